/** What visitors looked for on the website and did not find: which words, on which days, and nothing of who. */
@ApplicationModule(displayName = "Searched in vain", allowedDependencies = "base::*")
@NullMarked
package org.clinic.portal.searched;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
