/** The public pages as files in a folder, for whatever serves files while the portal is off. */
@ApplicationModule(
        displayName = "Mirror",
        allowedDependencies = {"base::*", "asked", "job", "notification", "redirect", "version", "website.serving"})
@NullMarked
package org.clinic.portal.website.mirror;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
