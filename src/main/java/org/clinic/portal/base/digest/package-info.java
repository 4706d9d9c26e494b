/** How it is proved that something is what it was. */
@NamedInterface("digest")
@NullMarked
package org.clinic.portal.base.digest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
