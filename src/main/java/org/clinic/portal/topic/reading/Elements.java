package org.clinic.portal.topic.reading;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** What the elements of other programs' HTML are. */
final class Elements {

    private static final Set<String> UNSEEN =
            Set.of("head", "title", "meta", "link", "base", "script", "style", "noscript", "template", "xml");
    private static final Set<String> OF_THE_PAGE = Set.of("nav", "button", "menu", "dialog");
    private static final Set<String> IMAGES =
            Set.of("img", "picture", "svg", "canvas", "map", "v:shape", "v:shapetype", "v:imagedata");
    private static final Set<String> EMBEDDED = Set.of(
            "iframe", "object", "embed", "video", "audio", "input", "select", "textarea", "label", "math", "frameset");
    private static final Set<String> DELETED = Set.of("del", "s", "strike");
    private static final Set<String> BLOCKS = Set.of(
            ("address article aside blockquote body caption center details dd div dl dt fieldset figcaption figure"
                            + " footer form header hgroup hr html legend li main ol p pre search section summary table tbody td"
                            + " tfoot th thead tr ul")
                    .split(" "));
    private static final Pattern UNSEEN_CLASSES =
            Pattern.compile("(^|\\s)(screen-reader-text|sr-only|visually-hidden|unseen)(\\s|$)");
    private static final Pattern EMBEDDED_CLASSES = Pattern.compile("\\bwp-block-(embed|video|audio)\\b");
    private static final Pattern HEADING = Pattern.compile("h[1-6]");
    private static final Pattern WORD_HEADING = Pattern.compile("\\bMso(Title|Heading)");
    private static final Pattern WORD_QUOTE = Pattern.compile("\\bMso(Intense)?Quote\\b");
    private static final Pattern WORD_COMMENT = Pattern.compile("\\bMsoComment");
    private static final Pattern WORD_DELETED = Pattern.compile("\\bmsoDel\\b");
    private static final Pattern EMOJI = Pattern.compile("\\b(emoji|wp-smiley)\\b");

    private Elements() {}

    static boolean isBlock(Element element) {
        return BLOCKS.contains(element.normalName());
    }

    /** Whether it is no part of the text, and nobody has seen it where it comes from. */
    static boolean isUnseen(Element element, Styles style) {
        return UNSEEN.contains(element.normalName())
                || element.hasAttr("hidden")
                || element.attr("aria-hidden").equals("true")
                || style.get("display").equals("none")
                || style.get("visibility").equals("hidden")
                || style.get("mso-hide").equals("all")
                || style.get("mso-list").equals("ignore")
                || UNSEEN_CLASSES.matcher(element.className()).find();
    }

    /** Why an element that was seen is no part of the text; empty if it is one. */
    static Optional<Notice> reasonToLeave(Element element, Styles style) {
        var name = element.normalName();
        if (DELETED.contains(name) || style.isStruckOut() || has(element, WORD_DELETED)) {
            return Optional.of(Notice.DELETED);
        }
        if (has(element, WORD_COMMENT) || style.get("mso-element").equals("comment-list")) {
            return Optional.of(Notice.COMMENTS);
        }
        if (OF_THE_PAGE.contains(name) || element.attr("role").equals("navigation")) {
            return Optional.of(Notice.PAGE);
        }
        if (IMAGES.contains(name)) {
            return Optional.of(Notice.IMAGES);
        }
        return EMBEDDED.contains(name) || has(element, EMBEDDED_CLASSES)
                ? Optional.of(Notice.EMBEDDED)
                : Optional.empty();
    }

    static boolean isEmoji(Element element) {
        return has(element, EMOJI);
    }

    static boolean isBoxToTick(Element element) {
        return element.attr("type").equals("checkbox") || element.closest("[role=checkbox]") != null;
    }

    static boolean isHeading(Element element, Styles style) {
        return HEADING.matcher(element.normalName()).matches()
                || element.attr("role").equals("heading")
                || (element.normalName().equals("p")
                        && (has(element, WORD_HEADING) || startsWithDigit(style.get("mso-outline-level"))));
    }

    /** From 1; that of a title is 1. */
    static int levelOfHeading(Element element, Styles style) {
        var said = HEADING.matcher(element.normalName()).matches()
                ? element.normalName().substring(1)
                : element.attr("aria-level")
                        + style.get("mso-outline-level")
                        + element.className().replaceAll("\\D", "");
        return startsWithDigit(said) ? Math.max(1, said.charAt(0) - '0') : 1;
    }

    static boolean isQuotation(Element element) {
        return element.normalName().equals("blockquote") || has(element, WORD_QUOTE);
    }

    /** Whether Word made it, which parts what belongs together into paragraphs. */
    static boolean isOfWord(Element element) {
        return element.className().contains("Mso");
    }

    /** Whether this is on a line of its own, and so names a source and not a book in a sentence. */
    static boolean standsAlone(Element cite, Element quotation) {
        var parent = cite.parent();
        return !cite.normalName().equals("cite")
                || parent == null
                || parent == quotation
                || (parent.childrenSize() == 1 && parent.ownText().isBlank());
    }

    static List<Element> children(Element parent, String names) {
        return parent.children().stream().filter(child -> child.is(names)).toList();
    }

    private static boolean startsWithDigit(String text) {
        return !text.isEmpty() && Character.isDigit(text.charAt(0));
    }

    private static boolean has(Element element, Pattern classes) {
        return classes.matcher(element.className()).find();
    }
}
