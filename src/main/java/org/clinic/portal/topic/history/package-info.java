/** Everything that was done to a topic, kept as it happens and read as one timeline. */
@ApplicationModule(
        displayName = "History of topics",
        allowedDependencies = {
            "base::*",
            "content",
            "version",
            "topic.address",
            "topic.event",
            "topic.presence",
            "topic.draft",
            "topic.draft::editor"
        })
@NullMarked
package org.clinic.portal.topic.history;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
