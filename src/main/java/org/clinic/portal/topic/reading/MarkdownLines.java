package org.clinic.portal.topic.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.ThematicBreak;

/** Follows the lines of a Markdown text to what became of them. */
final class MarkdownLines {

    private static final Set<String> UNDERSTOOD = Set.of(
            "sup", "sub", "b", "strong", "i", "em", "br", "br/", "br /", "a", "s", "del", "strike", "span", "p", "div");

    private final List<Passage> passages;
    private final Map<Integer, MarkdownSign> signs = new TreeMap<>();
    /** By line, the first passage that has words of it. */
    private final Map<Integer, Integer> claimed = new HashMap<>();

    private MarkdownLines(List<Passage> passages) {
        this.passages = passages.stream()
                .map(passage -> passage.at(new TreeSet<>(passage.lines())))
                .toList();
        for (int at = 0; at < passages.size(); at++) {
            for (int line : passages.get(at).lines()) {
                claimed.putIfAbsent(line, at);
            }
        }
    }

    static MarkdownReading of(Node document, List<Passage> passages) {
        var lines = new MarkdownLines(passages);
        lines.visit(document);
        return new MarkdownReading(lines.passages, Map.copyOf(lines.signs));
    }

    private void visit(Node node) {
        sign(node).ifPresent(sign -> lines(node).forEach(line -> signs.putIfAbsent(line, sign)));
        if (node instanceof Paragraph || node instanceof Heading || node instanceof TableRow) {
            claimRest(lines(node));
        }
        Markdown.children(node).forEach(this::visit);
    }

    /** A line of a paragraph without words of its own, such as the rest of a tag, belongs to what is around it. */
    private void claimRest(TreeSet<Integer> lines) {
        var known = lines.stream().filter(claimed::containsKey).toList();
        if (known.isEmpty()) {
            return;
        }
        int passage = claimed.getOrDefault(known.getFirst(), 0);
        for (int line : lines) {
            if (claimed.containsKey(line)) {
                passage = claimed.getOrDefault(line, passage);
            } else {
                passages.get(passage).lines().add(line);
                claimed.put(line, passage);
            }
        }
    }

    private static Optional<MarkdownSign> sign(Node node) {
        return switch (node) {
            case Image _ -> Optional.of(MarkdownSign.IMAGE);
            case Link link when PastedLink.target(link.getDestination()).isEmpty() -> Optional.of(MarkdownSign.LINK);
            case Strikethrough _ -> Optional.of(MarkdownSign.STRUCK_OUT);
            case HtmlInline html when !isUnderstood(html.getLiteral()) -> Optional.of(MarkdownSign.HTML);
            case HtmlBlock _ -> Optional.of(MarkdownSign.HTML);
            case FencedCodeBlock _ -> Optional.of(MarkdownSign.CODE);
            case ThematicBreak _ -> Optional.of(MarkdownSign.RULE);
            case LinkReferenceDefinition _ -> Optional.of(MarkdownSign.ADDRESS);
            default -> Optional.empty();
        };
    }

    private static boolean isUnderstood(String tag) {
        return UNDERSTOOD.contains(tag.toLowerCase(Locale.ROOT).replaceAll("^</?|>$", ""));
    }

    private static TreeSet<Integer> lines(Node node) {
        var lines = new TreeSet<Integer>();
        node.getSourceSpans().stream().map(SourceSpan::getLineIndex).forEach(lines::add);
        return lines;
    }
}
