/** What people did to a draft's structure, as values that can be reversed, kept for those who did it. */
@ApplicationModule(
        displayName = "Steps",
        allowedDependencies = {"base::*", "content", "content::merge"})
@NullMarked
package org.clinic.portal.topic.step;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
