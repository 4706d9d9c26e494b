/** What the process does instead of being the portal: it verifies the versions, or writes them out. */
@ApplicationModule(
        displayName = "Commands",
        allowedDependencies = {"base::i18n", "version", "database"})
@NullMarked
package org.clinic.portal.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
