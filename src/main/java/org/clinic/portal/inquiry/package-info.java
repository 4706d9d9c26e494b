/** Inquiries that visitors send, and what coordinators do about them. */
@ApplicationModule(
        displayName = "Inquiries",
        allowedDependencies = {"base::*", "audit", "notification", "inquiry.due"})
@NullMarked
package org.clinic.portal.inquiry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
