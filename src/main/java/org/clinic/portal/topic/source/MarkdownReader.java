package org.clinic.portal.topic.source;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import org.clinic.portal.content.RichText;
import org.clinic.portal.content.Span;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Reads CommonMark: the first top heading is the title, the next level down begins sections. */
final class MarkdownReader {

    /** Deeper than anyone writes. What is nested deeper is text, and no stack overflows. */
    private static final int DEEPEST = 20;

    /**
     * Without blocks of indented code, since writers of patient text indent paragraphs. The parser tries the others in
     * this order: a line of dashes under words is a heading before it is a rule.
     */
    private static final Parser PARSER = Parser.builder()
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

    private final SourceText source;
    private final Ledger ledger;
    private final TopicAssembly topic;
    private int sectionLevel = 1;

    MarkdownReader(SourceText source, Ledger ledger, TopicAssembly topic) {
        this.source = source;
        this.ledger = ledger;
        this.topic = topic;
    }

    void read() {
        var lines = MarkdownDialect.toCommonMark(source.lines(), ledger);
        var blocks = readOpening(dropForm(children(PARSER.parse(String.join("\n", lines)))));
        sectionLevel = blocks.stream()
                .mapToInt(block -> block instanceof Heading heading ? heading.getLevel() : Integer.MAX_VALUE)
                .min()
                .orElse(1);
        blocks.forEach(block -> read(block, false));
    }

    private List<Node> dropForm(List<Node> blocks) {
        BitSet form = FormRemains.find(blocks.stream()
                .map(block -> block instanceof Paragraph ? texts(block) : List.<String>of())
                .toList());
        var rest = new ArrayList<Node>();
        for (int at = 0; at < blocks.size(); at++) {
            if (form.get(at)) {
                lines(blocks.get(at))
                        .forEach(line -> ledger.enter(line, FormRemains.part(text(line)), Because.PART_OF_A_FORM));
            } else {
                rest.add(blocks.get(at));
            }
        }
        return rest;
    }

    /** Takes the title, what repeats it right below, and a short line right above. */
    private List<Node> readOpening(List<Node> blocks) {
        var rest = new ArrayList<>(blocks);
        int title = 0;
        while (title < rest.size() && !isTitle(rest.get(title))) {
            title++;
        }
        if (title == rest.size()) {
            return rest;
        }
        var words = words(rest.get(title));
        topic.title(words);
        enter(rest.get(title), InlineReader.read(rest.remove(title)), LineOutcome.TITLE, null);
        while (title < rest.size() && saysAgain(words, rest.get(title))) {
            var part = Opening.again(words, words(rest.get(title)));
            enter(rest.remove(title), part.outcome(), part.because());
        }
        if (title == 1 && rest.getFirst() instanceof Paragraph above && HeadingShape.isShort(words(above))) {
            topic.label(words(above));
            enter(rest.removeFirst(), LineOutcome.LABEL, Because.ABOVE_THE_TITLE);
        }
        return rest;
    }

    private static boolean isTitle(Node block) {
        return block instanceof Heading heading
                && heading.getLevel() == 1
                && fits(words(heading), TopicAssembly.LONGEST_TITLE);
    }

    private static boolean saysAgain(String title, Node block) {
        return (block instanceof Heading || block instanceof Paragraph)
                && fits(words(block), TopicAssembly.LONGEST_TITLE)
                && LineWords.of(words(block)).isAlmost(LineWords.of(title));
    }

    private static boolean fits(String words, int longest) {
        return !words.isEmpty() && words.length() <= longest;
    }

    private void read(Node block, boolean nested) {
        switch (block) {
            case Heading heading -> readHeading(heading, nested);
            case Paragraph paragraph -> readParagraph(paragraph, nested);
            case ListBlock list -> readList(list, nested);
            case BlockQuote quote -> children(quote).forEach(child -> read(child, true));
            case FencedCodeBlock code -> enter(code, LineOutcome.DROPPED, Because.CODE);
            case HtmlBlock html -> enter(html, LineOutcome.DROPPED, Because.HTML);
            case ThematicBreak rule -> enter(rule, LineOutcome.DROPPED, Because.RULE);
            case LinkReferenceDefinition address -> enter(address, LineOutcome.DROPPED, Because.LINK_ADDRESS);
            default -> throw new IllegalStateException("The parser should not make a " + block);
        }
    }

    private void readHeading(Heading heading, boolean nested) {
        var inlines = InlineReader.read(heading);
        var words = inlines.text().text();
        if (words.isEmpty()) {
            enter(heading, LineOutcome.DROPPED, inlines.because(Because.NO_WORDS));
        } else if (words.length() > TopicAssembly.LONGEST_HEADING) {
            topic.paragraph(inlines.text());
            enter(heading, inlines, LineOutcome.PARAGRAPH, Because.TOO_LONG_FOR_A_HEADING);
        } else if (nested || heading.getLevel() > sectionLevel) {
            topic.subHeading(inlines.text());
            enter(heading, inlines, LineOutcome.SUB_HEADING, null);
        } else {
            topic.heading(words);
            enter(heading, inlines, LineOutcome.HEADING, null);
        }
    }

    private void readParagraph(Paragraph paragraph, boolean nested) {
        var inlines = InlineReader.read(paragraph);
        if (inlines.text().isBlank()) {
            enter(paragraph, LineOutcome.DROPPED, inlines.because(Because.NO_WORDS));
        } else {
            topic.paragraph(inlines.text());
            enter(paragraph, inlines, LineOutcome.PARAGRAPH, nested ? Because.NESTED : null);
        }
    }

    private void readList(ListBlock list, boolean nested) {
        int number = list instanceof OrderedList ordered ? first(ordered) : 0;
        for (var item : children(list)) {
            readItem(item, list instanceof OrderedList, number, nested);
            number++;
        }
    }

    private static int first(OrderedList list) {
        var start = list.getMarkerStartNumber();
        return start == null ? 1 : start;
    }

    /** The paragraphs an item begins with are its text; what follows them stands on its own. */
    private void readItem(Node item, boolean ordered, int number, boolean nested) {
        var spans = new ArrayList<Span>();
        var began = new ArrayList<Paragraph>();
        var children = children(item);
        while (!children.isEmpty() && children.getFirst() instanceof Paragraph paragraph) {
            children.removeFirst();
            began.add(paragraph);
            var text = InlineReader.read(paragraph).text();
            if (!spans.isEmpty() && !text.spans().isEmpty()) {
                spans.add(Span.plain(" "));
            }
            spans.addAll(text.spans());
        }
        var text = new RichText(spans);
        if (text.isBlank()) {
            began.forEach(paragraph -> readParagraph(paragraph, nested));
        } else {
            var outcome = ordered ? topic.numbered(number, number + ".", text) : LineOutcome.BULLET;
            if (!ordered) {
                topic.bullet(text);
            }
            var because = reason(outcome, nested);
            for (var paragraph : began) {
                enter(paragraph, InlineReader.read(paragraph), outcome, because);
                because = Because.CONTINUES;
            }
        }
        children.forEach(child -> read(child, true));
    }

    private static @Nullable Because reason(LineOutcome item, boolean nested) {
        if (nested) {
            return Because.NESTED;
        }
        return item == LineOutcome.PARAGRAPH ? Because.OUT_OF_SEQUENCE : null;
    }

    private void enter(Node block, LineOutcome outcome, @Nullable Because because) {
        lines(block).forEach(line -> ledger.enter(line, outcome, because));
    }

    /** Enters text, whose first line has its reason, a line where something was left out that, and others go on. */
    private void enter(Node block, Inlines inlines, LineOutcome outcome, @Nullable Because because) {
        var first = because;
        for (int line : lines(block)) {
            ledger.enter(line, outcome, inlines.leftOut().getOrDefault(line, first));
            first = Because.CONTINUES;
        }
    }

    private List<String> texts(Node block) {
        return lines(block).stream().map(this::text).toList();
    }

    private String text(int line) {
        return Spaces.tidy(source.lines().get(line));
    }

    private static List<Integer> lines(Node block) {
        return block.getSourceSpans().stream()
                .map(SourceSpan::getLineIndex)
                .distinct()
                .toList();
    }

    private static String words(Node block) {
        return InlineReader.read(block).text().text();
    }

    private static List<Node> children(Node parent) {
        var children = new ArrayList<Node>();
        for (var child = parent.getFirstChild(); child != null; child = child.getNext()) {
            children.add(child);
        }
        return children;
    }
}
