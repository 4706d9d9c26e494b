/** Where the data is: the embedded PostgreSQL or the configured one, awaited, checked and migrated. */
@ApplicationModule(displayName = "Database", allowedDependencies = "base::*")
@NullMarked
package org.clinic.portal.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
