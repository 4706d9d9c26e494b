package org.clinic.portal.topic.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.clinic.portal.content.RichText;
import org.clinic.portal.topic.source.LineGroup.Line;
import org.jspecify.annotations.Nullable;

/** Reads text that has no markup: what a line is shows in its length, its signs and the lines around it. */
final class PlainTextReader {

    private static final Pattern RULE = Pattern.compile("[-_=*~—–─━═\\p{Zs}]{3,200}");

    /** An item that is this long may go on in a line that begins with a capital. */
    private static final int LONG_ITEM = 50;

    private final List<String> source;
    private final Ledger ledger;
    private final TopicAssembly topic;

    private @Nullable ListMarker marker;
    private final List<Line> lines = new ArrayList<>();
    private final List<String> words = new ArrayList<>();

    PlainTextReader(SourceText source, Ledger ledger, TopicAssembly topic) {
        this.source = source.lines();
        this.ledger = ledger;
        this.topic = topic;
    }

    void read() {
        dropRules();
        var chunks = readOpening(dropForm(LineGroup.of(source, ledger::isOpen)));
        var headings = findHeadings(chunks);
        for (int at = 0; at < chunks.size(); at++) {
            if (headings[at]) {
                topic.heading(chunks.get(at).text());
                ledger.enter(chunks.get(at).first().index(), LineOutcome.HEADING, Because.STANDS_ALONE);
            } else {
                readText(chunks.get(at));
            }
        }
    }

    /** A rule parts what is above from what is below, as a blank line does. */
    private void dropRules() {
        for (int index = 0; index < source.size(); index++) {
            var line = Spaces.tidy(source.get(index));
            if (line.length() >= 3 && RULE.matcher(line).matches()) {
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

    /** From the end, since a heading is one only if what follows is text. */
    private static boolean[] findHeadings(List<LineGroup> chunks) {
        var headings = new boolean[chunks.size()];
        for (int at = chunks.size() - 2; at >= 0; at--) {
            var next = chunks.get(at + 1);
            var line = headingIn(chunks, at);
            headings[at] = !headings[at + 1]
                    && (HeadingShape.isCertain(line)
                            || (HeadingShape.isPossible(line)
                                    && !(next.isSingle() && HeadingShape.isPossible(next.text()))));
        }
        return headings;
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
                || chunks.get(at + 1).isNumbered();
        return marker.get().isNumber() && !inList ? marker.get().text() : "";
    }

    private void readText(LineGroup chunk) {
        for (var line : chunk.lines()) {
            var found = ListMarker.of(line.text()).orElse(null);
            if (found != null && !isMereNumber(found)) {
                close();
                marker = found;
                words.add(found.text());
            } else {
                if (!continuesWith(line)) {
                    close();
                }
                words.add(line.text());
            }
            lines.add(line);
        }
        close();
    }

    /** Whether the line goes on with what is open: always in a paragraph, in an item if it looks the part. */
    private boolean continuesWith(Line line) {
        if (lines.isEmpty() || marker == null) {
            return true;
        }
        var last = lines.getLast().text();
        return line.indent() > lines.getFirst().indent()
                || Character.isLowerCase(line.text().codePointAt(0))
                || (last.length() >= LONG_ITEM && ".!?:;".indexOf(last.charAt(last.length() - 1)) < 0);
    }

    /** Whether the number only happens to begin a line of a paragraph. */
    private boolean isMereNumber(ListMarker found) {
        return found.number() > 1 && marker == null && !lines.isEmpty();
    }

    private void close() {
        if (lines.isEmpty()) {
            return;
        }
        var text = RichText.plain(String.join(" ", words));
        if (marker == null) {
            topic.paragraph(text);
            enter(LineOutcome.PARAGRAPH, isLostHeading() ? Because.NO_TEXT_FOLLOWS : null);
        } else if (marker.isNumber()) {
            var outcome = topic.numbered(marker.number(), marker.mark(), text);
            enter(outcome, outcome == LineOutcome.NUMBERED ? null : Because.OUT_OF_SEQUENCE);
        } else {
            topic.bullet(text);
            enter(LineOutcome.BULLET, null);
        }
        lines.clear();
        words.clear();
        marker = null;
    }

    private boolean isLostHeading() {
        return lines.size() == 1 && HeadingShape.isCertain(words.getFirst());
    }

    private void enter(LineOutcome outcome, @Nullable Because because) {
        ledger.enter(lines.getFirst().index(), outcome, because);
        lines.stream().skip(1).forEach(line -> ledger.enter(line.index(), outcome, Because.CONTINUES));
    }
}
