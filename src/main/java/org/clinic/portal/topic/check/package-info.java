/** What can be told about a text by looking at it: what is missing, wrong or hard to read, and where. */
@ApplicationModule(
        displayName = "Checks",
        allowedDependencies = {"content", "readability", "base::digest", "base::text"})
@NullMarked
package org.clinic.portal.topic.check;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
