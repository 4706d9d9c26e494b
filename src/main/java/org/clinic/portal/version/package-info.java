/** What was published, provably: versions that never change, which of them visitors read, and when they did. */
@ApplicationModule(
        displayName = "Versions",
        allowedDependencies = {"base::*", "content", "content::merge"})
@NullMarked
package org.clinic.portal.version;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
