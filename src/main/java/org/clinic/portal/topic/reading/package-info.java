/** Makes blocks of what was written elsewhere, be it HTML, Markdown or plain text, pasted or imported. */
@ApplicationModule(
        displayName = "Reading",
        allowedDependencies = {"base::phone", "content"})
@NullMarked
package org.clinic.portal.topic.reading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
