/** How the process begins: with the classes that an earlier run loaded and linked, and with options that fit. */
@ApplicationModule(
        displayName = "Start",
        allowedDependencies = {})
@NullMarked
package org.clinic.portal.start;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
