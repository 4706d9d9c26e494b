package org.clinic.portal.base.text;

import java.net.IDN;

/** The part of a mail address behind its @, as people read it: {@code clínica.example}, not {@code xn--clnica-4va.example}. */
public final class MailDomain {

    private MailDomain() {}

    /** The address with its domain in letters; as it is where there is none, or the code stands for nothing. */
    public static String inLetters(String address) {
        int at = address.lastIndexOf('@');
        if (at < 0) {
            return address;
        }
        var domain = address.substring(at + 1);
        return address.substring(0, at + 1) + IDN.toUnicode(domain);
    }

    /** The address as mail programs send it, with its domain in code; as it is where the domain has no code. */
    public static String inCode(String address) {
        int at = address.lastIndexOf('@');
        try {
            return at < 0 ? address : address.substring(0, at + 1) + IDN.toASCII(address.substring(at + 1));
        } catch (IllegalArgumentException noDomain) {
            return address;
        }
    }
}
