/** How transactions wait for each other where there is no row to lock. */
@NamedInterface("lock")
@NullMarked
package org.clinic.portal.base.lock;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
