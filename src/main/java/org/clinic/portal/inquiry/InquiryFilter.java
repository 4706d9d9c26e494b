package org.clinic.portal.inquiry;

/**
 * Which inquiries to list.
 *
 * @param text words that must all stand in the name, e-mail, phone, message, reference or colleagues' notes, in any order
 *     and case, those of one and two letters where a word begins; a phone number matches however it is written
 */
public record InquiryFilter(InquiryScope scope, Narrowing narrowing, String text) {

    /** Of all of a scope. */
    public InquiryFilter(InquiryScope scope, String text) {
        this(scope, Narrowing.NONE, text);
    }

    /** Whether anything is looked for. */
    public boolean isSearch() {
        return !text.isBlank();
    }

    /** Whether others who list by it see other ones. */
    boolean isPersonal() {
        return scope == InquiryScope.MINE || narrowing.starred() || narrowing.unread();
    }

    /** The same words among all there are. */
    public InquiryFilter amongAll() {
        return new InquiryFilter(InquiryScope.ALL, text);
    }

    /** The same inquiries, whatever is looked for. */
    public InquiryFilter withText(String words) {
        return new InquiryFilter(scope, narrowing, words);
    }

    public InquiryFilter with(Narrowing other) {
        return new InquiryFilter(scope, other, text);
    }
}
