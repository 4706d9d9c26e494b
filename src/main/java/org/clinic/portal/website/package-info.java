/** The public pages and the contact form: plain HTML without session or cookie. */
@ApplicationModule(
        displayName = "Website",
        allowedDependencies = {
            "base::*",
            "content",
            "content::merge",
            "readability",
            "version",
            "redirect",
            "glossary",
            "related",
            "asked",
            "topic::preview",
            "inquiry",
            "clinic",
            "searched",
            "feedback",
            "website.heartbeat",
            "website.mirror",
            "website.search",
            "website.serving"
        })
@NullMarked
package org.clinic.portal.website;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
