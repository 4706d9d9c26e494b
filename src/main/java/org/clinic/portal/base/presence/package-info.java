/** Who has something open at this moment, on whichever node. */
@NamedInterface("presence")
@NullMarked
package org.clinic.portal.base.presence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
