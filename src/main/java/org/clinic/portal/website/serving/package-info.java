/** Answers that are the same for everybody: kept as bytes in each coding, and given before anything else is asked. */
@ApplicationModule(displayName = "Serving from memory", allowedDependencies = "base::*")
@NullMarked
package org.clinic.portal.website.serving;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
