/** What a topic's contact form asks, set beside its draft. */
@ApplicationModule(
        displayName = "Forms of topics",
        allowedDependencies = {
            "base::*",
            "content",
            "asked",
            "asked::ui",
            "topic.address",
            "topic.draft",
            "topic.draft::editor"
        })
@NullMarked
package org.clinic.portal.topic.form;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
