/** What time it is, what moment clocks mean, and how PostgreSQL keeps it. */
@NamedInterface("time")
@NullMarked
package org.clinic.portal.base.time;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
