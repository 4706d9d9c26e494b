package org.clinic.portal.topic.reading;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** Reads CommonMark with tables and struck-out words: as the HTML that it becomes. */
public final class Markdown {

    /** Deeper than anyone writes. What is nested deeper is text, and no stack overflows. */
    private static final int DEEPEST = 20;

    /**
     * Without blocks of indented code, since writers of patient text indent paragraphs. The parser tries the others in
     * this order: a line of dashes under words is a heading before it is a rule.
     */
    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(
                    TablesExtension.create(),
                    StrikethroughExtension.builder().requireTwoTildes(true).build()))
            .enabledBlockTypes(new LinkedHashSet<>(List.of(
                    BlockQuote.class,
                    Heading.class,
                    FencedCodeBlock.class,
                    HtmlBlock.class,
                    ThematicBreak.class,
                    ListBlock.class)))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .maxOpenBlockParsers(DEEPEST)
            .maxInlineNesting(DEEPEST)
            .build();

    private Markdown() {}

    /** What the lines say. */
    public static MarkdownReading read(List<String> lines) {
        var common = MarkdownDialect.toCommonMark(lines);
        var document = PARSER.parse(String.join("\n", common));
        document.accept(new TableEnds(common));
        var html = MarkdownHtml.of(document, common);
        var reading = Html.read(html.text(), html, true);
        return MarkdownLines.of(document, TextPairs.in(reading.passages()));
    }

    static List<Node> children(Node parent) {
        var children = new ArrayList<Node>();
        for (var child = parent.getFirstChild(); child != null; child = child.getNext()) {
            children.add(child);
        }
        return children;
    }
}
