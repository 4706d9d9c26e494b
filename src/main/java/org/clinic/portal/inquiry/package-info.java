/** Inquiries that visitors send, and what coordinators do about them. */
@ApplicationModule(
        displayName = "Inquiries",
        allowedDependencies = {
            "base::*",
            "content",
            "content::merge",
            "content::ui",
            "version",
            "audit",
            "notification",
            "inquiry.due",
            "inquiry.spam"
        })
@NullMarked
package org.clinic.portal.inquiry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
