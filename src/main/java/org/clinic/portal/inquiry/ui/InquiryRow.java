package org.clinic.portal.inquiry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.List;
import org.clinic.portal.base.clinic.SpokenTime;
import org.clinic.portal.base.presence.Someone;
import org.clinic.portal.base.ui.Avatar;
import org.clinic.portal.base.ui.Tag;
import org.clinic.portal.base.ui.Tone;
import org.clinic.portal.base.ui.When;
import org.clinic.portal.inquiry.Finding;
import org.clinic.portal.inquiry.Finding.Elsewhere;
import org.clinic.portal.inquiry.InquiryFilter;
import org.clinic.portal.inquiry.InquiryId;
import org.clinic.portal.inquiry.InquiryState;
import org.clinic.portal.inquiry.InquirySummary;
import org.clinic.portal.inquiry.NextStep;
import org.clinic.portal.inquiry.due.Priority;

/** One inquiry in the list: who, when, the first of their words, what they had read, how it stands. */
class InquiryRow extends Composite<ListItem> {

    /** What the browser knows it by, before its id. */
    static final String NAME = "row-";

    private final SpokenTime spoken;
    private final DueWords words;
    private final InquiryLink link;
    private final boolean isAmongAll;
    private final Element star = new Element("button");

    private InquirySummary shown;
    private List<Someone> colleagues = List.of();

    InquiryRow(InquirySummary inquiry, InquiryFilter filter, SpokenTime spoken, DueWords words) {
        this.spoken = spoken;
        this.words = words;
        shown = inquiry;
        isAmongAll = filter.isSearch();
        link = new InquiryLink(inquiry.id(), filter);
        link.addClassName("inquiry-row");
        getContent().setId(name());
        star.setAttribute("class", "star");
        star.setAttribute("aria-label", getTranslation("inquiry.star.named", inquiry.name()));
        getContent().add(link);
        // By whether it is ticked the browser knows; nobody else has to be asked.
        var tick = new Element("input");
        tick.setAttribute("type", "checkbox");
        tick.setAttribute("class", "tick");
        tick.setAttribute("aria-label", getTranslation("inquiry.many.tick", inquiry.name()));
        getContent().getElement().appendChild(tick, star);
        show(inquiry);
    }

    /** As it stands now, where it stands. */
    void show(InquiryState now) {
        show(shown.with(now));
    }

    /** Who else has it open. */
    void show(List<Someone> looking) {
        if (!colleagues.equals(looking)) {
            colleagues = looking;
            show(shown);
        }
    }

    final void show(InquirySummary now) {
        var inquiry = now.foundAs(shown);
        shown = inquiry;
        link.removeAll();
        star.setAttribute("aria-pressed", String.valueOf(inquiry.marks().starred()));
        link.setClassName("new", inquiry.marks().unread());
        if (inquiry.marks().unread()) {
            var dot = new Span(getTranslation(inquiry.isNew() ? "inquiry.new" : "inquiry.row.unread"));
            dot.addClassName("dot");
            link.add(dot);
        }
        var name = new MarkedText(inquiry.name(), inquiry.finding());
        name.addClassName("name");
        var opening = inquiry.opening() == null
                ? new MarkedText(getTranslation("inquiry.no-message"), null)
                : new MarkedText(inquiry.opening(), inquiry.finding());
        opening.addClassName("words");
        link.add(name, time(inquiry), opening);
        if (inquiry.finding() != null) {
            inquiry.finding().elsewhere().forEach(found -> link.add(elsewhere(found, inquiry.finding())));
        }
        link.add(tags(inquiry));
    }

    /** What the row does not show otherwise, and yet it is why it is here. */
    private Div elsewhere(Elsewhere found, Finding finding) {
        var line = new Div(
                new Text(getTranslation("inquiry.found." + found.part()) + " "), new MarkedText(found.text(), finding));
        line.addClassName("words");
        return line;
    }

    InquiryId id() {
        return shown.id();
    }

    /** As the browser knows it. */
    String name() {
        return NAME + shown.id();
    }

    boolean isStarred() {
        return shown.marks().starred();
    }

    void setCurrent(boolean current) {
        link.setCurrent(current, "true");
    }

    void focus() {
        link.focus();
    }

    private Div tags(InquirySummary inquiry) {
        var tags = new Div(version(inquiry));
        tags.addClassName("tags");
        if (inquiry.sectionHeading() != null) {
            tags.add(new Tag(inquiry.sectionHeading()));
        }
        if (inquiry.nextStep() != null && inquiry.priority() != Priority.NORMAL) {
            tags.addComponentAtIndex(
                    0,
                    new Tag(
                            getTranslation("desk.priority." + inquiry.priority()),
                            inquiry.priority() == Priority.HIGH ? Tone.DUE : Tone.NEUTRAL));
        }
        switch (inquiry.status()) {
            case RECEIVED -> {
                if (isAmongAll) {
                    tags.add(new Tag(getTranslation("inquiry.scope.RECEIVED")));
                }
            }
            case ASSIGNED -> tags.add(assignee(String.valueOf(inquiry.assigneeName())));
            case CLOSED -> tags.add(new Tag(getTranslation("inquiry.outcome." + inquiry.outcome()), Tone.OK));
            case MERGED -> tags.add(new Tag(getTranslation("inquiry.merged")));
            case SPAM -> tags.add(new Tag(getTranslation("inquiry.scope.SPAM"), Tone.DUE));
        }
        inquiry.marks().labels().forEach(label -> tags.add(new Tag(label, Tone.BRAND)));
        colleagues.stream().map(Looking::new).forEach(tags::add);
        return tags;
    }

    /** When it is due, or if nothing is, when it was received. */
    private Component time(InquirySummary inquiry) {
        return inquiry.nextStep() == null ? new When(inquiry.receivedAt(), spoken) : due(inquiry.nextStep());
    }

    private Tag due(NextStep step) {
        var tag = new Tag(
                getTranslation("inquiry.due", words.what(step, getLocale()), words.when(step, getLocale())),
                words.group(step).tone());
        tag.addClassName("due-by");
        return tag;
    }

    private static Span assignee(String name) {
        var assignee = new Span(new Avatar(name), new Span(name));
        assignee.addClassName("assignee");
        return assignee;
    }

    /** The topic, shortened where there is no room, and the version, which always shows. */
    private Tag version(InquirySummary inquiry) {
        var title = new Span(inquiry.topicTitle());
        title.addClassName("title");
        var tag = new Tag("", Tone.BRAND);
        tag.addClassName("version");
        tag.add(title, new Span(getTranslation("inquiry.row.version", String.valueOf(inquiry.versionNumber()))));
        return tag;
    }
}
