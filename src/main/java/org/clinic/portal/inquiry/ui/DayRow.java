package org.clinic.portal.inquiry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.Optional;
import org.clinic.portal.inquiry.DueInquiry;
import org.clinic.portal.inquiry.InquiryFilter;
import org.clinic.portal.inquiry.InquiryScope;

/** One thing to do today: when, for whom, what, and how they are reached. */
class DayRow extends Composite<ListItem> {

    private final DayWords words;
    private final Span time = new Span();
    private final Span late = new Span();
    private final Span what = new Span();
    private final Optional<Component> call;

    DayRow(DueInquiry inquiry, Instant now, DayWords words) {
        this.words = words;
        call = words.call(inquiry, getLocale());
        time.addClassNames("time", "num");
        late.addClassName("late");
        what.getElement().setAttribute("dir", "auto");
        var about = new Paragraph(late, what);
        words.standingInFor(inquiry, getLocale()).ifPresent(about::add);
        words.language(inquiry, getLocale()).ifPresent(about::add);
        getContent().addClassName("it");
        getContent().add(time, name(inquiry), about);
        call.ifPresent(getContent()::add);
        show(inquiry, now);
    }

    /** Leads to the inquiry, and comes back to one's own. */
    static InquiryLink name(DueInquiry inquiry) {
        var link = new InquiryLink(inquiry.id(), new InquiryFilter(InquiryScope.MINE, ""));
        link.addClassName("day-row");
        link.setText(inquiry.name());
        link.getElement().setAttribute("dir", "auto");
        return link;
    }

    /** The same inquiry as it is now. */
    final void show(DueInquiry inquiry, Instant now) {
        var step = inquiry.nextStep();
        time.setText(words.time(step, now, getLocale()));
        time.setTitle(words.exactly(step.by(), getLocale()));
        late.setVisible(step.by().isBefore(now));
        late.setText(words.when(step, getLocale()));
        what.setText(words.what(inquiry, getLocale()));
        call.ifPresent(link -> link.setVisible(inquiry.isCalled()));
    }
}
