package org.clinic.portal.account;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The address an account signs in with, in lower case, so that one person cannot have two accounts by typing it twice. */
public record EmailAddress(String value) {

    public static final int LONGEST = 254;

    private static final Pattern SHAPE = Pattern.compile("[^@\\s\\p{Cntrl}\\p{Cs}]+@[^@\\s\\p{Cntrl}\\p{Cs}]+");

    public EmailAddress {
        if (!isValid(value)) {
            throw new IllegalArgumentException("Not an e-mail address in lower case");
        }
    }

    /** The address as a person typed it, with spaces around it and capitals; nothing if it cannot be one. */
    public static Optional<EmailAddress> parse(String typed) {
        var value = typed.strip().toLowerCase(Locale.ROOT);
        return isValid(value) ? Optional.of(new EmailAddress(value)) : Optional.empty();
    }

    private static boolean isValid(String value) {
        return value.length() <= LONGEST
                && SHAPE.matcher(value).matches()
                && value.equals(value.toLowerCase(Locale.ROOT));
    }

    @Override
    public String toString() {
        return value;
    }
}
