package org.clinic.portal.topic.reading;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import org.clinic.portal.content.InvalidContentException;
import org.clinic.portal.content.RichText;
import org.jspecify.annotations.Nullable;

/**
 * Reads text that has no markup: what a line is shows in its signs and the lines around it. Where blank lines set
 * paragraphs apart, a line that was full goes on in the next; every other line end was meant.
 */
public final class PlainText {

    private static final Pattern LINE_END = Pattern.compile("\\R");
    private static final Pattern RULE = Pattern.compile("[-_=*~—–─━═\\p{Zs}]{3,200}");
    private static final Pattern QUOTED = Pattern.compile("^>+\\p{Zs}?");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\\t]]");

    /** Nobody fills lines wider than this, and lines of a letter are not narrower than that. */
    private static final int WIDEST = 120;

    private static final int NARROWEST = 40;

    /** An item that is this long may go on in a line that begins with a capital. */
    private static final int LONG_ITEM = 50;

    /** An item stands in another from so many letters to its right. */
    private static final int DEEPER = 2;

    private final List<Passage> passages = new ArrayList<>();
    private final int width;
    private final List<TextLine> open = new ArrayList<>();
    private final List<String> words = new ArrayList<>();
    private final Deque<Integer> indents = new ArrayDeque<>();
    private int group;

    private PlainText(List<TextLine> lines) {
        width = width(lines);
    }

    /**
     * What a text says.
     *
     * @throws InvalidContentException if it is longer than {@link Html#LARGEST}
     */
    public static Reading read(String text) {
        if (text.length() > Html.LARGEST) {
            throw new InvalidContentException("Text longer than %d characters".formatted(Html.LARGEST));
        }
        var lines = LINE_END.splitAsStream(text)
                .map(line -> CONTROL.matcher(line).replaceAll(" "))
                .toList();
        var passages = read(lines, index -> !isRule(lines.get(index)));
        return new Reading(
                passages,
                EnumSet.noneOf(Notice.class),
                !text.isEmpty() && isSpace(text.charAt(0)),
                !text.isEmpty() && isSpace(text.charAt(text.length() - 1)));
    }

    /** What the lines say of which {@code isText} tells that they are to be read. */
    public static List<Passage> read(List<String> source, IntPredicate isText) {
        var lines = TextLine.of(source, isText);
        var reader = new PlainText(lines);
        for (int at = 0; at < lines.size(); ) {
            int end = TextTable.end(lines, at);
            if (end > at) {
                reader.close();
                reader.indents.clear();
                reader.passages.addAll(TextTable.read(lines.subList(at, end), ++reader.group));
                at = end;
            } else {
                reader.line(lines.get(at++));
            }
        }
        reader.close();
        return TextPairs.in(reader.passages);
    }

    /** Whether the line only parts what is above it from what is below. */
    public static boolean isRule(String line) {
        var tidy = Spaces.tidy(line);
        return tidy.length() >= 3 && RULE.matcher(tidy).matches();
    }

    private static boolean isSpace(char sign) {
        return sign != '\n' && sign != '\r' && Spaces.isSpace(sign);
    }

    /** How many letters a full line has, or so many that none is. */
    private static int width(List<TextLine> lines) {
        boolean apart = lines.stream().mapToInt(TextLine::chunk).distinct().count() > 1;
        int widest = lines.stream()
                .filter(line -> line.text().indexOf(' ') > 0)
                .mapToInt(line -> line.text().length())
                .max()
                .orElse(0);
        return apart && widest >= NARROWEST && widest <= WIDEST ? widest : Integer.MAX_VALUE;
    }

    private void line(TextLine line) {
        var marker = line.marker();
        boolean newItem = marker != null && !isMereNumber(line, marker);
        if (newItem || !goesOn(line)) {
            close();
        }
        words.add(marker != null && newItem && !line.isLettered() ? marker.text() : unquoted(line));
        open.add(line);
    }

    private String unquoted(TextLine line) {
        return isQuoted(line) && (open.isEmpty() || isQuoted(open.getFirst()))
                ? QUOTED.matcher(line.text()).replaceFirst("")
                : line.text();
    }

    private static boolean isQuoted(TextLine line) {
        return line.text().length() > 1 && QUOTED.matcher(line.text()).find();
    }

    /** Whether the number only happens to begin a line of a paragraph. */
    private boolean isMereNumber(TextLine line, ListMarker marker) {
        return marker.number() > 1 && !open.isEmpty() && item() == null && goesOn(line);
    }

    private @Nullable ListMarker item() {
        return open.isEmpty() ? null : open.getFirst().marker();
    }

    private boolean goesOn(TextLine line) {
        if (open.isEmpty() || open.getLast().chunk() != line.chunk()) {
            return false;
        }
        var last = open.getLast().text();
        if (item() != null) {
            return line.indent() > open.getFirst().indent()
                    || Character.isLowerCase(line.text().codePointAt(0))
                    || (last.length() >= LONG_ITEM && ".!?:;".indexOf(last.charAt(last.length() - 1)) < 0);
        }
        return isQuoted(line) == isQuoted(open.getFirst()) && isFull(last, line.text());
    }

    /** Whether the next line's first word would not have fitted in. */
    private boolean isFull(String line, String next) {
        int firstWord = next.indexOf(' ') < 0 ? next.length() : next.indexOf(' ');
        return line.length() + 1L + firstWord > width;
    }

    private void close() {
        if (open.isEmpty()) {
            return;
        }
        var first = open.getFirst();
        var text = RichText.plain(String.join(" ", words));
        var lines = new TreeSet<>(open.stream().map(TextLine::index).toList());
        var marker = first.marker();
        var passage = Passage.paragraph(text, lines).in(++group);
        if (marker != null && !isMereText(first)) {
            int depth = depth(first);
            passage = first.isLettered() && depth > 0
                    ? passage.at(depth)
                    : passage.item(
                            marker.form(),
                            depth,
                            first.isLettered() ? 0 : marker.number(),
                            marker.isNumber() ? marker.mark() : "");
        } else {
            indents.clear();
            if (isQuoted(first)) {
                passage = quotation(passage);
            }
        }
        passages.add(passage);
        open.clear();
        words.clear();
    }

    /** A line that kept its sign: it went on from one before. */
    private boolean isMereText(TextLine first) {
        return first.marker() != null && !first.isLettered() && words.getFirst().equals(first.text());
    }

    private Passage quotation(Passage passage) {
        var last = passages.isEmpty() ? null : passages.getLast();
        if (last != null
                && last.form() == Form.QUOTATION
                && last.lines().last() + 1 == passage.lines().first()) {
            return passage.in(last.group()).as(Form.QUOTATION);
        }
        return passage.as(Form.QUOTATION);
    }

    private int depth(TextLine item) {
        while (!indents.isEmpty() && indents.getLast() >= item.indent() + DEEPER) {
            indents.removeLast();
        }
        if (indents.isEmpty() || item.indent() >= indents.getLast() + DEEPER) {
            indents.addLast(item.indent());
        }
        return indents.size() - 1;
    }
}
