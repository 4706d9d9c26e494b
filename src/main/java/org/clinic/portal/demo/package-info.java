/** What the demonstration shows: its clock and order, topics with versions, a plan and a release, words that are explained, some forty inquiries about it, and what its readers say. Absent elsewhere. */
@ApplicationModule(
        displayName = "Demonstration",
        allowedDependencies = {
            "base::*",
            "content",
            "version",
            "topic::demo",
            "glossary",
            "inquiry",
            "feedback",
            "account"
        })
@NullMarked
package org.clinic.portal.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
