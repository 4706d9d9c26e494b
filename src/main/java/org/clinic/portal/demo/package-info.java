/** What the demonstration shows: its clock and order, topics with versions, a plan and a release, and some forty inquiries about it. Absent elsewhere. */
@ApplicationModule(
        displayName = "Demonstration",
        allowedDependencies = {"base::*", "content", "version", "topic::demo", "inquiry", "account"})
@NullMarked
package org.clinic.portal.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
