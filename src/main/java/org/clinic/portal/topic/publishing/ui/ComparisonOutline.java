package org.clinic.portal.topic.publishing.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.ArrayList;
import java.util.Locale;
import org.clinic.portal.base.ui.Drawn;
import org.clinic.portal.content.merge.SectionComparison;
import org.clinic.portal.content.merge.SectionTally.Sign;
import org.clinic.portal.content.merge.TopicComparison;
import org.jsoup.nodes.Element;

/** The sections of a comparison, what became of each, and the way to it. The browser marks the one that is seen. */
class ComparisonOutline extends Drawn {

    /** @param address of the comparison */
    ComparisonOutline(TopicComparison comparison, String address, boolean withoutSame) {
        super("nav");
        addClassName("outline");
        getElement().setAttribute("aria-label", getTranslation("compare.outline"));
        var links = new ArrayList<Element>();
        if (!ComparisonWords.details(comparison).isEmpty()) {
            links.add(details(address, comparison));
        }
        comparison.sections().stream()
                .filter(section -> !withoutSame || !section.isSame())
                .forEach(section -> links.add(link(address, section)));
        draw(links);
    }

    /** What became of one section, and the way to it. */
    static Element link(String address, SectionComparison section) {
        var tally = section.tally();
        return link(
                address,
                tally.sign(),
                ComparisonWords.name(section),
                ComparisonWords.of(tally),
                ComparedSection.anchor(section.section().id()));
    }

    /** What became of what the topic says of itself, and the way to it. */
    static Element details(String address, TopicComparison comparison) {
        return link(
                address,
                Sign.REWORDED,
                I18NProvider.translate("compare.details"),
                String.join(", ", ComparisonWords.details(comparison)),
                ComparedTopic.DETAILS);
    }

    private static Element link(String address, Sign sign, String name, String words, String anchor) {
        var link = new Element("a")
                .attr("href", address + "#" + anchor)
                .attr("router-ignore", true)
                .addClass(sign.name().toLowerCase(Locale.ROOT));
        link.appendElement("span").addClass("sign").attr("aria-hidden", "true").text(sign(sign));
        link.appendElement("span").addClass("name").text(name);
        link.appendElement("span")
                .addClass(sign == Sign.SAME ? "unseen" : "said")
                .text(words);
        return link;
    }

    private static String sign(Sign sign) {
        return switch (sign) {
            case REWORDED -> "~";
            case MOVED -> "↕";
            case LINKED -> "↗";
            case ADDED -> "+";
            case REMOVED -> "−";
            case SAME -> "=";
        };
    }
}
