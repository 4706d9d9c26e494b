package org.clinic.portal.inquiry;

/** Refuses to get in touch with somebody in a way in which they asked not to be. */
public class UnwantedContactException extends RuntimeException {

    private final ContactWay way;

    UnwantedContactException(InquiryId inquiry, ContactWay way) {
        super("Whoever sent inquiry %s wants no %s".formatted(inquiry, way));
        this.way = way;
    }

    public ContactWay way() {
        return way;
    }
}
