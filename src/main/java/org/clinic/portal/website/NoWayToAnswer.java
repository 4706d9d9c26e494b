package org.clinic.portal.website;

import org.clinic.portal.inquiry.ContactWay;
import org.clinic.portal.inquiry.SentForm;

/**
 * A question that nobody can answer where it came from. Only a name is needed, so this is asked about once, and whoever
 * sends the form again all the same is told to call.
 */
final class NoWayToAnswer {

    /** The field of a form in which this was asked about. */
    static final String ASKED = "will-call";

    private NoWayToAnswer() {}

    static boolean isIn(SentForm sent) {
        return sent.sender().phone() == null && sent.sender().email() == null;
    }

    /** Whether it is for the visitor to get in touch: nobody may use an address or a number that came without consent to it. */
    static boolean leavesCalling(SentForm sent) {
        var called = sent.sender().phone() != null && sent.consent().isTo(ContactWay.CALLS);
        var written = sent.sender().email() != null && sent.consent().isTo(ContactWay.MAIL);
        return !called && !written;
    }

    static boolean wasAsked(FormFields fields) {
        return !fields.text(ASKED).isEmpty();
    }
}
