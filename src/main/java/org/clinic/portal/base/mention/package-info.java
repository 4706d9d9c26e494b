/** Whom somebody means who writes an @ and a colleague's name. */
@NamedInterface("mention")
@NullMarked
package org.clinic.portal.base.mention;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
