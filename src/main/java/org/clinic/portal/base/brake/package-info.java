/** What slows down whoever tries something too often, the same on every node. */
@NamedInterface("brake")
@NullMarked
package org.clinic.portal.base.brake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
