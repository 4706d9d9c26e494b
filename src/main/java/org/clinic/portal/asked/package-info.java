/** What a contact form may ask, and in which words. */
@ApplicationModule(
        displayName = "What forms ask",
        allowedDependencies = {"base::*"})
@NullMarked
package org.clinic.portal.asked;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
