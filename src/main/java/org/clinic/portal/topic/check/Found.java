package org.clinic.portal.topic.check;

import org.clinic.portal.content.RichText;
import org.clinic.portal.readability.Sentence;
import org.jspecify.annotations.Nullable;

/** Where a check writes down what it finds in a text. */
final class Found {

    private final Check check;
    private final CheckedText text;

    Found(Check check, CheckedText text) {
        this.check = check;
        this.text = text;
    }

    /** Some words of a line, in the sentence around them. */
    void words(CheckedLine line, int start, int end) {
        add(line, start, end, line.around(start, end), null, "");
    }

    /** Some words of a line that are meant whatever stands around them in it. */
    void words(CheckedLine line, Sentence sentence, int start, int end) {
        add(line, start, end, line.text().substring(sentence.start(), sentence.end()), null, "");
    }

    void wrong(CheckedLine line, int start, int end, Term term) {
        add(line, start, end, line.around(start, end), term.required(), term.hint());
    }

    void line(CheckedLine line) {
        add(line, 0, line.text().length(), line.text(), null, "");
    }

    /** That a line has no words, beside others that have. */
    void missing(int block, int index, RichText beside) {
        var place = new Place(block, index, 0, 0);
        text.add(new Finding(check, text.section(), place, "", "", beside.text(), null, ""));
    }

    private void add(CheckedLine line, int start, int end, String about, @Nullable String instead, String hint) {
        var place = new Place(line.block(), line.index(), start, end);
        var words = line.text().substring(start, end);
        text.add(new Finding(check, text.section(), place, line.text(), words, about, instead, hint));
    }
}
