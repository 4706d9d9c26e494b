/** What is to happen to topics by itself: publications and withdrawals at a time, and releases of several at once. */
@ApplicationModule(
        displayName = "Plans",
        allowedDependencies = {
            "base::*",
            "audit",
            "content",
            "version",
            "topic.address",
            "topic.event",
            "topic.presence",
            "topic.draft",
            "topic.draft::editor"
        })
@NullMarked
package org.clinic.portal.topic.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
