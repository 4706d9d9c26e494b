package org.clinic.portal.inquiry;

/** Refuses to get in touch with somebody in a way in which they asked not to be. */
public class UnwantedContactException extends RuntimeException {

    private final ContactWay way;
    private final Unwanted unwanted;

    UnwantedContactException(InquiryId inquiry, ContactWay way, Unwanted unwanted) {
        super("Whoever sent inquiry %s wants no %s since %s".formatted(inquiry, way, unwanted.since()));
        this.way = way;
        this.unwanted = unwanted;
    }

    public ContactWay way() {
        return way;
    }

    /** Who said so, and when. */
    public Unwanted unwanted() {
        return unwanted;
    }
}
