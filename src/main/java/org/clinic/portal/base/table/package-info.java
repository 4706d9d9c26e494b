/** Tables for other programs. */
@NamedInterface("table")
@NullMarked
package org.clinic.portal.base.table;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
