package org.clinic.portal.topic.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Reads the lists of an HTML text: an item is one line, and what stands in it stands on a level of its own. */
final class HtmlLists {

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,6}");
    private static final String TICKED = "[role=checkbox], .task-list-item, :has(input[type=checkbox])";
    private static final String[] ROMAN = {
        "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv", "xvi", "xvii",
        "xviii", "xix", "xx"
    };

    private final HtmlReader reader;

    HtmlLists(HtmlReader reader) {
        this.reader = reader;
    }

    void list(Element list, Style look, int depth) {
        int group = reader.found.newGroup();
        boolean steps = list.is("ol.steps");
        int number = number(list.attr("start"), 1);
        for (var child : list.children()) {
            var style = Styles.of(child);
            if (reader.isLeftOut(child, style)) {
                continue;
            }
            if (child.is("ul, ol")) {
                list(child, look, depth + 1);
                continue;
            }
            number = number(child.attr("value"), number);
            if (steps) {
                step(child, look, group, number);
            } else {
                item(list, child, look, depth, group, number);
            }
            number++;
        }
    }

    private void step(Element item, Style look, int group, int number) {
        var form = Form.STEP;
        for (var passage : reader.linesIn(item, look)) {
            reader.add(passage.in(group).item(form, 0, number, ""));
            form = Form.STEP_GOES_ON;
        }
    }

    private void item(Element list, Element child, Style look, int depth, int group, int number) {
        var own = new ArrayList<Passage>();
        var inner = new ArrayList<Passage>();
        for (var passage : reader.inside(child, look, depth + 1)) {
            if (passage.form() == Form.LEFT_OUT) {
                reader.add(passage);
            } else if (inner.isEmpty() && passage.depth() <= depth) {
                own.add(passage.withMarkAsWords(Form.PARAGRAPH));
            } else {
                inner.add(passage.depth() > depth ? passage : passage.at(depth + 1));
            }
        }
        var line = reader.together(own, " ").in(group);
        reader.add(formed(list, child, line, depth, number));
        inner.forEach(reader::add);
    }

    private static Passage formed(Element list, Element child, Passage line, int depth, int number) {
        var box = ListMarker.box(line.text().text());
        if (box.isPresent()) {
            int sign = line.text().text().length() - box.get().length();
            return line.saying(RichLine.without(line.text(), sign)).item(Form.CHECK, depth, 0, "");
        }
        if (list.is("ul.check") || child.is(TICKED)) {
            return line.item(Form.CHECK, depth, 0, "");
        }
        if (!list.normalName().equals("ol")) {
            return line.item(Form.BULLET, depth, 0, "");
        }
        var letter = letter(list, child, number);
        return letter.isEmpty()
                ? line.item(Form.NUMBERED, depth, number, number + ".")
                : lettered(line, depth, letter + ".");
    }

    /** Here no list counts in letters, so they stay as words. */
    private static Passage lettered(Passage line, int depth, String mark) {
        return line.item(line.form(), depth, 0, mark).withMarkAsWords(depth > 0 ? Form.PARAGRAPH : Form.BULLET);
    }

    private static String letter(Element list, Element child, int number) {
        var style = Styles.of(child).get("list-style-type")
                + Styles.of(list).get("list-style-type")
                + switch (list.attr("type")) {
                    case "a" -> "lower-alpha";
                    case "A" -> "upper-alpha";
                    case "i" -> "lower-roman";
                    case "I" -> "upper-roman";
                    default -> "";
                };
        if (style.contains("-alpha") || style.contains("-latin")) {
            var letter = number >= 1 && number <= 26 ? String.valueOf((char) ('a' + number - 1)) : "";
            return style.contains("upper") ? letter.toUpperCase(Locale.ROOT) : letter;
        }
        if (style.contains("-roman")) {
            var roman = number >= 1 && number <= ROMAN.length ? ROMAN[number - 1] : "";
            return style.contains("upper") ? roman.toUpperCase(Locale.ROOT) : roman;
        }
        return "";
    }

    void word(Element element, Style look, WordItem item) {
        var line = reader.lineIn(element, look);
        int depth = item.level() - 1;
        if (item.number() > 0) {
            reader.add(line.item(Form.NUMBERED, depth, item.number(), item.sign()));
        } else if (element.className().contains("MsoListNumber")) {
            var last = reader.last();
            int number = last != null && last.form() == Form.NUMBERED ? last.number() + 1 : 1;
            reader.add(line.item(Form.NUMBERED, depth, number, number + "."));
        } else if (item.isLettered()) {
            reader.add(lettered(line, depth, item.sign()));
        } else {
            reader.add(line.item(ListMarker.isBox(item.sign()) ? Form.CHECK : Form.BULLET, depth, 0, ""));
        }
    }

    private static int number(String said, int otherwise) {
        return NUMBER.matcher(said).matches() ? Integer.parseInt(said) : otherwise;
    }

    /** Paragraphs that begin with a sign that stands for nothing else are items. */
    static List<Passage> typed(List<Passage> passages) {
        return passages.stream().map(HtmlLists::typed).toList();
    }

    private static Passage typed(Passage passage) {
        var words = passage.text().text();
        var marker = passage.form() == Form.PARAGRAPH ? ListMarker.sure(words) : Optional.<ListMarker>empty();
        return marker.map(found -> passage.saying(RichLine.without(
                                passage.text(), words.length() - found.text().length()))
                        .item(found.form(), passage.depth(), 0, ""))
                .orElse(passage);
    }
}
