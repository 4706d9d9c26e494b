package org.clinic.portal.content;

import java.util.List;
import java.util.Objects;
import org.clinic.portal.content.Explanations.Explained;
import org.jspecify.annotations.Nullable;

/** The HTML of one body. */
final class BodyHtml {

    private final BlockLabels labels;
    private final SectionAddresses sections;
    private final List<Marking> markings;
    private final Explanations words;
    private final String heading;

    /** As that of headings that are one level deeper, whichever they are. */
    private final String look;

    private final StringBuilder html = new StringBuilder();

    BodyHtml(BlockLabels labels, SectionAddresses sections, List<Marking> markings) {
        this(labels, sections, markings, Explanations.NONE, true);
    }

    /** @param headed whether a heading of the section stands above: then headings in its body are one level deeper */
    BodyHtml(
            BlockLabels labels, SectionAddresses sections, List<Marking> markings, Explanations words, boolean headed) {
        this.labels = labels;
        this.sections = sections;
        this.markings = List.copyOf(markings);
        this.words = words;
        this.heading = headed ? "h3" : "h2";
        this.look = headed ? "" : "sub";
    }

    String of(Body body) {
        body.blocks().forEach(this::block);
        return html.toString();
    }

    private void block(Block block) {
        if (block.isBlank()) {
            return;
        }
        switch (block) {
            case Block.Paragraph(var text) -> element("p", text);
            case Block.SubHeading(var text) -> heading(look, text);
            case Block.BulletList(var items) -> list("ul", items);
            case Block.NumberedList(var items) -> list("ol", items);
            case Block.KeyPoints(var items) -> {
                // A heading, so that who hears the page can go there.
                html.append("<div class=\"key\">");
                heading(look, RichText.plain(labels.keyPoints()));
                list("ul", items);
                html.append("</div>");
            }
            case Block.Warning(var paragraphs) -> {
                html.append("<div class=\"warn\" role=\"note\"><b>");
                escape(labels.warning());
                html.append("</b>");
                paragraphs(paragraphs);
                html.append("</div>");
            }
            // Some browsers take a list without the usual marks for no list, unless it says that it is one.
            case Block.Steps(var steps) -> {
                html.append("<ol class=\"steps\" role=\"list\">");
                steps.forEach(step -> step(step));
                html.append("</ol>");
            }
            case Block.Checklist(var items) -> {
                html.append("<ul class=\"check\" role=\"list\">");
                items(items);
                html.append("</ul>");
            }
            case Block.Quotation(var paragraphs, var source) -> {
                html.append("<figure class=\"quote\"><blockquote>");
                paragraphs(paragraphs);
                html.append("</blockquote>");
                element("figcaption", source);
                html.append("</figure>");
            }
            case Block.DefinitionList(var definitions) -> {
                html.append("<dl>");
                definitions.forEach(definition -> definition(definition));
                html.append("</dl>");
            }
            case Block.QuestionAndAnswer(var question, var answer) -> {
                html.append("<div class=\"qa\">");
                heading(look.isEmpty() ? "q" : "q " + look, question);
                unseen(labels.answer(), answer);
                paragraphs(answer);
                html.append("</div>");
            }
        }
    }

    private void heading(String look, RichText text) {
        element(heading, look.isEmpty() ? "" : " class=\"" + look + "\"", text, Explanations.NONE);
    }

    private void list(String name, List<RichText> items) {
        html.append('<').append(name).append('>');
        items(items);
        html.append("</").append(name).append('>');
    }

    private void items(List<RichText> items) {
        items.forEach(item -> element("li", item));
    }

    private void paragraphs(List<RichText> paragraphs) {
        paragraphs.forEach(paragraph -> element("p", paragraph));
    }

    private void step(Block.Step step) {
        if (step.paragraphs().stream().allMatch(RichText::isBlank)) {
            return;
        }
        html.append("<li>");
        paragraphs(step.paragraphs());
        html.append("</li>");
    }

    /** With both elements even if one has no words: a term alone would seem to share the meaning of the next. */
    private void definition(Block.Definition definition) {
        if (definition.term().isBlank() && definition.meaning().isBlank()) {
            return;
        }
        html.append("<div><dt>");
        text(definition.term(), Explanations.NONE);
        html.append("</dt><dd>");
        text(definition.meaning(), words);
        html.append("</dd></div>");
    }

    /** What the look alone says about these paragraphs, in words for those who do not see it. */
    private void unseen(String label, List<RichText> paragraphs) {
        if (paragraphs.stream().allMatch(RichText::isBlank)) {
            return;
        }
        html.append("<b class=\"unseen\">");
        escape(label);
        html.append("</b>");
    }

    private void element(String name, RichText text) {
        element(name, "", text, words);
    }

    private void element(String name, String attributes, RichText text, Explanations words) {
        if (text.isBlank()) {
            return;
        }
        html.append('<').append(name).append(attributes).append('>');
        text(text, words);
        html.append("</").append(name).append('>');
    }

    private void text(RichText text, Explanations words) {
        var explained = words.in(text.text(), (begin, end) -> isFree(text, begin, end));
        // Spans that lead to the same place are one link, however they look.
        @Nullable LinkTarget open = null;
        var tag = "";
        int at = 0;
        for (var span : text.spans()) {
            if (!Objects.equals(open, span.link())) {
                html.append(tag.isEmpty() ? "" : "</a>");
                open = span.link();
                tag = tag(open);
                html.append(tag);
            }
            span(span, text, at, explained);
            at += span.text().length();
        }
        html.append(tag.isEmpty() ? "" : "</a>");
    }

    /** Whether it stands within one span that is no link. */
    private static boolean isFree(RichText text, int begin, int end) {
        int at = 0;
        for (var span : text.spans()) {
            int behind = at + span.text().length();
            if (begin < behind) {
                return span.link() == null && end <= behind;
            }
            at = behind;
        }
        return false;
    }

    /** The tag that begins a link, or nothing where none leads anywhere. */
    private String tag(@Nullable LinkTarget link) {
        return switch (link) {
            case null -> "";
            case LinkTarget.Address address ->
                "<a href=\"%s\"%s>"
                        .formatted(
                                escaped(address.address()), address.isWebPage() ? " rel=\"noopener noreferrer\"" : "");
            case LinkTarget.ToSection section ->
                sections.of(section)
                        .map(address -> "<a href=\"%s\">".formatted(escaped(address)))
                        .orElse("");
        };
    }

    private void span(Span span, RichText line, int start, List<Explained> explained) {
        html.append(span.bold() ? "<strong>" : "").append(span.italic() ? "<em>" : "");
        html.append(span.superscript() ? "<sup>" : "");
        int at = 0;
        for (var word : explained) {
            if (word.begin() >= start && word.end() <= start + span.text().length()) {
                words(span.text().substring(at, word.begin() - start), line, start + at);
                explain(word, span.text().substring(word.begin() - start, word.end() - start));
                at = word.end() - start;
            }
        }
        words(span.text().substring(at), line, start + at);
        html.append(span.superscript() ? "</sup>" : "");
        html.append(span.italic() ? "</em>" : "").append(span.bold() ? "</strong>" : "");
    }

    /** A button that shows the explanation behind it, in browsers that know how; others show it in the text. */
    private void explain(Explained word, String written) {
        html.append("<button type=\"button\" class=\"term\" popovertarget=\"")
                .append(word.id())
                .append("\">");
        escape(written);
        html.append("</button><span class=\"meaning\" id=\"").append(word.id()).append("\" popover><b>");
        escape(word.word());
        html.append(": </b>");
        escape(word.text());
        html.append("</span>");
    }

    /** Marked words in elements of their own, which say where they begin and end only once if they look various. */
    private void words(String text, RichText line, int start) {
        for (int at = 0; at < text.length(); ) {
            var marking = marking(line, start + at);
            int end = at + 1;
            while (end < text.length() && marking(line, start + end) == marking) {
                end++;
            }
            if (marking == null) {
                escape(text.substring(at, end));
            } else {
                html.append('<').append(marking.kind().element()).append('>');
                unseen(start + at > 0 && marking(line, start + at - 1) == marking ? "" : marking.begins() + " ");
                escape(text.substring(at, end));
                unseen(marking(line, start + end) == marking ? "" : " " + marking.ends());
                html.append("</").append(marking.kind().element()).append('>');
            }
            at = end;
        }
    }

    private @Nullable Marking marking(RichText line, int at) {
        for (var marking : markings) {
            if (marking.words().has(line, at)) {
                return marking;
            }
        }
        return null;
    }

    private void unseen(String words) {
        if (!words.isEmpty()) {
            html.append("<span class=\"unseen\">");
            escape(words);
            html.append("</span>");
        }
    }

    private void escape(String text) {
        html.append(escaped(text));
    }

    private static String escaped(String text) {
        var html = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                default -> html.append(c);
            }
        }
        return html.toString();
    }
}
