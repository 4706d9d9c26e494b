/** What the clinic is called, where it is and what it says on every page, as administrators save it. */
@ApplicationModule(
        displayName = "Clinic",
        allowedDependencies = {"base::*", "audit", "version", "asked", "asked::ui"})
@NullMarked
package org.clinic.portal.clinic;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
