/** When things are due: business time, how soon a first answer is promised, and when somebody is called again. */
@ApplicationModule(
        displayName = "Due times",
        allowedDependencies = {"base::*", "audit"})
@NullMarked
package org.clinic.portal.inquiry.due;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
