package org.clinic.portal.account;

import java.util.Optional;
import java.util.regex.Pattern;
import org.clinic.portal.base.text.Alphabets;
import org.clinic.portal.base.text.Tidy;

/**
 * What a person is called: up to 200 characters on one line, none of them hidden from the eye, and no word of two
 * alphabets that look alike.
 */
public record PersonName(String value) {

    public static final int LONGEST = 200;

    private static final Pattern SHAPE = Pattern.compile("(?=.*[\\p{L}\\p{N}])[^\\p{Cc}\\p{Cs}]{1," + LONGEST + "}");

    public PersonName {
        if (!isValid(value)) {
            throw new IllegalArgumentException("Not a name of 1 to %d characters".formatted(LONGEST));
        }
    }

    /** The name as typed, tidied; nothing if it cannot be one. */
    public static Optional<PersonName> parse(String typed) {
        var value = Tidy.line(typed);
        return isValid(value) ? Optional.of(new PersonName(value)) : Optional.empty();
    }

    /** The key of what is wrong with what was typed, to be said beside it, once {@link #parse} finds no name. */
    public static String problem(String typed) {
        return Alphabets.areMixed(Tidy.line(typed)) ? "account.name.mixed" : "account.name.missing";
    }

    private static boolean isValid(String value) {
        return SHAPE.matcher(value).matches() && value.equals(Tidy.line(value)) && !Alphabets.areMixed(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
