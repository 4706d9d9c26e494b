/** Where the screens of topics are: written in one place. */
@ApplicationModule(
        displayName = "Addresses of topics",
        allowedDependencies = {"content"})
@NullMarked
package org.clinic.portal.topic.address;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
