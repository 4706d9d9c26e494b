package org.clinic.portal.inquiry.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Objects;
import org.clinic.portal.base.clinic.SpokenTime;
import org.clinic.portal.base.mention.Mentions;
import org.clinic.portal.base.ui.When;
import org.clinic.portal.inquiry.InquiryDetail;
import org.clinic.portal.inquiry.InquiryEventKind;
import org.clinic.portal.inquiry.TimelineEntry;
import org.jspecify.annotations.Nullable;

/** Everything that happened to an inquiry, in order; a corrected note where it was written. */
class Timeline extends Composite<OrderedList> {

    private final SpokenTime spoken;
    private final DueWords words;
    private final EndingWords endings;
    private final Correcting correcting;

    private @Nullable InquiryDetail shown;

    /** Whether the last entry is one's own and has just been added. */
    private boolean added;

    Timeline(SpokenTime spoken, DueWords words, EndingWords endings, Correcting correcting) {
        this.spoken = spoken;
        this.words = words;
        this.endings = endings;
        this.correcting = correcting;
        getContent().addClassName("timeline");
        getContent().getElement().setAttribute("aria-label", getTranslation("inquiry.timeline"));
        getContent().getElement().setAttribute("data-none", getTranslation("inquiry.timeline.none"));
    }

    void show(InquiryDetail inquiry) {
        added = shown != null
                && shown.id().equals(inquiry.id())
                && shown.timeline().size() < inquiry.timeline().size()
                && correcting.isByMe(inquiry.timeline().getLast());
        shown = inquiry;
        getContent().removeAll();
        var mentions = correcting.mentions();
        inquiry.timeline().stream()
                .filter(entry -> entry.kind() != InquiryEventKind.CORRECTED)
                .map(entry -> item(entry, mentions))
                .forEach(getContent()::add);
    }

    /** What stands before it. */
    TimelineFilter filter() {
        return correcting.filter();
    }

    /**
     * Leads to the last entry that is shown, and puts the focus there if what had it is gone. What one has just added is
     * shown whatever one looked for.
     */
    void lead() {
        getElement().executeJs("""
                if ($0) {
                    this.previousElementSibling.reveal(this.lastElementChild);
                }
                const last = [...this.children].reverse().find(entry => entry.getClientRects().length);
                last?.scrollIntoView({block: 'nearest'});
                if (document.activeElement === document.body) {
                    last?.focus({preventScroll: true});
                }""", added);
    }

    private ListItem item(TimelineEntry entry, Mentions mentions) {
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
        item.getElement().setAttribute("data-about", TimelineFilter.about(entry));
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
        if (entry.kind() == InquiryEventKind.NOTED) {
            addNote(item, entry, mentions);
        } else if (hasWords(entry) && entry.text() != null) {
            item.add(new NoteText(entry, List.of(), mentions, spoken));
        }
        return item;
    }

    private void addNote(ListItem item, TimelineEntry note, Mentions mentions) {
        var corrections = inquiry().timeline().stream()
                .filter(entry -> note.id().equals(entry.corrects()))
                .toList();
        item.add(new NoteText(note, corrections, mentions, spoken));
        var said = String.valueOf((corrections.isEmpty() ? note : corrections.getLast()).text());
        correcting.button(note, said, this::inquiry, this::getTranslation).ifPresent(item::add);
    }

    private InquiryDetail inquiry() {
        return Objects.requireNonNull(shown);
    }

    private static boolean hasWords(TimelineEntry entry) {
        return switch (entry.kind()) {
            case ADDED, NO_CALLS, NO_MAIL -> true;
            default -> false;
        };
    }

    /** Of what was given to somebody else both are named. */
    private String who(TimelineEntry entry) {
        return entry.kind() == InquiryEventKind.ASSIGNED && entry.text() != null
                ? getTranslation("inquiry.event.ASSIGNED.by", entry.text(), String.valueOf(entry.actor()))
                : getTranslation("inquiry.event." + entry.kind() + ".who", String.valueOf(entry.actor()));
    }
}
