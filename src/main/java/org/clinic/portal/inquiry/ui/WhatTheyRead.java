package org.clinic.portal.inquiry.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.clinic.portal.base.ui.Tag;
import org.clinic.portal.base.ui.Tone;
import org.clinic.portal.inquiry.InquiryDetail;
import org.clinic.portal.inquiry.ReadContent;
import org.clinic.portal.inquiry.ReadText;

/** The text that the person had read before they wrote, and the way to it; and what the form under it said. */
class WhatTheyRead extends Composite<Section> {

    private static final int EXCERPT = 400;

    /**
     * @param changed what became of it since
     * @param form what the form said under it, as far as that is known
     */
    WhatTheyRead(InquiryDetail inquiry, ReadContent content, ChangedSince changed, Optional<FormSaid> form) {
        getContent().add(new H3(getTranslation("inquiry.read")));

        var heading = inquiry.read().name();
        var title = new Span(heading);
        title.addClassName("title");
        var version = new Tag(
                getTranslation("inquiry.version", String.valueOf(inquiry.read().versionNumber())), Tone.BRAND);
        var box = new Div(title, version);
        box.addClassName("box");
        content.find(
                        inquiry.read().topicId(),
                        inquiry.read().versionNumber(),
                        inquiry.read().sectionId())
                .ifPresentOrElse(
                        text -> addText(box, text),
                        () -> box.add(new Paragraph(getTranslation("inquiry.read.missing"))));
        box.add(changed);
        getContent().add(box);
        form.ifPresent(getContent()::add);
    }

    private void addText(Div box, ReadText text) {
        var excerpt = new Paragraph(excerpt(text.text()));
        excerpt.addClassName("excerpt");
        box.add(excerpt);
        if (!text.live()) {
            box.add(new Tag(getTranslation("inquiry.read.replaced"), Tone.SOON));
        }
        var link = new Anchor(text.address(), getTranslation("inquiry.read.open"), AnchorTarget.BLANK);
        link.setRouterIgnore(true);
        link.setAriaLabel(getTranslation("inquiry.read.open.new-tab"));
        box.add(link);
    }

    /** The beginning; the style sheet cuts it to a few lines, this only spares the browser the rest. */
    private static String excerpt(String text) {
        var end = text.offsetByCodePoints(0, Math.min(EXCERPT, text.codePointCount(0, text.length())));
        return text.substring(0, end).replaceAll("\\n{2,}", "\n");
    }
}
