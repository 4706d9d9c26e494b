package org.clinic.portal.topic.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.clinic.portal.content.RichText;
import org.jsoup.nodes.Element;

/** Reads what has parts that differ: quotations with their source, definitions, questions with their answer. */
final class HtmlParts {

    private static final Pattern DASH = Pattern.compile("^[—–-]\\s*");

    /** Below every heading of the text. */
    private static final int DEEP = 6;

    private final HtmlReader reader;

    HtmlParts(HtmlReader reader) {
        this.reader = reader;
    }

    void definitions(Element list) {
        int group = reader.found.newGroup();
        var terms = new ArrayList<Passage>();
        var meanings = new ArrayList<Passage>();
        for (var part : list.select("dt, dd")) {
            if (part.closest("dl") != list) {
                continue;
            }
            if (part.normalName().equals("dt") && !meanings.isEmpty()) {
                define(terms, meanings, group);
            }
            var line = reader.lineIn(part, Style.PLAIN);
            if (part.normalName().equals("dt")) {
                terms.add(line.saying(RichLine.notBold(line.text())));
            } else {
                meanings.add(line);
            }
        }
        define(terms, meanings, group);
    }

    private void define(List<Passage> terms, List<Passage> meanings, int group) {
        reader.add(reader.together(terms, ", ").in(group).as(Form.TERM));
        reader.add(reader.together(meanings, " ").in(group).as(Form.MEANING));
        terms.clear();
        meanings.clear();
    }

    void quotation(Element element) {
        var sources = sources(element);
        var source = reader.together(
                sources.stream()
                        .map(one -> reader.lineIn(one, Style.PLAIN))
                        .map(line -> line.saying(RichLine.notItalic(line.text())))
                        .toList(),
                " ");
        sources.forEach(reader.found::hasRead);
        var last = reader.last();
        int group = last != null && last.form() == Form.QUOTATION && Elements.isOfWord(element)
                ? last.group()
                : reader.found.newGroup();
        var paragraphs = reader.linesIn(element, Style.PLAIN);
        paragraphs.forEach(paragraph -> reader.add(paragraph.in(group).as(Form.QUOTATION)));
        var named = source.saying(withoutDash(source.text())).in(group);
        reader.add(named.as(paragraphs.isEmpty() ? Form.PARAGRAPH : Form.SOURCE));
    }

    private static List<Element> sources(Element element) {
        var inside = element.select("cite, footer, figcaption").stream()
                .filter(one -> Elements.standsAlone(one, element))
                .filter(one -> one.parents().stream()
                        .takeWhile(parent -> parent != element)
                        .noneMatch(parent -> parent.is("footer, figcaption")));
        var figure = element.closest("figure");
        var caption = figure == null || figure == element
                ? Stream.<Element>empty()
                : Elements.children(figure, "figcaption").stream();
        return Stream.concat(inside, caption).toList();
    }

    private static RichText withoutDash(RichText source) {
        var dash = DASH.matcher(source.text());
        return dash.find() ? RichLine.without(source, dash.end()) : source;
    }

    /** What a page unfolds is a question and its answer, if there are only paragraphs to it. */
    void details(Element element) {
        var summaries = Elements.children(element, "summary");
        var line = reader.together(
                summaries.stream()
                        .map(summary -> reader.lineIn(summary, Style.PLAIN))
                        .toList(),
                " ");
        var question = line.saying(RichLine.notBold(line.text()));
        summaries.forEach(reader.found::hasRead);
        var answer = reader.inside(element, Style.PLAIN, 0);
        if (!question.text().isBlank() && isAnswer(answer)) {
            reader.add(question.as(Form.QUESTION));
            answer.forEach(passage -> reader.add(
                    passage.form() == Form.PARAGRAPH
                            ? passage.in(question.group()).as(Form.ANSWER)
                            : passage));
        } else {
            reader.add(question.heading(DEEP));
            answer.forEach(reader::add);
        }
    }

    private static boolean isAnswer(List<Passage> passages) {
        return passages.stream().anyMatch(passage -> passage.form() == Form.PARAGRAPH)
                && passages.stream()
                        .allMatch(
                                passage -> Set.of(Form.PARAGRAPH, Form.LEFT_OUT).contains(passage.form()));
    }

    /** The blocks of our own pages, which no other page has. */
    void ours(Element element) {
        Elements.children(element, "b").stream()
                .filter(label -> label == element.firstElementChild())
                .forEach(reader.found::hasRead);
        int group = reader.found.newGroup();
        var form = element.hasClass("key") ? Form.KEY_POINT : element.hasClass("warn") ? Form.WARNING : Form.QUESTION;
        for (var passage : reader.linesIn(element, Style.PLAIN)) {
            reader.add(passage.in(group).as(form));
            form = form == Form.QUESTION ? Form.ANSWER : form;
        }
    }
}
