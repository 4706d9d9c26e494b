/** What readers say of a topic, beside its draft: for those who can make it better. */
@ApplicationModule(
        displayName = "Usefulness",
        allowedDependencies = {"base::*", "content", "feedback", "topic.draft", "topic.draft::editor"})
@NullMarked
package org.clinic.portal.topic.useful;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
