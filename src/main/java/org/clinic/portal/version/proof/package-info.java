/** Administrators verifying that what was published is what was published. */
@ApplicationModule(
        displayName = "Proof of versions",
        allowedDependencies = {"base::*", "content", "version", "audit"})
@NullMarked
package org.clinic.portal.version.proof;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
