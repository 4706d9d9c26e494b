package org.clinic.portal.readability;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The address of a page or of a mailbox where it stands in a text, {@code start} to {@code end} in UTF-16 units. It is
 * there to be copied: nobody reads it aloud, and it says nothing of how hard the words around it are.
 */
public record Address(Kind kind, int start, int end) {

    /** How it shows that it is an address. */
    public enum Kind {
        /** {@code https://clinic.example/knee}, {@code www.clinic.example}. */
        PAGE,
        /** {@code clinic.example/knee}. */
        HOST,
        /** {@code ana@clinic.example}. */
        MAIL
    }

    private static final String REST = "[^\\s\\h<>\"“”«»]*[^\\s\\h<>\"“”«»’'.,;:!?…)\\]}]";
    /** Begins where no address can have begun before, so that each sign is looked at once. */
    private static final Pattern WRITTEN = Pattern.compile("(?<![\\p{L}\\p{N}._%+-])(?:"
            + "((?i:https?://|www\\.)" + REST + ")"
            + "|((?i:mailto:)?[\\p{L}\\p{N}._%+-]++@[\\p{L}\\p{N}-]++(?:\\.[\\p{L}\\p{N}-]++){1,9})"
            // At least two letters in each part, the last one small: neither "p.ej" nor "pain.Then".
            + "|([\\p{L}\\p{N}][\\p{L}\\p{N}-]++(?:\\.[\\p{L}\\p{N}-]{2,}+){0,9}\\.[a-z]{2,}+(?![\\p{L}\\p{N}@-])"
            + "(?:/" + REST + ")?)"
            + ")");

    /** In the order in which they stand, none within another. */
    public static List<Address> in(String text) {
        if (text.indexOf('.') < 0 && text.indexOf("://") < 0) {
            return List.of();
        }
        return WRITTEN.matcher(text).results().map(Address::of).toList();
    }

    private static Address of(MatchResult match) {
        var kind = match.start(1) >= 0 ? Kind.PAGE : match.start(2) >= 0 ? Kind.MAIL : Kind.HOST;
        return new Address(kind, match.start(), match.end());
    }
}
