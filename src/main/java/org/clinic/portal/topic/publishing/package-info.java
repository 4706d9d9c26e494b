/** From a draft to a version: what keeps it from being one, and what makes and ends it. */
@ApplicationModule(
        displayName = "Publishing",
        allowedDependencies = {
            "base::*",
            "content",
            "content::merge",
            "content::ui",
            "version",
            "readability",
            "topic.check",
            "topic.event",
            "topic.plan",
            "topic.plan::ui",
            "topic.presence",
            "topic.step",
            "topic.draft",
            "topic.standard",
            "topic.address",
            "topic.draft::editor"
        })
@NullMarked
package org.clinic.portal.topic.publishing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
