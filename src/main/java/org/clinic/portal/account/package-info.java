/** Accounts, their roles and one-time links, and signing in with them. */
@ApplicationModule(
        displayName = "Accounts",
        allowedDependencies = {"base::*", "audit", "notification"})
@NullMarked
package org.clinic.portal.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
