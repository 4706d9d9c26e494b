/** Patient-education topics as wholes: listed, found, linked. What their drafts are made of has rooms of its own inside. */
@ApplicationModule(
        displayName = "Topics",
        allowedDependencies = {
            "base::*",
            "content",
            "content::merge",
            "version",
            "audit",
            "notification",
            "readability",
            "topic.address",
            "topic.check",
            "topic.comment",
            "topic.draft",
            "topic.event",
            "topic.plan",
            "topic.presence",
            "topic.publishing",
            "topic.source",
            "topic.standard",
            "topic.step",
            "topic.draft::editor"
        })
@NullMarked
package org.clinic.portal.topic;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
