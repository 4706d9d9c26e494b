/** What every module stands on. Knows none of them. */
@ApplicationModule(
        displayName = "Base",
        allowedDependencies = {})
@NullMarked
package org.clinic.portal.base;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
