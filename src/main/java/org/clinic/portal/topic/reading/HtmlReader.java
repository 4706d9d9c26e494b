package org.clinic.portal.topic.reading;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.clinic.portal.content.RichText;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Reads what stands in an element: paragraphs, headings, lists, quotations and definitions, the rows of tables as items.
 * No words of the text are lost except those that are struck out or a comment, hidden, or belong to the page around it.
 */
final class HtmlReader {

    private static final Pattern SHORTCODE =
            Pattern.compile("^wp:(shortcode|embed|core-embed/\\w+|video|audio)\\b(?!.*/$)");
    private static final Pattern UNSEEN_SIGNS = Pattern.compile("[\u00AD\u200B\u2060\uFEFF]");
    private static final Pattern LINE_END = Pattern.compile("\r\n?|\n");
    /** In pixels, of text that does not say. */
    static final double USUAL_SIZE = 15;

    final Found found;
    /** How many lists this stands in. */
    final int depth;

    private final List<Passage> passages = new ArrayList<>();
    private SpanWriter line = new SpanWriter();
    private TreeSet<Integer> lines = new TreeSet<>();
    private EnumSet<Notice> notices = EnumSet.noneOf(Notice.class);
    private int headingLevel;
    private boolean preformatted;

    HtmlReader(Found found, int depth) {
        this.found = found;
        this.depth = depth;
    }

    /** All that was read. */
    List<Passage> finish() {
        endLine();
        return passages;
    }

    void readAll(Element parent, Style look, double size) {
        @Nullable String until = null;
        for (var child : parent.childNodes()) {
            if (child instanceof Comment comment) {
                until = shortcode(comment.getData().strip(), until);
            } else if (until == null) {
                read(child, look, size);
            }
        }
    }

    private void read(Node node, Style look, double size) {
        if (node instanceof TextNode text) {
            found.seen(text);
            text(text, look, size);
        } else if (node instanceof Element element && !found.isRead(element)) {
            element(element, look, size);
        }
    }

    /** What stands between these comments of WordPress is a program's, not a person's. */
    private @Nullable String shortcode(String comment, @Nullable String until) {
        var begins = SHORTCODE.matcher(comment);
        if (begins.find()) {
            notices.add(Notice.EMBEDDED);
            return "/wp:" + begins.group(1);
        }
        return comment.equals(until) ? null : until;
    }

    private void text(TextNode text, Style look, double size) {
        var pieces = LINE_END.split(UNSEEN_SIGNS.matcher(text.getWholeText()).replaceAll(""), -1);
        for (int at = 0; at < pieces.length; at++) {
            if (at > 0 && preformatted) {
                endLine();
            } else if (at > 0) {
                line.write(" ", look);
            }
            if (!Spaces.isBlank(pieces[at])) {
                lines.addAll(found.lines.of(text, at));
                if (headingLevel == 0 && !look.superscript()) {
                    found.size(size);
                }
            }
            // A heading is bold anyway.
            line.write(pieces[at], headingLevel > 0 ? look.bold(false) : look);
        }
    }

    private void element(Element element, Style look, double size) {
        var style = Styles.of(element);
        if (isLeftOut(element, style)) {
            return;
        }
        boolean heading = Elements.isHeading(element, style);
        var item = heading ? null : WordItem.of(element, style).orElse(null);
        boolean block = heading || item != null || Elements.isBlock(element);
        if (block) {
            endLine();
        }
        var inside = HtmlLook.inside(element, style, look, notices);
        if (heading) {
            headingLevel = Elements.levelOfHeading(element, style);
            readAll(element, inside, size);
        } else if (item != null) {
            new HtmlLists(this).word(element, inside, item);
        } else if (element.normalName().equals("br")) {
            lineBreak();
        } else if (block) {
            block(element, inside, style.size().orElse(size));
        } else {
            readAll(element, inside, style.size().orElse(size));
        }
        if (block) {
            endLine();
        }
    }

    boolean isLeftOut(Element element, Styles style) {
        if (Elements.isUnseen(element, style)) {
            return true;
        }
        var reason = Elements.reasonToLeave(element, style);
        reason.ifPresent(notice -> leave(element, notice));
        return reason.isPresent();
    }

    private void leave(Element element, Notice reason) {
        if (Elements.isEmoji(element)) {
            line.write(element.attr("alt"), Style.PLAIN);
        } else if (!Elements.isBoxToTick(element)) {
            notices.add(reason);
            var words = Spaces.tidy(element.text());
            if (!words.isEmpty()) {
                passages.add(Passage.of(Form.LEFT_OUT, written(words), found.newGroup())
                        .noting(reason)
                        .at(linesOf(element)));
            }
        }
    }

    private TreeSet<Integer> linesOf(Element element) {
        return element.nodeStream(TextNode.class)
                .filter(text -> !text.isBlank())
                .flatMap(text -> found.lines.of(text, 0).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static RichText written(String words) {
        var writer = new SpanWriter();
        writer.write(words, Style.PLAIN);
        return writer.finish();
    }

    private void block(Element element, Style look, double size) {
        switch (element.normalName()) {
            case "ul", "ol" -> new HtmlLists(this).list(element, look, depth);
            case "dl" -> new HtmlParts(this).definitions(element);
            case "table" -> new HtmlTable(this).read(element);
            case "pre" -> preformatted(element, look, size);
            case "details" -> new HtmlParts(this).details(element);
            default -> {
                if (Elements.isQuotation(element)) {
                    new HtmlParts(this).quotation(element);
                } else if (element.is("div.key, div.warn, div.qa")) {
                    new HtmlParts(this).ours(element);
                } else {
                    readAll(element, look, size);
                }
            }
        }
    }

    /** A body has no line breaks: one ends a paragraph, and in a heading it is a space. */
    private void lineBreak() {
        if (headingLevel > 0) {
            line.write(" ", Style.PLAIN);
        } else {
            endLine();
        }
    }

    private void preformatted(Element element, Style look, double size) {
        boolean before = preformatted;
        preformatted = true;
        readAll(element, look, size);
        endLine();
        preformatted = before;
    }

    private void endLine() {
        var text = line.finish();
        if (text.isBlank()) {
            found.notices.addAll(notices);
        } else {
            var form = headingLevel > 0 ? Form.HEADING : Form.PARAGRAPH;
            passages.add(new Passage(form, text, found.newGroup(), 0, headingLevel, "", lines, Set.copyOf(notices)));
        }
        line = new SpanWriter();
        lines = new TreeSet<>();
        notices = EnumSet.noneOf(Notice.class);
        headingLevel = 0;
    }

    void add(Passage passage) {
        if (!passage.text().isBlank()) {
            passages.add(passage);
        }
    }

    @Nullable
    Passage last() {
        return passages.isEmpty() ? null : passages.getLast();
    }

    /** What stands in an element, read for itself. */
    List<Passage> inside(Element element, Style look, int depth) {
        var inner = new HtmlReader(found, depth);
        inner.preformatted = preformatted;
        inner.readAll(element, HtmlLook.inside(element, Styles.of(element), look, found.notices), USUAL_SIZE);
        return inner.finish();
    }

    /** All lines in an element, whatever they are there; a number stays before its words. */
    List<Passage> linesIn(Element element, Style look) {
        var kept = new ArrayList<Passage>();
        for (var passage : inside(element, look, 0)) {
            if (passage.form() == Form.LEFT_OUT) {
                passages.add(passage);
            } else {
                kept.add(passage.withMarkAsWords(Form.PARAGRAPH));
            }
        }
        return kept;
    }

    /** All words in an element as one line. */
    Passage lineIn(Element element, Style look) {
        return together(linesIn(element, look), " ");
    }

    /** Several passages as one paragraph, with all that is to be said of them. */
    Passage together(List<Passage> parts, String between) {
        var all = new TreeSet<Integer>();
        var said = EnumSet.noneOf(Notice.class);
        parts.forEach(part -> {
            all.addAll(part.lines());
            said.addAll(part.notices());
        });
        var text = RichLine.together(parts.stream().map(Passage::text).toList(), between);
        return new Passage(Form.PARAGRAPH, text, found.newGroup(), 0, 0, "", all, said);
    }

    static List<Passage> read(Element root, Found found) {
        var reader = new HtmlReader(found, 0);
        reader.readAll(root, Style.PLAIN, USUAL_SIZE);
        return reader.finish();
    }
}
