/** What the portal does by itself, for administrators: when it was done last and comes next, and what of it fails. */
@ApplicationModule(
        displayName = "Jobs",
        allowedDependencies = {"base::*", "audit"})
@NullMarked
package org.clinic.portal.job;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
