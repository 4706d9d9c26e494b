/** How hard a text is to read: grades, the counts behind them, and where its long sentences and hard words are. */
@ApplicationModule(
        displayName = "Readability",
        allowedDependencies = {})
@NullMarked
package org.clinic.portal.readability;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
