/** What the demonstration shows: its clock and order, the topic with two versions, and some forty inquiries about it. Absent elsewhere. */
@ApplicationModule(
        displayName = "Demonstration",
        allowedDependencies = {"base::*", "content", "version", "topic::demo", "inquiry", "account"})
@NullMarked
package org.clinic.portal.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
