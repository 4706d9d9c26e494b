package org.clinic.portal.topic.check;

import java.util.Locale;
import java.util.Set;
import org.clinic.portal.base.text.Tidy;
import org.clinic.portal.readability.Word;

/** The same word twice with nothing but space between. Some are meant so ("had had"), and so are names (Walla Walla). */
final class RepeatedWords implements Check.LineRule {

    private static final Set<String> MEANT =
            Set.of("had", "that", "bye", "so", "very", "many", "long", "no", "muy", "poco", "casi", "ya", "sí");

    @Override
    public void lookAt(CheckedText text, Found found) {
        for (var line : text.lines()) {
            for (var sentence : line.sentences()) {
                var words = sentence.words();
                for (int at = 1; at < words.size(); at++) {
                    if (isRepeated(line.text(), words.get(at - 1), words.get(at))) {
                        found.words(
                                line,
                                sentence,
                                words.get(at - 1).start(),
                                words.get(at).end());
                    }
                }
            }
        }
    }

    private static boolean isRepeated(String text, Word first, Word second) {
        return first.text().equalsIgnoreCase(second.text())
                && first.text().chars().allMatch(Character::isLetter)
                && Tidy.line(text.substring(first.end(), second.start())).isEmpty()
                && !MEANT.contains(first.text().toLowerCase(Locale.ROOT))
                && !isName(second.text());
    }

    private static boolean isName(String second) {
        return Character.isUpperCase(second.charAt(0)) && second.chars().anyMatch(Character::isLowerCase);
    }
}
