package org.clinic.portal.website;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.clinic.portal.website.search.Slip;

/** What an e-mail address most likely was to be, if its part behind the @ is a slip of the finger away from a usual one. */
final class MailDomain {

    /** Of those that people in the clinic's countries have, and of some that are nearly the same and right. */
    private static final List<String> USUAL = List.of(
            "gmail.com",
            "googlemail.com",
            "yahoo.com",
            "ymail.com",
            "hotmail.com",
            "outlook.com",
            "live.com",
            "msn.com",
            "icloud.com",
            "me.com",
            "mac.com",
            "aol.com",
            "comcast.net",
            "verizon.net",
            "att.net",
            "sbcglobal.net",
            "bellsouth.net",
            "cox.net",
            "charter.net",
            "earthlink.net",
            "optonline.net",
            "protonmail.com",
            "proton.me",
            "mail.com",
            "email.com",
            "gmx.com",
            "gmx.net",
            "yahoo.es",
            "hotmail.es",
            "outlook.es",
            "yahoo.com.mx",
            "hotmail.com.mx",
            "yahoo.co.uk",
            "hotmail.co.uk",
            "fastmail.com",
            "zoho.com");

    private MailDomain() {}

    /** The whole address with the usual ending; nothing if it may well be right. */
    static Optional<String> meant(String address) {
        int at = address.lastIndexOf('@');
        var domain = address.substring(at + 1).toLowerCase(Locale.ROOT);
        if (at < 1 || USUAL.contains(domain)) {
            return Optional.empty();
        }
        var near = USUAL.stream().filter(usual -> isSlipOf(usual, domain)).toList();
        return near.stream().findFirst().map(usual -> address.substring(0, at + 1) + usual);
    }

    /** One slip; in a long one two, for fingers that swap and miss. */
    private static boolean isSlipOf(String usual, String domain) {
        int forgiven = Slip.forgiven(usual);
        return Slip.between(usual, domain, forgiven) <= forgiven;
    }
}
