package org.clinic.portal.glossary;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clinic.portal.base.text.Folded;
import org.clinic.portal.content.InvalidContentException;
import org.clinic.portal.content.Line;

/**
 * A word and what it means to a reader.
 *
 * @param language {@code en} or {@code es}: of the pages on which it is explained
 * @param word up to 60 characters
 * @param forms how it is written otherwise, such as its plural: up to 20
 * @param text what it means, in up to 300 characters on one line
 */
public record Explanation(String language, String word, List<String> forms, String text) {

    public static final int LONGEST_WORD = 60;
    public static final int MOST_FORMS = 20;
    public static final int LONGEST_TEXT = 300;

    private static final Set<String> LANGUAGES = Set.of("en", "es");

    /** Tidies all of it; refuses what does not fit or says nothing with {@code InvalidContentException}. */
    public Explanation {
        if (!LANGUAGES.contains(language)) {
            throw new InvalidContentException("No language of ours");
        }
        word = word(word);
        var own = Folded.of(word);
        // Letters alone count where a text is looked through, so these say nothing that the word does not.
        forms = forms.stream()
                .map(Explanation::word)
                .filter(form -> !Folded.of(form).equals(own))
                .collect(Collectors.toMap(Folded::of, form -> form, (first, same) -> first, LinkedHashMap::new))
                .values()
                .stream()
                .toList();
        if (forms.size() > MOST_FORMS) {
            throw new InvalidContentException("More than %d forms".formatted(MOST_FORMS));
        }
        text = Line.of(text, LONGEST_TEXT);
        if (Line.isBlank(text)) {
            throw new InvalidContentException("An explanation without words");
        }
    }

    private static String word(String written) {
        var line = Line.of(written, LONGEST_WORD);
        if (Folded.of(line).codePoints().noneMatch(Character::isLetterOrDigit)) {
            throw new InvalidContentException("A word without letters");
        }
        return line;
    }

    /** The word and its forms, as texts are compared. */
    public Set<String> folded() {
        return Stream.concat(Stream.of(word), forms.stream()).map(Folded::of).collect(Collectors.toSet());
    }
}
