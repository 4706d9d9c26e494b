package org.clinic.portal.topic.content;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns a body into HTML, the only place that does. Every word is escaped; what has no words leaves no element. */
@Component
public final class HtmlRenderer {

    public String html(Body body, BlockLabels labels) {
        var html = new StringBuilder();
        body.blocks().forEach(block -> block(html, block, labels));
        return html.toString();
    }

    private static void block(StringBuilder html, Block block, BlockLabels labels) {
        if (block.isBlank()) {
            return;
        }
        switch (block) {
            case Block.Paragraph(var text) -> element(html, "p", text);
            case Block.SubHeading(var text) -> element(html, "h3", text);
            case Block.BulletList(var items) -> list(html, "ul", items);
            case Block.NumberedList(var items) -> list(html, "ol", items);
            case Block.KeyPoints(var items) -> {
                html.append("<div class=\"key\"><b>");
                escape(html, labels.keyPoints());
                html.append("</b>");
                list(html, "ul", items);
                html.append("</div>");
            }
            case Block.Warning(var paragraphs) -> {
                html.append("<div class=\"warn\" role=\"note\"><b>");
                escape(html, labels.warning());
                html.append("</b>");
                paragraphs(html, paragraphs);
                html.append("</div>");
            }
            // Some browsers take a list without the usual marks for no list, unless it says that it is one.
            case Block.Steps(var steps) -> {
                html.append("<ol class=\"steps\" role=\"list\">");
                steps.forEach(step -> step(html, step));
                html.append("</ol>");
            }
            case Block.Checklist(var items) -> {
                html.append("<ul class=\"check\" role=\"list\">");
                items(html, items);
                html.append("</ul>");
            }
            case Block.Quotation(var paragraphs, var source) -> {
                html.append("<figure class=\"quote\"><blockquote>");
                paragraphs(html, paragraphs);
                html.append("</blockquote>");
                element(html, "figcaption", source);
                html.append("</figure>");
            }
            case Block.DefinitionList(var definitions) -> {
                html.append("<dl>");
                definitions.forEach(definition -> definition(html, definition));
                html.append("</dl>");
            }
            case Block.QuestionAndAnswer(var question, var answer) -> {
                html.append("<div class=\"qa\">");
                unseen(html, labels.question(), List.of(question));
                element(html, "p", " class=\"q\"", question);
                unseen(html, labels.answer(), answer);
                paragraphs(html, answer);
                html.append("</div>");
            }
        }
    }

    private static void list(StringBuilder html, String name, List<RichText> items) {
        html.append('<').append(name).append('>');
        items(html, items);
        html.append("</").append(name).append('>');
    }

    private static void items(StringBuilder html, List<RichText> items) {
        items.forEach(item -> element(html, "li", item));
    }

    private static void paragraphs(StringBuilder html, List<RichText> paragraphs) {
        paragraphs.forEach(paragraph -> element(html, "p", paragraph));
    }

    private static void step(StringBuilder html, Block.Step step) {
        if (step.paragraphs().stream().allMatch(RichText::isBlank)) {
            return;
        }
        html.append("<li>");
        paragraphs(html, step.paragraphs());
        html.append("</li>");
    }

    /** With both elements even if one has no words: a term alone would seem to share the meaning of the next. */
    private static void definition(StringBuilder html, Block.Definition definition) {
        if (definition.term().isBlank() && definition.meaning().isBlank()) {
            return;
        }
        html.append("<div><dt>");
        text(html, definition.term());
        html.append("</dt><dd>");
        text(html, definition.meaning());
        html.append("</dd></div>");
    }

    /** What the look alone says about these paragraphs, in words for those who do not see it. */
    private static void unseen(StringBuilder html, String label, List<RichText> paragraphs) {
        if (paragraphs.stream().allMatch(RichText::isBlank)) {
            return;
        }
        html.append("<b class=\"unseen\">");
        escape(html, label);
        html.append("</b>");
    }

    private static void element(StringBuilder html, String name, RichText text) {
        element(html, name, "", text);
    }

    private static void element(StringBuilder html, String name, String attributes, RichText text) {
        if (text.isBlank()) {
            return;
        }
        html.append('<').append(name).append(attributes).append('>');
        text(html, text);
        html.append("</").append(name).append('>');
    }

    private static void text(StringBuilder html, RichText text) {
        // Spans that lead to the same place are one link, however they look.
        @Nullable LinkTarget open = null;
        for (var span : text.spans()) {
            if (!Objects.equals(open, span.link())) {
                html.append(open == null ? "" : "</a>");
                open = span.link();
                link(html, open);
            }
            span(html, span);
        }
        html.append(open == null ? "" : "</a>");
    }

    private static void link(StringBuilder html, @Nullable LinkTarget link) {
        if (link == null) {
            return;
        }
        html.append("<a href=\"");
        escape(html, link.address());
        html.append(link.isWebPage() ? "\" rel=\"noopener noreferrer\">" : "\">");
    }

    private static void span(StringBuilder html, Span span) {
        html.append(span.bold() ? "<strong>" : "").append(span.italic() ? "<em>" : "");
        html.append(span.superscript() ? "<sup>" : "");
        escape(html, span.text());
        html.append(span.superscript() ? "</sup>" : "");
        html.append(span.italic() ? "</em>" : "").append(span.bold() ? "</strong>" : "");
    }

    private static void escape(StringBuilder html, String text) {
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
    }
}
