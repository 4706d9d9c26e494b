/** Patient-education topics: drafts that marketing edits, and the immutable versions it publishes. */
@ApplicationModule(
        displayName = "Topics",
        allowedDependencies = {"base::*", "content", "content::merge", "version", "audit", "notification", "readability"
        })
@NullMarked
package org.clinic.portal.topic;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
