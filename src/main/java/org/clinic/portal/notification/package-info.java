/** What happened elsewhere in the portal that somebody should know of, until they have read it. */
@ApplicationModule(
        displayName = "Notifications",
        allowedDependencies = {"base::*"})
@NullMarked
package org.clinic.portal.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
