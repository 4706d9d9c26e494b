package org.clinic.portal.inquiry.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Supplier;
import org.clinic.portal.base.clinic.SpokenTime;
import org.clinic.portal.base.mention.Mentions;
import org.clinic.portal.base.ui.MentionField;
import org.clinic.portal.base.ui.When;
import org.clinic.portal.inquiry.InquiryEventKind;
import org.clinic.portal.inquiry.TimelineEntry;

/** Everything that happened to an inquiry, in order. */
class Timeline extends Composite<OrderedList> {

    private final SpokenTime spoken;
    private final DueWords words;
    private final EndingWords endings;
    private final Supplier<Mentions> mentions;

    Timeline(SpokenTime spoken, DueWords words, EndingWords endings, Supplier<Mentions> mentions) {
        this.spoken = spoken;
        this.words = words;
        this.endings = endings;
        this.mentions = mentions;
        getContent().addClassName("timeline");
        getContent().getElement().setAttribute("aria-label", getTranslation("inquiry.timeline"));
    }

    void show(List<TimelineEntry> entries) {
        getContent().removeAll();
        entries.stream().map(this::item).forEach(getContent()::add);
    }

    /** Leads to the last entry, and puts the focus there if what had it is gone. */
    void lead() {
        getElement().executeJs("""
                const last = this.lastElementChild;
                last.scrollIntoView({block: 'nearest'});
                if (document.activeElement === document.body) {
                    last.focus({preventScroll: true});
                }""");
    }

    private ListItem item(TimelineEntry entry) {
        var what = new Span(getTranslation("inquiry.event." + entry.kind()));
        what.addClassName("what");
        var who = new Span(who(entry));
        var item = new ListItem(what, who);
        if (entry.ending() != null) {
            var outcome = new Span(endings.say(entry.ending(), getLocale()));
            outcome.getElement().setAttribute("dir", "auto");
            outcome.addClassName("what");
            item.add(outcome);
        }
        if (entry.kind() == InquiryEventKind.CALLED) {
            var outcome = new Span(getTranslation("inquiry.call." + entry.text()));
            outcome.addClassName("what");
            item.add(outcome);
        }
        if (entry.kind() == InquiryEventKind.PRIORITIZED) {
            var priority = new Span(getTranslation("desk.priority." + entry.text()));
            priority.addClassName("what");
            item.add(priority);
        }
        if (entry.of() != null) {
            var of = new Span(getTranslation("inquiry.event.of", entry.of()));
            of.addClassName("of");
            item.add(of);
        }
        // To be focused by us, not by the tab key.
        item.getElement().setAttribute("tabindex", "-1");
        item.add(new When(entry.occurredAt(), spoken));
        if (entry.kind() != InquiryEventKind.RECEIVED && entry.nextStep() != null) {
            var then = new Span(getTranslation(
                    "inquiry.step.then",
                    words.what(entry.nextStep(), getLocale()),
                    spoken.say(entry.nextStep().by(), getLocale())));
            then.addClassName("then");
            item.add(then);
        }
        if (entry.kind() == InquiryEventKind.NOTED || isWish(entry) && entry.text() != null) {
            var note = new Div();
            note.add(MentionField.said(String.valueOf(entry.text()), mentions.get()));
            note.addClassName("note");
            note.getElement().setAttribute("dir", "auto");
            item.add(note);
        }
        return item;
    }

    private static boolean isWish(TimelineEntry entry) {
        return entry.kind() == InquiryEventKind.NO_CALLS || entry.kind() == InquiryEventKind.NO_MAIL;
    }

    /** Of what was given to somebody else both are named. */
    private String who(TimelineEntry entry) {
        return entry.kind() == InquiryEventKind.ASSIGNED && entry.text() != null
                ? getTranslation("inquiry.event.ASSIGNED.by", entry.text(), String.valueOf(entry.actor()))
                : getTranslation("inquiry.event." + entry.kind() + ".who", String.valueOf(entry.actor()));
    }
}
