package org.clinic.portal.account;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.clinic.portal.base.text.Alphabets;
import org.clinic.portal.base.text.MailDomain;
import org.clinic.portal.base.text.Tidy;

/**
 * The address an account signs in with, in lower case and with its domain in letters, so that one person cannot have two
 * accounts by typing it twice. Nothing in it is hidden from the eye, and no part of it mixes alphabets.
 */
public record EmailAddress(String value) {

    public static final int LONGEST = 254;

    private static final Pattern SHAPE =
            Pattern.compile("[^@\\s\\p{Z}\\p{C}<>(),:;\"\\[\\]\\\\]+@[^@\\s\\p{Z}\\p{C}<>(),:;\"\\[\\]\\\\]+");

    public EmailAddress {
        if (!isValid(value)) {
            throw new IllegalArgumentException("Not an e-mail address in lower case");
        }
    }

    /** The address as a person typed or pasted it, with capitals and what surrounds it; nothing if it cannot be one. */
    public static Optional<EmailAddress> parse(String typed) {
        var value = plain(typed);
        return isValid(value) ? Optional.of(new EmailAddress(value)) : Optional.empty();
    }

    /** The key of what is wrong with what was typed, to be said beside it, once {@link #parse} finds no address. */
    public static String problem(String typed) {
        return Alphabets.areMixed(plain(typed)) ? "account.email.mixed" : "account.email.wrong";
    }

    private static String plain(String typed) {
        return typed.length() > 2 * LONGEST
                ? ""
                : MailDomain.inLetters(Tidy.mailAddress(typed)).toLowerCase(Locale.ROOT);
    }

    private static boolean isValid(String value) {
        return value.length() <= LONGEST
                && SHAPE.matcher(value).matches()
                && value.equals(value.toLowerCase(Locale.ROOT))
                && !Alphabets.areMixed(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
