/** Addresses that lead to topics: those that a topic had once, and those that marketing adds; and how often somebody came by them. */
@ApplicationModule(
        displayName = "Redirects",
        allowedDependencies = {"base::*", "content", "version", "audit"})
@NullMarked
package org.clinic.portal.redirect;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
