/** What a topic says, down to the words: sections, blocks and spans, and how they become JSON, HTML and text. */
@ApplicationModule(
        displayName = "Content",
        allowedDependencies = {"base::id", "base::text", "readability"})
@NullMarked
package org.clinic.portal.content;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
