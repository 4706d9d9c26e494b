package org.clinic.portal.topic.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.clinic.portal.content.RichText;
import org.jsoup.nodes.Element;

/** Reads the rows of a table as items, whose cells say under which head they stood, so that nobody needs the columns. */
final class HtmlTable {

    private static final Pattern SPAN = Pattern.compile("[1-9]\\d{0,2}");

    private final HtmlReader reader;
    /** By column, cells that reach into rows below. */
    private final Map<Integer, Reaching> reaching = new HashMap<>();

    private record Reaching(Passage cell, int rows) {}

    HtmlTable(HtmlReader reader) {
        this.reader = reader;
    }

    void read(Element table) {
        var rows = table.select("tr").stream()
                .filter(row -> row.closest("table") == table && !cells(row).isEmpty())
                .toList();
        if (rows.stream().allMatch(row -> cells(row).size() == 1)
                || table.attr("role").matches("presentation|none")) {
            reader.readAll(table, Style.PLAIN, HtmlReader.USUAL_SIZE);
            return;
        }
        Elements.children(table, "caption")
                .forEach(caption -> reader.linesIn(caption, Style.PLAIN).forEach(reader::add));
        boolean headed = rows.size() > 1 && cells(rows.getFirst()).stream().allMatch(HtmlTable::isHead);
        var heads = headed ? columns(rows.getFirst()) : Map.<Integer, Passage>of();
        int group = reader.found.newGroup();
        boolean first = true;
        for (var row : headed ? rows.subList(1, rows.size()) : rows) {
            var item = item(columns(row), heads)
                    .in(group)
                    .item(Form.BULLET, reader.depth, 0, "")
                    .noting(Notice.TABLES);
            reader.add(first ? withLines(item, heads) : item);
            first = false;
        }
    }

    private static List<Element> cells(Element row) {
        return Elements.children(row, "td, th");
    }

    private static boolean isHead(Element cell) {
        return cell.normalName().equals("th") || cell.closest("thead") != null;
    }

    private SortedMap<Integer, Passage> columns(Element row) {
        var columns = new TreeMap<Integer, Passage>();
        var below = new HashMap<Integer, Reaching>();
        int column = takeReaching(columns, below, 0);
        for (var cell : cells(row)) {
            var line = reader.lineIn(cell, Style.PLAIN);
            int width = span(cell, "colspan");
            int height = span(cell, "rowspan");
            columns.put(column, line);
            if (height > 1) {
                below.put(column, new Reaching(line, height - 1));
            }
            column = takeReaching(columns, below, column + width);
        }
        reaching.putAll(below);
        return columns;
    }

    private int takeReaching(SortedMap<Integer, Passage> columns, Map<Integer, Reaching> below, int from) {
        int column = from;
        var reached = reaching.remove(column);
        while (reached != null) {
            columns.put(column, reached.cell());
            if (reached.rows() > 1) {
                below.put(column, new Reaching(reached.cell(), reached.rows() - 1));
            }
            reached = reaching.remove(++column);
        }
        return column;
    }

    private static int span(Element cell, String name) {
        return SPAN.matcher(cell.attr(name)).matches() ? Integer.parseInt(cell.attr(name)) : 1;
    }

    private Passage item(SortedMap<Integer, Passage> columns, Map<Integer, Passage> heads) {
        var cells = new ArrayList<Passage>();
        columns.forEach((column, cell) -> {
            var head = heads.get(column);
            cells.add(
                    head == null || head.text().isBlank() || cell.text().isBlank()
                            ? cell
                            : cell.saying(RichLine.together(List.of(named(head.text()), cell.text()))));
        });
        return reader.together(cells, " – ");
    }

    private static RichText named(RichText head) {
        return RichText.plain(head.text().replaceFirst(":$", "") + ":");
    }

    private static Passage withLines(Passage item, Map<Integer, Passage> heads) {
        var lines = new TreeSet<>(item.lines());
        heads.values().forEach(head -> lines.addAll(head.lines()));
        return item.at(lines);
    }
}
