/** The working copy of a topic and its rules: how sections are written, merged, arranged, and taken back. */
@ApplicationModule(
        displayName = "Drafts",
        allowedDependencies = {
            "base::*",
            "content",
            "content::merge",
            "content::ui",
            "version",
            "redirect",
            "topic.address",
            "topic.event",
            "topic.step",
            "topic.check",
            "topic.presence",
            "topic.presence::ui",
            "topic.reading"
        })
@NullMarked
package org.clinic.portal.topic.draft;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
