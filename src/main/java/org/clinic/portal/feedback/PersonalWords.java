package org.clinic.portal.feedback;

import java.lang.Character.UnicodeScript;
import java.util.Locale;
import org.clinic.portal.base.text.PersonalDetail;
import org.springframework.stereotype.Component;

/**
 * Whether a note may tell who somebody is. It knows no names: whatever it does not know as an ordinary word, or from the
 * page that the note is about, may be one. So it says yes far too often, and a slip of the finger is enough.
 */
@Component
class PersonalWords {

    private final OrdinaryWords ordinary;

    PersonalWords(OrdinaryWords ordinary) {
        this.ordinary = ordinary;
    }

    boolean mayBeIn(String note, PageWords page) {
        var tidied = Word.tidied(page.without(note));
        var text = isShouted(tidied) ? tidied.toLowerCase(Locale.ROOT) : tidied;
        return hasOtherLetters(text)
                || PersonalDetail.isIn(note)
                || PersonalSigns.areIn(Word.folded(text).replaceAll("[ \\n]+", " "))
                || hasStrangeWord(text, page);
    }

    private static boolean isShouted(String text) {
        return text.equals(text.toUpperCase(Locale.ROOT));
    }

    /** Whose words nobody here can look up. */
    private static boolean hasOtherLetters(String text) {
        return text.codePoints()
                .filter(sign -> Character.isLetter(sign) || Character.isDigit(sign))
                .anyMatch(sign -> Character.isLetter(sign)
                        ? UnicodeScript.of(sign) != UnicodeScript.LATIN
                        : sign < '0' || sign > '9');
    }

    private boolean hasStrangeWord(String text, PageWords page) {
        var words = Word.PATTERN.matcher(text);
        while (words.find()) {
            if (isStrange(Word.at(text, words), page)) {
                return true;
            }
        }
        return false;
    }

    private boolean isStrange(Word word, PageWords page) {
        if (word.hasDigit()) {
            return !word.isMeasure();
        }
        return word.isNamed() || !isKnown(word.folded(), page) && !isKnown(word.bare(), page);
    }

    private boolean isKnown(String word, PageWords page) {
        return ordinary.has(word) || page.words().contains(word);
    }
}
