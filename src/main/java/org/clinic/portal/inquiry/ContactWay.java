package org.clinic.portal.inquiry;

/** A way in which the clinic gets in touch with somebody, and in which they can ask it not to. */
public enum ContactWay {
    CALLS(InquiryEventKind.NO_CALLS, InquiryEventKind.CALLS_AGAIN),
    MAIL(InquiryEventKind.NO_MAIL, InquiryEventKind.MAIL_AGAIN);

    private final InquiryEventKind unwanted;
    private final InquiryEventKind again;

    ContactWay(InquiryEventKind unwanted, InquiryEventKind again) {
        this.unwanted = unwanted;
        this.again = again;
    }

    InquiryEventKind unwanted() {
        return unwanted;
    }

    InquiryEventKind again() {
        return again;
    }
}
