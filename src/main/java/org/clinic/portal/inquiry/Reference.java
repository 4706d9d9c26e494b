package org.clinic.portal.inquiry;

import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/** The short code a visitor is shown and can read out on the phone, such as {@code Q7M-4KD}. */
public record Reference(String value) {

    /** Digits and capitals without the pairs that are mistaken for each other: 0 and O, 1, I and L. */
    private static final String SIGNS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    private static final Pattern FORM = Pattern.compile("[%1$s]{3}-[%1$s]{3}".formatted(SIGNS));

    public Reference {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a reference");
        }
    }

    static Reference random(RandomGenerator random) {
        var value = new StringBuilder(7);
        for (int i = 0; i < 6; i++) {
            if (i == 3) {
                value.append('-');
            }
            value.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        }
        return new Reference(value.toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
