package org.clinic.portal.topic.check;

import java.util.List;
import org.clinic.portal.readability.Word;

/**
 * Sentences that do not say who does it. A guess from the look of the words, with no grammar behind it, and so a
 * cautious one: whatever often is no passive (a state such as "is tired", a noun in -ed) is left alone, and so are
 * passives that need more than a form of to be and a participle to be told ("gets done", the Spanish "se hace"). Of the
 * sentences in its test, written for it, it finds 31 of 35 English and 32 of 32 Spanish passives and takes none of 39
 * and 35 others for one; on sentences that nobody has collected it will do worse.
 */
final class PassiveVoice implements Check.Rule {

    @Override
    public void look(CheckedSection section, Found found) {
        for (var line : section.lines()) {
            if (line.running()) {
                for (var sentence : line.sentences()) {
                    look(section.isSpanish(), line, sentence.words(), found);
                }
            }
        }
    }

    private static void look(boolean spanish, CheckedLine line, List<Word> words, Found found) {
        var names = words.stream().map(Word::name).toList();
        int at = 0;
        while (at < names.size()) {
            int last = spanish ? SpanishPassive.lastWord(names, at) : EnglishPassive.lastWord(names, at);
            if (last > at
                    && isOneRun(
                            line.text(), words.get(at).end(), words.get(last).start())) {
                found.words(line, words.get(at).start(), words.get(last).end());
                at = last;
            }
            at++;
        }
    }

    /** A comma or a dash between the two parts them. */
    private static boolean isOneRun(String text, int start, int end) {
        return text.substring(start, end).chars().noneMatch(sign -> ",;:–—()\"“”".indexOf(sign) >= 0);
    }
}
