package org.clinic.portal.website;

import java.time.Instant;
import org.clinic.portal.inquiry.Promise;

/**
 * What the page after a form may say to whoever has just sent it, and of nobody anything else.
 *
 * @param byMail whether the answer comes by e-mail
 * @param atHours whether they asked to be called at certain times of day
 */
record Receipt(Promise promise, boolean byMail, boolean atHours) {

    /** Once the time has come that it promises, a page that is opened again promises nothing. */
    boolean isValidAt(Instant now) {
        return now.isBefore(promise.by());
    }
}
