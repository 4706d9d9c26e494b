package org.clinic.portal.topic.reading;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.clinic.portal.content.RichText;
import org.clinic.portal.content.Span;

/**
 * A line of a text from elsewhere: its words, and what it is there.
 *
 * @param group passages of one block, or of one list, have the same
 * @param depth how many lists the list stands in
 * @param number of an item, or the level of a heading
 * @param mark the sign of an item as it was seen; may be empty
 * @param lines indexes of the lines of the source that its words stand in; empty where nobody asks
 * @param notices what it lost or became
 */
public record Passage(
        Form form,
        RichText text,
        int group,
        int depth,
        int number,
        String mark,
        SortedSet<Integer> lines,
        Set<Notice> notices) {

    static Passage of(Form form, RichText text, int group) {
        return new Passage(form, text, group, 0, 0, "", new TreeSet<>(), Set.of());
    }

    public static Passage paragraph(RichText text, SortedSet<Integer> lines) {
        return new Passage(Form.PARAGRAPH, text, 0, 0, 0, "", lines, Set.of());
    }

    public Passage as(Form other) {
        return new Passage(other, text, group, depth, number, mark, lines, notices);
    }

    public Passage at(SortedSet<Integer> others) {
        return new Passage(form, text, group, depth, number, mark, others, notices);
    }

    /** What was the number {@code level} heading of its text, or becomes it. */
    public Passage heading(int level) {
        return new Passage(Form.HEADING, text, group, 0, level, "", lines, notices);
    }

    Passage item(Form kind, int depth, int number, String mark) {
        return new Passage(kind, text, group, depth, number, mark, lines, notices);
    }

    Passage in(int otherGroup) {
        return new Passage(form, text, otherGroup, depth, number, mark, lines, notices);
    }

    Passage at(int otherDepth) {
        return new Passage(form, text, group, otherDepth, number, mark, lines, notices);
    }

    Passage saying(RichText other) {
        return new Passage(form, other, group, depth, number, mark, lines, notices);
    }

    Passage noting(Notice notice) {
        var more = EnumSet.of(notice);
        more.addAll(notices);
        return new Passage(form, text, group, depth, number, mark, lines, more);
    }

    /** A paragraph that begins with the sign that the item had. */
    public Passage withMarkAsWords(Form form) {
        return new Passage(form, markedText(), group, depth, 0, "", lines, notices);
    }

    public RichText markedText() {
        if (mark.isEmpty()) {
            return text;
        }
        var spans = new ArrayList<Span>(List.of(Span.plain(mark + " ")));
        spans.addAll(text.spans());
        return new RichText(spans);
    }
}
