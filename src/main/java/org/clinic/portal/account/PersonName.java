package org.clinic.portal.account;

import java.util.Optional;
import java.util.regex.Pattern;

/** What a person is called: up to 200 characters on one line. */
public record PersonName(String value) {

    public static final int LONGEST = 200;

    private static final Pattern SHAPE = Pattern.compile("(?=.*[\\p{L}\\p{N}])[^\\p{Cc}\\p{Cs}]{1," + LONGEST + "}");

    public PersonName {
        if (!isValid(value)) {
            throw new IllegalArgumentException("Not a name of 1 to %d characters".formatted(LONGEST));
        }
    }

    /** The name as typed, with spaces around it; nothing if it cannot be one. */
    public static Optional<PersonName> parse(String typed) {
        var value = typed.strip();
        return isValid(value) ? Optional.of(new PersonName(value)) : Optional.empty();
    }

    private static boolean isValid(String value) {
        return SHAPE.matcher(value).matches() && value.equals(value.strip());
    }

    @Override
    public String toString() {
        return value;
    }
}
