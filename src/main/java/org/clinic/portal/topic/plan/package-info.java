/** What is to happen to topics by itself: publications and withdrawals at a time, and releases of several at once. */
@ApplicationModule(
        displayName = "Plans",
        allowedDependencies = {
            "base::*",
            "content",
            "version",
            "notification",
            "topic.address",
            "topic.event",
            "topic.draft"
        })
@NullMarked
package org.clinic.portal.topic.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
