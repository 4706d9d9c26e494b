/** What a topic's readers are shown to read next, chosen beside its draft. */
@ApplicationModule(
        displayName = "What to read next",
        allowedDependencies = {"base::*", "content", "version", "related", "topic.draft", "topic.draft::editor"})
@NullMarked
package org.clinic.portal.topic.related;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
