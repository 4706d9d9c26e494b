/** The append-only record of who did or saw what, when, from where. */
@ApplicationModule(displayName = "Audit", allowedDependencies = "base::*")
@NullMarked
package org.clinic.portal.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
