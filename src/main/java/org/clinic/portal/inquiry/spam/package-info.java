/** How much of what comes through the contact form speaks for spam: signals, their points, and what is learned from the desk. */
@ApplicationModule(
        displayName = "Spam",
        allowedDependencies = {"base::*", "audit"})
@NullMarked
package org.clinic.portal.inquiry.spam;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
