/**
 * What happened to topics, said once for each act, and who hears of it beside the windows: the audit trail, and the
 * people it concerns.
 */
@ApplicationModule(
        displayName = "What happened to topics",
        allowedDependencies = {"base::*", "content", "audit", "notification", "topic.address"})
@NullMarked
package org.clinic.portal.topic.event;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
