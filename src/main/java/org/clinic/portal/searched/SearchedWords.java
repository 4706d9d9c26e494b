package org.clinic.portal.searched;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Words that may be kept of a search: a few, in small letters. Whatever has a digit or an @ may be a telephone number, a
 * date of birth or an address, and whatever is long may be somebody's story; of those nothing is kept.
 */
record SearchedWords(String text) {

    static final int LONGEST = 60;

    private static final int MOST_WORDS = 5;
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{M}][\\p{L}\\p{M}' ,.’-]*");

    /** @param query without spaces around it, and with one between words */
    static Optional<SearchedWords> of(String query) {
        var text = query.toLowerCase(Locale.ROOT);
        return text.length() <= LONGEST && PLAIN.matcher(text).matches() && text.split(" ").length <= MOST_WORDS
                ? Optional.of(new SearchedWords(text))
                : Optional.empty();
    }
}
