package org.clinic.portal.inquiry;

/**
 * Which inquiries to list.
 *
 * @param text words that must all stand in the name, e-mail, phone, message, reference or colleagues' notes, in any order
 *     and case, those of one and two letters where a word begins; a phone number matches however it is written
 */
public record InquiryFilter(InquiryScope scope, String text) {

    /** Whether anything is looked for. */
    public boolean isSearch() {
        return !text.isBlank();
    }

    /** The same words among all there are. */
    public InquiryFilter amongAll() {
        return new InquiryFilter(InquiryScope.ALL, text);
    }
}
