package org.clinic.portal.content;

import java.util.List;
import org.springframework.stereotype.Component;

/** Turns a body into HTML, the only place that does. Every word is escaped; what has no words leaves no element. */
@Component
public final class HtmlRenderer {

    /** Where a link to a section would lead nowhere, its words are no link. */
    public String html(Body body, BlockLabels labels) {
        return html(body, labels, SectionAddresses.NONE);
    }

    public String html(Body body, BlockLabels labels, SectionAddresses sections) {
        return new BodyHtml(labels, sections, List.of()).of(body);
    }

    /**
     * The body of a section on a page: without a heading of its own, those in its body follow on the page's title.
     *
     * @param words that are explained, outside of headings and links
     */
    public String html(Section section, BlockLabels labels, SectionAddresses sections, Explanations words) {
        return new BodyHtml(
                        labels, sections, List.of(), words, !section.heading().isBlank())
                .of(section.body());
    }

    /** As above, where nothing is explained. */
    public String html(Section section, BlockLabels labels, SectionAddresses sections) {
        return html(section, labels, sections, Explanations.NONE);
    }

    /** With some words set apart; its links to sections lead nowhere. */
    public String html(Body body, BlockLabels labels, Marking marking) {
        return html(body, labels, List.of(marking));
    }

    /** With some words set apart in several ways, of which the first counts where a word is meant by more than one. */
    public String html(Body body, BlockLabels labels, List<Marking> markings) {
        return new BodyHtml(labels, SectionAddresses.NONE, markings).of(body);
    }
}
