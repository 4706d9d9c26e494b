package org.clinic.portal.inquiry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.function.Function;
import org.clinic.portal.base.clinic.SpokenTime;
import org.clinic.portal.inquiry.InquiryDetail;
import org.clinic.portal.inquiry.InquiryFilter;
import org.clinic.portal.inquiry.InquiryId;
import org.clinic.portal.inquiry.InquiryScope;
import org.clinic.portal.inquiry.MergedInquiry;
import org.clinic.portal.inquiry.WhatWasRead;

/** What went into an inquiry, or where it went itself, and the way to part them again. */
class MergedPane extends Composite<Div> {

    private final MergeDialogs merges;
    private final SpokenTime spoken;
    private final Function<WhatWasRead, ChangedSince> changes;

    /** @param changes says what became of what somebody had read */
    MergedPane(MergeDialogs merges, SpokenTime spoken, Function<WhatWasRead, ChangedSince> changes) {
        this.merges = merges;
        this.spoken = spoken;
        this.changes = changes;
        getContent().addClassName("merged-pane");
    }

    void show(InquiryDetail inquiry) {
        getContent().removeAll();
        setVisible(inquiry.mergedInto() != null || !inquiry.merged().isEmpty());
        if (inquiry.mergedInto() != null) {
            getContent().add(into(inquiry, inquiry.mergedInto()));
        }
        inquiry.merged().forEach(merged -> getContent().add(card(inquiry, merged)));
    }

    private Component into(InquiryDetail inquiry, InquiryId kept) {
        var link = new InquiryLink(kept, new InquiryFilter(InquiryScope.OPEN, ""));
        link.setText(getTranslation("inquiry.merged.open"));
        var notice = new Div(new Span(getTranslation("inquiry.merged.into")), link, part(inquiry.id(), inquiry));
        notice.addClassName("head");
        return notice;
    }

    private Component card(InquiryDetail inquiry, MergedInquiry merged) {
        var link = new InquiryLink(merged.id(), new InquiryFilter(InquiryScope.ALL, ""));
        link.setText(merged.reference().value());
        var head = new Div(
                new Span(getTranslation("inquiry.merged.too", spoken.briefly(merged.receivedAt(), getLocale()))),
                link,
                part(merged.id(), inquiry));
        head.addClassName("head");
        var words = new Div(merged.message() == null ? getTranslation("inquiry.no-message") : merged.message());
        words.addClassName("message");
        words.getElement().setAttribute("dir", "auto");
        var about = new Span(merged.read().name());
        about.addClassName("muted");
        var card = new Div(head, words, new GivenAnswers(merged.answers()), about);
        card.addClassName("merged");
        if (!merged.read().equals(inquiry.read())) {
            card.add(changes.apply(merged.read()));
        }
        return card;
    }

    private Button part(InquiryId gone, InquiryDetail shown) {
        return new Button(getTranslation("inquiry.merge.part"), click -> merges.part(gone, shown));
    }
}
