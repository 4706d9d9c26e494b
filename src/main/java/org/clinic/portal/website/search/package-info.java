/** What is live, found by its words: typos and accents are forgiven, and who asks is not known here. */
@ApplicationModule(
        displayName = "Search of the website",
        allowedDependencies = {"base::*", "content", "version"})
@NullMarked
package org.clinic.portal.website.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
