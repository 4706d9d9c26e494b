package org.clinic.portal.topic.source;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.clinic.portal.content.LinkTarget;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/** Reads the words of a Markdown block with their emphasis and links. */
final class InlineReader {

    /** Pandoc's way to write a superscript. */
    private static final Pattern SUPERSCRIPT = Pattern.compile("\\^([^\\s^]{1,20})\\^");

    private final SpanWriter writer = new SpanWriter();
    private final Map<Integer, Because> leftOut = new TreeMap<>();

    private InlineReader() {}

    static Inlines read(Node block) {
        var reader = new InlineReader();
        reader.readChildren(block, Style.PLAIN);
        return new Inlines(reader.writer.finish(), reader.leftOut);
    }

    /** The tags of inline HTML are siblings of what they enclose, so the style moves on from one to the next. */
    private void readChildren(Node parent, Style style) {
        var current = style;
        for (var node = parent.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof HtmlInline html) {
                current = readTag(html, current);
            } else {
                read(node, current);
            }
        }
    }

    private void read(Node node, Style style) {
        switch (node) {
            case Text text -> readText(text.getLiteral(), style);
            case Code code -> writer.write(code.getLiteral(), style);
            case SoftLineBreak _ -> writer.write(" ", style);
            case HardLineBreak _ -> writer.write(" ", style);
            case Emphasis emphasis -> readChildren(emphasis, style.italic(true));
            case StrongEmphasis emphasis -> readChildren(emphasis, style.bold(true));
            case Link link -> readLink(link, style);
            case Image image -> leaveOut(image, Because.IMAGE);
            default -> throw new IllegalStateException("The parser should not make a " + node);
        }
    }

    private void readText(String text, Style style) {
        int done = 0;
        var matcher = SUPERSCRIPT.matcher(text);
        while (matcher.find()) {
            writer.write(text.substring(done, matcher.start()), style);
            writer.write(matcher.group(1), style.superscript(true));
            done = matcher.end();
        }
        writer.write(text.substring(done), style);
    }

    private void readLink(Link link, Style style) {
        if (LinkTarget.Address.isLink(link.getDestination())) {
            readChildren(link, style.link(new LinkTarget.Address(link.getDestination())));
        } else {
            leaveOut(link, Because.LINK_LEFT_OUT);
            readChildren(link, style);
        }
    }

    private Style readTag(HtmlInline html, Style style) {
        return switch (html.getLiteral().toLowerCase(Locale.ROOT)) {
            case "<sup>" -> style.superscript(true);
            case "</sup>" -> style.superscript(false);
            case "<b>", "<strong>" -> style.bold(true);
            case "</b>", "</strong>" -> style.bold(false);
            case "<i>", "<em>" -> style.italic(true);
            case "</i>", "</em>" -> style.italic(false);
            case "<br>", "<br/>", "<br />" -> {
                writer.write(" ", style);
                yield style;
            }
            default -> {
                leaveOut(html, Because.HTML);
                yield style;
            }
        };
    }

    private void leaveOut(Node node, Because because) {
        node.getSourceSpans().forEach(span -> leftOut.putIfAbsent(span.getLineIndex(), because));
    }
}
