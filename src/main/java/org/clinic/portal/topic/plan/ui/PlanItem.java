package org.clinic.portal.topic.plan.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.clinic.portal.base.ui.Glyph;
import org.clinic.portal.base.ui.Menu;
import org.clinic.portal.base.ui.MenuButton;
import org.clinic.portal.topic.address.TopicAddress;
import org.clinic.portal.topic.draft.editor.EditorAddress;
import org.clinic.portal.topic.plan.Clash;
import org.clinic.portal.topic.plan.PlanState;
import org.clinic.portal.topic.plan.Planned;
import org.clinic.portal.version.SiteMoment;

/** A plan in a list: what happens to which topic, when, who planned it, and what is in its way. */
class PlanItem extends ListItem {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");

    private final Planned plan;
    private final PlanActs acts;
    private final Runnable changed;

    /** @param changed hears that something was done about it */
    PlanItem(Planned plan, PlanActs acts, Runnable changed) {
        this.plan = plan;
        this.acts = acts;
        this.changed = changed;
        setId("plan-" + plan.id());
        addClassNames("plan", plan.publishes() ? "publishes" : "withdraws");
        var what = new Div(title(), small(told()));
        if (acts.differs(plan)) {
            what.add(differs());
        }
        clash().ifPresent(what::add);
        what.addClassName("what");
        add(time(), (plan.publishes() ? Glyph.PAGE : Glyph.CLOSE).create(), what);
        if (acts.may() && plan.state() != PlanState.DONE) {
            add(menu());
        }
    }

    private Span time() {
        var time = new Span(
                plan.at() == null
                        ? ""
                        : TIME.format(plan.at().atZone(acts.clinic().zone())));
        time.addClassNames("num", "time");
        if (plan.at() != null) {
            time.setTitle(acts.spoken().exactly(plan.at(), getLocale()));
        }
        return time;
    }

    private Component title() {
        var title = new Span();
        var name = EditorAddress.link(
                plan.publishes() && plan.live() != null && plan.isPending()
                        ? TopicAddress.compare(plan.topic(), String.valueOf(plan.live()), "plan-" + plan.id())
                        : TopicAddress.editor(plan.topic()));
        name.setText(plan.title());
        title.add(name, new Span(" " + getTranslation(verb(), plan.number() == null ? 0 : plan.number())));
        return title;
    }

    private String verb() {
        var how = plan.state() == PlanState.DONE ? "done" : "pending";
        return plan.publishes() ? "plan.publishes." + how : "plan.withdraws." + how;
    }

    private String told() {
        var by = getTranslation("plan.by", plan.plannerName(), acts.spoken().say(plan.plannedAt(), getLocale()));
        var what = plan.note() == null ? getTranslation("plan.minor") : getTranslation("plan.quoted", plan.note());
        return plan.release() == null
                ? String.join(" · ", what, by)
                : String.join(
                        " · ",
                        what,
                        getTranslation("plan.with.member", plan.release().name()),
                        by);
    }

    private Component differs() {
        var link = EditorAddress.link(TopicAddress.compare(plan.topic(), "plan-" + plan.id(), "draft"));
        link.setText(getTranslation("plan.differs"));
        link.addClassName("small");
        return link;
    }

    private static Span small(String text) {
        var small = new Span(text);
        small.addClassNames("muted", "small");
        return small;
    }

    private Optional<Component> clash() {
        var clash = plan.clash();
        if (clash == null) {
            return Optional.empty();
        }
        var told = new Span(getTranslation(
                plan.isPending() ? "plan.clashes" : "plan.failed", getTranslation("plan.clash." + clash)));
        told.addClassName("is-due");
        var line = new Div(told);
        line.addClassName("clash");
        if (acts.may() && plan.isPending() && (clash == Clash.MOVED_ON || clash == Clash.PLANNER_GONE) && !isLocked()) {
            var keep = new Button(getTranslation("plan.keep"), click -> acts.keep(plan, changed));
            keep.addThemeVariants(ButtonVariant.SMALL);
            line.add(keep);
        }
        return Optional.of(line);
    }

    /** Its page as it will be then. */
    private TopicAddress site(Instant at) {
        return TopicAddress.site(new SiteMoment.At(at).name(acts.clinic().zone()), plan.topic());
    }

    private boolean isLocked() {
        return plan.release() != null && plan.release().locked();
    }

    private MenuButton menu() {
        var menu = new Menu();
        var at = plan.at();
        if (at != null && plan.isPending()) {
            menu.add(getTranslation("plan.site"), () -> EditorAddress.open(site(at)));
        }
        if (isLocked()) {
            menu.add(getTranslation("plan.take-out"), () -> acts.takeOut(plan, changed));
        } else {
            menu.add(
                    getTranslation(plan.isPending() ? "plan.move" : "plan.again"),
                    () -> new MoveDialog(plan, acts, changed).open());
            menu.addLine();
            menu.add(
                    getTranslation(plan.isPending() ? "plan.cancel" : "plan.dismiss"),
                    () -> acts.cancel(plan, changed));
        }
        var more = new Button(Glyph.MORE.create());
        more.setAriaLabel(getTranslation("plan.more", plan.title()));
        more.addThemeVariants(ButtonVariant.TERTIARY);
        return new MenuButton(more, menu);
    }
}
