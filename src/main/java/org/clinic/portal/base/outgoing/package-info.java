/** The portal's one way to ask another server, and which it may ask. */
@NamedInterface("outgoing")
@NullMarked
package org.clinic.portal.base.outgoing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
