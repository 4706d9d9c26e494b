package org.clinic.portal.inquiry;

import java.time.Instant;

/**
 * What somebody whose inquiry was received then is told of when they hear from the clinic.
 *
 * @param opens when the clinic works next, the same moment if it does already
 * @param by when there is a first answer at the latest
 */
public record Promise(Instant received, Instant opens, Instant by) {

    public boolean isOpen() {
        return !opens.isAfter(received);
    }
}
