/** Words that pages explain to their readers, as marketing writes them down, now and at any moment before. */
@ApplicationModule(
        displayName = "Explained words",
        allowedDependencies = {"base::*", "content", "audit"})
@NullMarked
package org.clinic.portal.glossary;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
