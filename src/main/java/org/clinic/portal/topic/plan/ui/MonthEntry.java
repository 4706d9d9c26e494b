package org.clinic.portal.topic.plan.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.time.DayOfWeek;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import org.clinic.portal.base.ui.Glyph;
import org.clinic.portal.topic.address.TopicAddress;
import org.clinic.portal.topic.draft.editor.EditorAddress;
import org.clinic.portal.topic.plan.PlanState;
import org.clinic.portal.topic.plan.Planned;

/** What of a day stands in a month: a plan that happens alone, or a release with all that is in it. It leads there. */
class MonthEntry extends Composite<ListItem> {

    private final List<Planned> together;
    private final Planned first;
    private final PlanActs acts;

    /** @param together all of them at the same time: one, or what is in a release */
    MonthEntry(List<Planned> together, PlanActs acts) {
        this.together = together;
        this.acts = acts;
        first = together.getFirst();
        var link = EditorAddress.link(address());
        // One goes in from the day, so that Tab passes the month in one step.
        link.getElement().setAttribute("tabindex", "-1");
        link.add(glyph().create(), name(), told());
        link.addClassNames("entry", look());
        if (clashes()) {
            link.addClassName("clashes");
        }
        getContent().add(link);
    }

    private TopicAddress address() {
        if (first.release() != null) {
            return TopicAddress.release(first.release().id().id());
        }
        return first.state() == PlanState.DONE
                ? TopicAddress.version(first.topic(), Objects.requireNonNull(first.number()))
                : TopicAddress.plan(first.id().id());
    }

    private Glyph glyph() {
        if (first.release() != null) {
            return Glyph.LINK;
        }
        return first.publishes() ? Glyph.PAGE : Glyph.CLOSE;
    }

    private String look() {
        if (first.state() == PlanState.DONE) {
            return "over";
        }
        return first.release() == null && !first.publishes() ? "withdraws" : "publishes";
    }

    private boolean clashes() {
        return together.stream().anyMatch(plan -> plan.clash() != null);
    }

    private Component name() {
        return new Span(
                first.release() == null ? first.title() : first.release().name());
    }

    private Component told() {
        var told = new Span();
        told.addClassNames("small", "told");
        if (clashes()) {
            var clash = new Span(getTranslation(first.isPending() ? "plan.month.clash" : "plan.failed.header"));
            clash.addClassName("is-due");
            told.add(clash, new Span(" · "));
        }
        told.add(new Span(getTranslation("plan.month.at", happens(), time())));
        return told;
    }

    private String happens() {
        if (first.release() != null) {
            return getTranslation("plan.month.release", together.size());
        }
        var how = first.state() == PlanState.DONE ? ".done" : ".pending";
        return getTranslation(
                (first.publishes() ? "plan.publishes" : "plan.withdraws") + how,
                first.number() == null ? 0 : first.number());
    }

    /** With its day where two share a place. */
    private String time() {
        var at = Objects.requireNonNull(first.at()).atZone(acts.clinic().zone());
        var pattern = at.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0 ? "EEE H:mm" : "H:mm";
        return DateTimeFormatter.ofPattern(pattern, getLocale()).format(at);
    }
}
