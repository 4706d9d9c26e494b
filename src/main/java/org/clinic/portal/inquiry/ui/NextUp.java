package org.clinic.portal.inquiry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.Optional;
import org.clinic.portal.inquiry.DueInquiry;
import org.clinic.portal.inquiry.InquiryFilter;
import org.clinic.portal.inquiry.InquiryId;
import org.clinic.portal.inquiry.InquiryScope;

/** What is to be done first, with the one button with which one begins. */
class NextUp extends Composite<Section> {

    private final DayWords words;
    private final InquiryId inquiry;
    private final Span when = new Span();
    private final Paragraph what = new Paragraph();
    private final Optional<Component> call;
    private final InquiryLink open;

    NextUp(DueInquiry inquiry, Instant now, DayWords words) {
        this.words = words;
        this.inquiry = inquiry.id();
        call = words.call(inquiry, getLocale());
        var lead = new Div(new Span(getTranslation("day.first")), when);
        lead.addClassName("lead");
        words.standingInFor(inquiry, getLocale()).ifPresent(lead::add);
        words.language(inquiry, getLocale()).ifPresent(lead::add);
        what.getElement().setAttribute("dir", "auto");
        open = new InquiryLink(inquiry.id(), new InquiryFilter(InquiryScope.MINE, ""));
        open.setText(getTranslation("day.open"));
        open.getElement().setAttribute("aria-label", getTranslation("day.open.named", inquiry.name()));
        open.addClassName("press");
        var acts = new Div();
        acts.addClassName("acts");
        call.ifPresent(acts::add);
        acts.add(open);
        getContent().addClassName("first");
        getContent().getElement().setAttribute("aria-label", getTranslation("day.first"));
        getContent().add(lead, new H2(DayRow.name(inquiry)), what, acts);
        show(inquiry, now);
    }

    boolean isOf(DueInquiry other) {
        return inquiry.equals(other.id());
    }

    /** The same inquiry as it is now. */
    final void show(DueInquiry now, Instant at) {
        var step = now.nextStep();
        when.setText(words.when(step, getLocale()));
        when.setTitle(words.exactly(step.by(), getLocale()));
        when.setClassName("late", step.by().isBefore(at));
        what.setText(words.what(now, getLocale()));
        call.ifPresent(link -> link.setVisible(now.isCalled()));
        open.setClassName("main", call.isEmpty() || !now.isCalled());
    }
}
