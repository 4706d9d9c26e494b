/** Reads what was written elsewhere, line by line, into a topic, and says of every line what became of it. */
@ApplicationModule(
        displayName = "Text from elsewhere",
        allowedDependencies = {
            "base::*",
            "content",
            "topic.event",
            "topic.draft",
            "topic.reading",
            "topic.address",
            "topic.draft::editor"
        })
@NullMarked
package org.clinic.portal.topic.source;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
