/** Which topics marketing wants a topic's readers to read next, now and at any moment before. */
@ApplicationModule(
        displayName = "Related topics",
        allowedDependencies = {"base::*", "content", "version", "audit"})
@NullMarked
package org.clinic.portal.related;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
