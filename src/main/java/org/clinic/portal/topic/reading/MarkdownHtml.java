package org.clinic.portal.topic.reading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Text;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.html.HtmlWriter;
import org.jsoup.nodes.TextNode;

/** The HTML that a Markdown text becomes, and where in it the words of which line are. */
final class MarkdownHtml implements SourceLines {

    private static final List<Extension> EXTENSIONS =
            List.of(TablesExtension.create(), StrikethroughExtension.create());

    private static final Pattern NUMBER = Pattern.compile("^\\s*(\\d{1,9})[.)]");

    private final StringBuilder html = new StringBuilder();
    private final List<Integer> lineEnds = new ArrayList<>();
    private final IdentityHashMap<Node, Boolean> isCounted = new IdentityHashMap<>();
    /** By the offset where words begin. */
    private final TreeMap<Integer, SortedSet<Integer>> lines = new TreeMap<>();

    static MarkdownHtml of(Node document, List<String> source) {
        var made = new MarkdownHtml();
        HtmlRenderer.builder()
                .extensions(EXTENSIONS)
                .attributeProviderFactory(_ -> (node, _, attributes) ->
                        made.number(node, source).ifPresent(number -> attributes.put("value", number)))
                .nodeRendererFactory(context -> made.new Words(context))
                .build()
                .render(document, made.html);
        IntStream.range(0, made.html.length())
                .filter(at -> made.html.charAt(at) == '\n')
                .forEach(made.lineEnds::add);
        return made;
    }

    /** The number that an item says, unless all items of its list say the same: then they are to be counted. */
    private Optional<String> number(Node item, List<String> source) {
        if (!(item instanceof ListItem) || !(item.getParent() instanceof OrderedList list)) {
            return Optional.empty();
        }
        boolean counted = isCounted.computeIfAbsent(
                list,
                _ -> list.getFirstChild() != list.getLastChild()
                        && Markdown.children(list).stream()
                                        .map(each -> written(each, source))
                                        .distinct()
                                        .count()
                                == 1);
        return counted ? Optional.empty() : Optional.of(written(item, source));
    }

    private static String written(Node item, List<String> source) {
        var span = item.getSourceSpans().getFirst();
        var sign = NUMBER.matcher(source.get(span.getLineIndex()).substring(span.getColumnIndex()));
        return sign.find() ? sign.group(1) : "";
    }

    String text() {
        return html.toString();
    }

    @Override
    public SortedSet<Integer> of(TextNode text, int ends) {
        var range = text.sourceRange();
        if (!range.isTracked()) {
            return new TreeSet<>();
        }
        int at = ends == 0 ? range.startPos() : lineEnds.get(lineOf(range.startPos()) + ends - 1) + 1;
        while (at < html.length() && Character.isWhitespace(html.charAt(at))) {
            at++;
        }
        var words = lines.floorEntry(at);
        return words == null ? new TreeSet<>() : words.getValue();
    }

    /** How many line ends of the HTML come before. */
    private int lineOf(int offset) {
        int found = Collections.binarySearch(lineEnds, offset);
        return found < 0 ? -found - 1 : found;
    }

    /** Writes what holds words as HTML, and notes where. */
    private final class Words implements NodeRenderer {

        /** Pandoc's way to write a superscript. */
        private static final Pattern SUPERSCRIPT = Pattern.compile("\\^([^\\s^]{1,20})\\^");

        private final HtmlWriter writer;

        Words(HtmlNodeRendererContext context) {
            writer = context.getWriter();
        }

        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(Text.class, Code.class, HtmlBlock.class, FencedCodeBlock.class);
        }

        @Override
        public void render(Node node) {
            switch (node) {
                case Text text -> text(text);
                case Code code -> {
                    writer.tag("code");
                    note(code);
                    writer.text(code.getLiteral());
                    writer.tag("/code");
                }
                case HtmlBlock block -> {
                    writer.line();
                    byLine(block, block.getLiteral(), 0, writer::raw);
                    writer.line();
                }
                case FencedCodeBlock code -> {
                    writer.line();
                    writer.tag("pre");
                    // Right behind the other tag a browser would drop a line end.
                    writer.tag("code");
                    byLine(code, code.getLiteral(), 1, writer::text);
                    writer.tag("/code");
                    writer.tag("/pre");
                    writer.line();
                }
                default -> throw new IllegalStateException("Not asked to render " + node);
            }
        }

        private void text(Text text) {
            int done = 0;
            var matcher = SUPERSCRIPT.matcher(text.getLiteral());
            note(text);
            while (matcher.find()) {
                writer.text(text.getLiteral().substring(done, matcher.start()));
                writer.tag("sup");
                writer.text(matcher.group(1));
                writer.tag("/sup");
                done = matcher.end();
            }
            writer.text(text.getLiteral().substring(done));
        }

        private void note(Node node) {
            var all = new TreeSet<Integer>();
            node.getSourceSpans().forEach(span -> all.add(span.getLineIndex()));
            if (!all.isEmpty()) {
                lines.put(html.length(), all);
            }
        }

        /** The first line of the text is {@code later} than that of the block. */
        private void byLine(Node block, String text, int later, Consumer<String> write) {
            int line = block.getSourceSpans().getFirst().getLineIndex() + later;
            for (var each : text.split("\n", -1)) {
                lines.put(html.length(), new TreeSet<>(Set.of(line++)));
                write.accept(each);
                writer.raw("\n");
            }
        }
    }
}
