/** What time it is, and how PostgreSQL keeps it. */
@NamedInterface("time")
@NullMarked
package org.clinic.portal.base.time;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
