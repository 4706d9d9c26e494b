package org.clinic.portal.topic.reading;

import java.util.Set;
import org.jsoup.nodes.Element;

/** How words look that stand in an element. */
final class HtmlLook {

    private HtmlLook() {}

    /** The look inside this element, if around it words look so; {@code notices} hears what is lost of it. */
    static Style inside(Element element, Styles style, Style around, Set<Notice> notices) {
        var look = byName(element, around, notices);
        var weight = style.get("font-weight");
        if (!weight.isEmpty()) {
            look = look.bold(weight.startsWith("bold") || isHeavy(weight));
        }
        var slant = style.get("font-style");
        if (!slant.isEmpty()) {
            look = look.italic(slant.startsWith("italic") || slant.startsWith("oblique"));
        }
        if (style.get("vertical-align").equals("super")) {
            look = look.superscript(true);
        } else if (style.get("vertical-align").equals("sub")) {
            notices.add(Notice.SUBSCRIPTS);
        }
        if (look.link() == null && (style.isColoured() || style.isUnderlined())) {
            notices.add(Notice.LOOK);
        }
        return look;
    }

    private static Style byName(Element element, Style around, Set<Notice> notices) {
        return switch (element.normalName()) {
            case "b", "strong" -> around.bold(true);
            case "i", "em", "cite" -> around.italic(true);
            case "sup" -> around.superscript(true);
            case "sub" -> {
                notices.add(Notice.SUBSCRIPTS);
                yield around;
            }
            case "a" -> linked(element, around, notices);
            case "u", "mark" -> {
                notices.add(Notice.LOOK);
                yield around;
            }
            case "font" -> {
                if (element.hasAttr("color") || element.hasAttr("size")) {
                    notices.add(Notice.LOOK);
                }
                yield around;
            }
            default -> around;
        };
    }

    private static Style linked(Element element, Style around, Set<Notice> notices) {
        if (!element.hasAttr("href")) {
            return around;
        }
        var target = PastedLink.target(element.attr("href"));
        if (target.isEmpty() && !element.text().isBlank()) {
            notices.add(Notice.LINKS);
        }
        return target.map(around::link).orElse(around);
    }

    private static boolean isHeavy(String weight) {
        return weight.matches("[6-9]\\d\\d|1000");
    }
}
