/** What contact forms may ask, and what those of topics that have one of their own ask, now and at any moment before. */
@ApplicationModule(
        displayName = "What forms ask",
        allowedDependencies = {"base::*", "content", "audit"})
@NullMarked
package org.clinic.portal.asked;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
