/** How ids are made. */
@NamedInterface("id")
@NullMarked
package org.clinic.portal.base.id;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
