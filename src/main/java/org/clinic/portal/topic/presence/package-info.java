/** Who has a topic open, and what their windows hear of it. */
@ApplicationModule(
        displayName = "Presence",
        allowedDependencies = {"base::*", "content", "topic.event"})
@NullMarked
package org.clinic.portal.topic.presence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
