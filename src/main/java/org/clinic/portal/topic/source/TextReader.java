package org.clinic.portal.topic.source;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.clinic.portal.content.RichText;
import org.clinic.portal.topic.reading.Form;
import org.clinic.portal.topic.reading.Passage;
import org.clinic.portal.topic.reading.PlainText;
import org.jspecify.annotations.Nullable;

/** Reads a page of text that has no markup: what a line is shows in its length, its signs and the lines around it. */
final class TextReader {

    private final List<String> source;
    private final Ledger ledger;
    private final TopicAssembly topic;
    private final Corrections corrections;

    TextReader(SourceText source, Ledger ledger, TopicAssembly topic, Corrections corrections) {
        this.source = source.lines();
        this.ledger = ledger;
        this.topic = topic;
        this.corrections = corrections;
    }

    void read() {
        dropRules();
        var chunks = readOpening(dropForm(LineGroup.of(source, this::isToRead)));
        var headings = findHeadings(chunks);
        var text = new BitSet();
        var passages = new ArrayList<Passage>();
        for (int at = 0; at < chunks.size(); at++) {
            var chunk = chunks.get(at);
            if (headings[at]) {
                passages.add(line(chunk.first().index(), chunk.text()).heading(1));
            } else {
                chunk.lines().forEach(line -> text.set(line.index()));
            }
        }
        passages.addAll(PlainText.read(source, text::get));
        for (int index = 0; index < source.size(); index++) {
            if (corrections.at(index).isPresent()) {
                corrections.of(index, source.get(index)).ifPresent(passages::add);
            }
        }
        passages.sort(Comparator.comparing(passage -> passage.lines().first()));
        passages.forEach(this::readPassage);
    }

    private boolean isToRead(int index) {
        return ledger.isOpen(index) && corrections.at(index).isEmpty();
    }

    /** A rule parts what is above from what is below, as a blank line does. */
    private void dropRules() {
        for (int index = 0; index < source.size(); index++) {
            if (isToRead(index) && PlainText.isRule(source.get(index))) {
                ledger.enter(index, LineOutcome.DROPPED, Because.RULE);
            }
        }
    }

    private List<LineGroup> dropForm(List<LineGroup> chunks) {
        var form = FormRemains.find(chunks.stream().map(LineGroup::texts).toList());
        var rest = new ArrayList<LineGroup>();
        for (int at = 0; at < chunks.size(); at++) {
            if (form.get(at)) {
                chunks.get(at)
                        .lines()
                        .forEach(line ->
                                ledger.enter(line.index(), FormRemains.part(line.text()), Because.PART_OF_A_FORM));
            } else {
                rest.add(chunks.get(at));
            }
        }
        return rest;
    }

    private List<LineGroup> readOpening(List<LineGroup> chunks) {
        var opening = chunks.stream()
                .limit(Opening.MOST_LINES)
                .takeWhile(chunk -> chunk.isSingle()
                        && HeadingShape.isShort(chunk.text())
                        && chunk.marker().isEmpty())
                .map(LineGroup::text)
                .toList();
        var parts = Opening.read(opening);
        var rest = new ArrayList<LineGroup>();
        for (int at = 0; at < chunks.size(); at++) {
            var chunk = chunks.get(at);
            var part = parts.get(at);
            if (part == null) {
                rest.add(chunk);
                continue;
            }
            ledger.enter(chunk.first().index(), part.outcome(), part.because());
            if (part.outcome() == LineOutcome.TITLE) {
                topic.title(chunk.text());
            } else if (part.outcome() == LineOutcome.LABEL) {
                topic.label(chunk.text());
            }
        }
        return rest;
    }

    /** From the end, since a heading is one only if what follows is text, be it text because somebody said so. */
    private boolean[] findHeadings(List<LineGroup> chunks) {
        var headings = new boolean[chunks.size() + 1];
        for (int at = chunks.size() - 1; at >= 0; at--) {
            var next = at + 1 < chunks.size() ? chunks.get(at + 1) : null;
            if (next == null && !isFollowedByCorrectedText(chunks.get(at))) {
                continue;
            }
            var line = headingIn(chunks, at);
            headings[at] = !headings[at + 1]
                    && (HeadingShape.isCertain(line)
                            || (HeadingShape.isPossible(line)
                                    && !(next != null && next.isSingle() && HeadingShape.isPossible(next.text()))));
        }
        return headings;
    }

    private boolean isFollowedByCorrectedText(LineGroup chunk) {
        return IntStream.range(chunk.lines().getLast().index() + 1, source.size())
                .mapToObj(corrections::at)
                .flatMap(Optional::stream)
                .anyMatch(correction -> correction == Correction.TEXT || correction == Correction.ITEM);
    }

    /** The words of the chunk that may be a heading, without a number; or none. */
    private static String headingIn(List<LineGroup> chunks, int at) {
        var chunk = chunks.get(at);
        if (!chunk.isSingle()) {
            return "";
        }
        var marker = chunk.marker();
        if (marker.isEmpty()) {
            return chunk.text();
        }
        boolean inList = (at > 0 && chunks.get(at - 1).isNumbered())
                || (at + 1 < chunks.size() && chunks.get(at + 1).isNumbered());
        return marker.get().isNumber() && !inList ? marker.get().text() : "";
    }

    private static Passage line(int index, String words) {
        return Passage.paragraph(RichText.plain(words), new TreeSet<>(List.of(index)));
    }

    private void readPassage(Passage passage) {
        var words = passage.text().text();
        if (passage.form() == Form.HEADING && words.length() <= TopicAssembly.LONGEST_HEADING) {
            topic.heading(words);
            ledger.enter(
                    passage,
                    LineOutcome.HEADING,
                    corrections.concern(passage) ? Because.CORRECTED : Because.STANDS_ALONE);
        } else if (passage.form() == Form.HEADING) {
            topic.text(passage.as(Form.PARAGRAPH), Because.TOO_LONG_FOR_A_HEADING);
        } else {
            topic.text(passage, because(passage));
        }
    }

    private @Nullable Because because(Passage passage) {
        if (corrections.concern(passage)) {
            return Because.CORRECTED;
        }
        return passage.form() == Form.PARAGRAPH
                        && passage.lines().size() == 1
                        && HeadingShape.isCertain(passage.text().text())
                ? Because.NO_TEXT_FOLLOWS
                : null;
    }
}
