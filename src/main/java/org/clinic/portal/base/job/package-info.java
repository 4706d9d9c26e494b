/** What the portal does by itself: once for all nodes, at its time. */
@NamedInterface("job")
@NullMarked
package org.clinic.portal.base.job;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
