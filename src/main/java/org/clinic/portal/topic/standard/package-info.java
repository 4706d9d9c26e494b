/** What a topic is held against: the clinic's terms, what was set aside, what it cannot do without. */
@ApplicationModule(
        displayName = "Standards",
        allowedDependencies = {
            "base::*",
            "content",
            "readability",
            "topic.check",
            "topic.event",
            "topic.step",
            "topic.draft",
            "topic.address",
            "topic.presence",
            "topic.draft::editor"
        })
@NullMarked
package org.clinic.portal.topic.standard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
