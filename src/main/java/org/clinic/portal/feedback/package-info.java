/** What readers say of a page without being known: that a section was useful or not, and what is wrong or missing. */
@ApplicationModule(
        displayName = "Feedback",
        allowedDependencies = {"base::*", "content", "readability", "version", "audit"})
@NullMarked
package org.clinic.portal.feedback;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
