package org.clinic.portal.readability;

/** How many syllables a number has when it is read aloud in English. */
final class SpokenNumber {

    /** Zero to nineteen. */
    private static final int[] SMALL = {2, 1, 1, 1, 1, 1, 1, 2, 1, 1, 1, 3, 1, 2, 2, 2, 2, 3, 2, 2};
    /** Twenty to ninety. */
    private static final int[] TENS = {0, 0, 2, 2, 2, 2, 2, 3, 2, 2};

    private static final int HUNDRED = 2;
    private static final int THOUSAND = 2;
    private static final int MILLION = 2;
    private static final int POINT = 1;
    /** From ten digits on it is no quantity but a telephone number, and read digit by digit. */
    private static final int MOST_DIGITS = 9;

    private SpokenNumber() {}

    /**
     * Takes digits with commas and full stops between them. Four digits from 1100 to 1999 and from 2010 to 2099 are read
     * as years, in pairs; what follows a full stop digit by digit; what begins with a zero or is very long too.
     */
    static int syllables(String number) {
        var parts = number.replace(",", "").split("\\.");
        int syllables = whole(parts[0]);
        for (int part = 1; part < parts.length; part++) {
            syllables += POINT + digits(parts[part]);
        }
        return syllables;
    }

    private static int whole(String digits) {
        if (digits.length() > MOST_DIGITS || (digits.length() > 1 && Character.digit(digits.charAt(0), 10) == 0)) {
            return digits(digits);
        }
        int value = Integer.parseInt(digits);
        return isYear(value) ? year(value) : cardinal(value);
    }

    private static int digits(String digits) {
        return digits.chars().map(digit -> SMALL[Character.digit(digit, 10)]).sum();
    }

    private static boolean isYear(int value) {
        return value >= 1100 && value <= 1999 || value >= 2010 && value <= 2099;
    }

    /** "Nineteen hundred", "nineteen oh four", "nineteen eighteen". */
    private static int year(int value) {
        int rest = value % 100;
        int second = rest == 0 ? HUNDRED : rest < 10 ? 1 + SMALL[rest] : cardinal(rest);
        return cardinal(value / 100) + second;
    }

    private static int cardinal(int value) {
        if (value < 20) {
            return SMALL[value];
        }
        if (value < 100) {
            return TENS[value / 10] + rest(value % 10);
        }
        if (value < 1_000) {
            return SMALL[value / 100] + HUNDRED + rest(value % 100);
        }
        if (value < 1_000_000) {
            return cardinal(value / 1_000) + THOUSAND + rest(value % 1_000);
        }
        return cardinal(value / 1_000_000) + MILLION + rest(value % 1_000_000);
    }

    private static int rest(int value) {
        return value == 0 ? 0 : cardinal(value);
    }
}
