/** Whether the contact form works: tried by the portal itself as a visitor would, and told to administrators if it does not. */
@ApplicationModule(
        displayName = "Form heartbeat",
        allowedDependencies = {"base::*", "asked", "version", "inquiry", "notification"})
@NullMarked
package org.clinic.portal.website.heartbeat;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
