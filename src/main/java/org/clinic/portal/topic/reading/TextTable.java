package org.clinic.portal.topic.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.clinic.portal.content.RichText;

/** Tables of plain text, whose cells stand between tabs or bars: a row becomes an item. */
final class TextTable {

    private static final Pattern TABS = Pattern.compile("\\S\\p{Zs}*\\t+\\p{Zs}*(?=\\S)");
    private static final Pattern BARS = Pattern.compile("\\|.*\\|");
    private static final Pattern UNDER_HEADS = Pattern.compile("[|:\\-+=\\p{Zs}]+");
    private static final Pattern BETWEEN_BARS = Pattern.compile("\\|");
    private static final Pattern BETWEEN_TABS = Pattern.compile("\\t+");

    private TextTable() {}

    /** Where the table ends that begins here, or {@code start} if none does: two rows at least, alike in their columns. */
    static int end(List<TextLine> lines, int start) {
        int end = start;
        int columns = columns(lines.get(start));
        while (columns > 1
                && end < lines.size()
                && lines.get(end).chunk() == lines.get(start).chunk()
                && (columns(lines.get(end)) == columns || isUnderHeads(lines.get(end)))) {
            end++;
        }
        return end - start > 1 ? end : start;
    }

    private static int columns(TextLine line) {
        if (BARS.matcher(line.text()).matches()) {
            return cells(line).size();
        }
        return line.marker() == null ? (int) TABS.matcher(line.raw()).results().count() + 1 : 1;
    }

    private static boolean isUnderHeads(TextLine line) {
        return line.text().indexOf('-') >= 0
                && line.text().indexOf('|') >= 0
                && UNDER_HEADS.matcher(line.text()).matches();
    }

    static List<Passage> read(List<TextLine> rows, int group) {
        boolean headed = rows.size() > 2 && isUnderHeads(rows.get(1));
        var heads = headed ? cells(rows.getFirst()) : List.<String>of();
        var items = new ArrayList<Passage>();
        var lines = new TreeSet<Integer>();
        for (int at = 0; at < rows.size(); at++) {
            lines.add(rows.get(at).index());
            boolean isRow = !isUnderHeads(rows.get(at)) && !(headed && at == 0);
            var text = isRow ? item(cells(rows.get(at)), heads) : "";
            if (!text.isEmpty()) {
                items.add(Passage.paragraph(RichText.plain(text), lines)
                        .in(group)
                        .as(Form.BULLET)
                        .noting(Notice.TABLES));
                lines = new TreeSet<>();
            }
        }
        return items;
    }

    private static String item(List<String> cells, List<String> heads) {
        var parts = new ArrayList<String>();
        for (int column = 0; column < cells.size(); column++) {
            var cell = cells.get(column);
            var head = column < heads.size() ? heads.get(column).replaceFirst(":$", "") : "";
            if (!cell.isEmpty()) {
                parts.add(head.isEmpty() ? cell : head + ": " + cell);
            }
        }
        return String.join(" – ", parts);
    }

    private static List<String> cells(TextLine row) {
        var text = row.raw().strip();
        if (BARS.matcher(row.text()).matches()) {
            var inner = row.text().substring(1, row.text().length() - 1);
            return BETWEEN_BARS.splitAsStream(inner).map(Spaces::tidy).toList();
        }
        return BETWEEN_TABS.splitAsStream(text).map(Spaces::tidy).toList();
    }
}
