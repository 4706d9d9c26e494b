package org.clinic.portal.topic.source;

import java.util.ArrayList;
import java.util.List;
import org.clinic.portal.topic.reading.Form;
import org.clinic.portal.topic.reading.Passage;
import org.clinic.portal.topic.reading.Spaces;
import org.jspecify.annotations.Nullable;

/** Reads a page whose headings say what they are: the first top heading is the title, the next level down begins sections. */
final class PageReader {

    private final List<String> lines;
    private final Ledger ledger;
    private final TopicAssembly topic;
    private final Corrections corrections;

    PageReader(SourceText source, Ledger ledger, TopicAssembly topic, Corrections corrections) {
        lines = source.lines();
        this.ledger = ledger;
        this.topic = topic;
        this.corrections = corrections;
    }

    void read(List<Passage> read) {
        var passages = readOpening(dropForm(corrections.applied(read, lines)));
        int sectionLevel = passages.stream()
                .filter(passage -> passage.form() == Form.HEADING)
                .mapToInt(Passage::number)
                .min()
                .orElse(1);
        for (var passage : passages) {
            if (passage.form() == Form.HEADING) {
                readHeading(passage, passage.number() > sectionLevel);
            } else {
                topic.text(passage, because(passage));
            }
        }
    }

    private List<Passage> dropForm(List<Passage> passages) {
        var form = FormRemains.find(passages.stream()
                .map(passage -> passage.form() == Form.PARAGRAPH && !corrections.concern(passage)
                        ? texts(passage)
                        : List.<String>of())
                .toList());
        var rest = new ArrayList<Passage>();
        for (int at = 0; at < passages.size(); at++) {
            if (form.get(at)) {
                passages.get(at)
                        .lines()
                        .forEach(line -> ledger.enter(line, FormRemains.part(text(line)), Because.PART_OF_A_FORM));
            } else {
                rest.add(passages.get(at));
            }
        }
        return rest;
    }

    private List<String> texts(Passage passage) {
        return passage.lines().stream().map(this::text).toList();
    }

    private String text(int line) {
        return Spaces.tidy(lines.get(line));
    }

    /** Takes the title, what repeats it right below, and a short line right above. */
    private List<Passage> readOpening(List<Passage> passages) {
        var rest = new ArrayList<>(passages);
        int title = 0;
        while (title < rest.size() && !isTitle(rest.get(title))) {
            title++;
        }
        if (title == rest.size()) {
            return rest;
        }
        var words = words(rest.get(title));
        topic.title(words);
        ledger.enter(rest.remove(title), LineOutcome.TITLE, null);
        while (title < rest.size() && saysAgain(words, rest.get(title))) {
            var part = Opening.again(words, words(rest.get(title)));
            ledger.enter(rest.remove(title), part.outcome(), part.because());
        }
        var above = rest.subList(0, title).stream()
                .filter(passage -> passage.form() != Form.LEFT_OUT)
                .toList();
        if (above.size() == 1 && isLabel(above.getFirst())) {
            topic.label(words(above.getFirst()));
            rest.remove(above.getFirst());
            ledger.enter(above.getFirst(), LineOutcome.LABEL, Because.ABOVE_THE_TITLE);
        }
        return rest;
    }

    private boolean isTitle(Passage passage) {
        return passage.form() == Form.HEADING
                && passage.number() == 1
                && !corrections.concern(passage)
                && words(passage).length() <= TopicAssembly.LONGEST_TITLE;
    }

    private boolean isLabel(Passage passage) {
        return passage.form() == Form.PARAGRAPH
                && !corrections.concern(passage)
                && HeadingShape.isShort(words(passage));
    }

    private boolean saysAgain(String title, Passage passage) {
        return (passage.form() == Form.HEADING || passage.form() == Form.PARAGRAPH)
                && !corrections.concern(passage)
                && words(passage).length() <= TopicAssembly.LONGEST_TITLE
                && LineWords.of(words(passage)).isAlmost(LineWords.of(title));
    }

    private void readHeading(Passage heading, boolean below) {
        var words = words(heading);
        if (words.length() > TopicAssembly.LONGEST_HEADING) {
            topic.text(heading.as(Form.PARAGRAPH), Because.TOO_LONG_FOR_A_HEADING);
        } else if (below) {
            topic.text(heading, because(heading));
        } else {
            topic.heading(words);
            ledger.enter(heading, LineOutcome.HEADING, because(heading));
        }
    }

    private @Nullable Because because(Passage passage) {
        return corrections.concern(passage) ? Because.CORRECTED : null;
    }

    private static String words(Passage passage) {
        return passage.text().text();
    }
}
