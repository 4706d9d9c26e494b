package org.clinic.portal.topic.publishing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Locale;
import org.clinic.portal.content.merge.SectionComparison;
import org.clinic.portal.content.merge.SectionTally.Sign;
import org.clinic.portal.content.merge.TopicComparison;

/** The sections of a comparison, what became of each, and the way to it. The browser marks the one that is seen. */
class ComparisonOutline extends Composite<Nav> {

    private final String address;

    /** @param address of the comparison */
    ComparisonOutline(TopicComparison comparison, String address, boolean withoutSame) {
        this.address = address;
        getContent().addClassName("outline");
        getContent().setAriaLabel(getTranslation("compare.outline"));
        if (!ComparisonWords.details(comparison).isEmpty()) {
            getContent().add(details(address, comparison));
        }
        comparison.sections().stream()
                .filter(section -> !withoutSame || !section.isSame())
                .map(this::link)
                .forEach(getContent()::add);
    }

    private Component link(SectionComparison section) {
        return link(address, section);
    }

    /** What became of one section, and the way to it. */
    static Anchor link(String address, SectionComparison section) {
        var tally = section.tally();
        return link(
                address,
                tally.sign(),
                ComparisonWords.name(section),
                ComparisonWords.of(tally),
                ComparedSection.anchor(section.section().id()));
    }

    /** What became of what the topic says of itself, and the way to it. */
    static Anchor details(String address, TopicComparison comparison) {
        return link(
                address,
                Sign.REWORDED,
                I18NProvider.translate("compare.details"),
                String.join(", ", ComparisonWords.details(comparison)),
                ComparedTopic.DETAILS);
    }

    private static Anchor link(String address, Sign sign, String name, String words, String anchor) {
        var shown = new Span(sign(sign));
        shown.addClassName("sign");
        shown.getElement().setAttribute("aria-hidden", "true");
        var said = new Span(words);
        said.addClassName(sign == Sign.SAME ? "unseen" : "said");
        var heading = new Span(name);
        heading.addClassName("name");
        var link = new Anchor(address + "#" + anchor, shown, heading, said);
        link.setRouterIgnore(true);
        link.addClassName(sign.name().toLowerCase(Locale.ROOT));
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
