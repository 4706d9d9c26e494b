/** What those who write a draft and those who check it say to each other about it, on the words it is about. */
@ApplicationModule(
        displayName = "Comments",
        allowedDependencies = {
            "base::*",
            "content",
            "content::merge",
            "topic.event",
            "topic.draft",
            "topic.address",
            "topic.presence",
            "topic.draft::editor"
        })
@NullMarked
package org.clinic.portal.topic.comment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
