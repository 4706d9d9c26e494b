/** What the demonstration shows: its clock and order, topics with versions, a plan and a release, some forty inquiries about it, and what its readers say. Absent elsewhere. */
@ApplicationModule(
        displayName = "Demonstration",
        allowedDependencies = {"base::*", "content", "version", "topic::demo", "inquiry", "feedback", "account"})
@NullMarked
package org.clinic.portal.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
