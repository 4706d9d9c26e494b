package org.clinic.portal.topic.plan.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.clinic.portal.base.broadcast.Broadcasts.Subscription;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.base.ui.Arrivals;
import org.clinic.portal.base.ui.PageHeader;
import org.clinic.portal.topic.plan.PlanCalendar;
import org.clinic.portal.topic.plan.PlanService;
import org.clinic.portal.topic.plan.PlanState;
import org.clinic.portal.topic.plan.Planned;
import org.clinic.portal.topic.plan.Release;
import org.clinic.portal.topic.plan.ReleaseService;
import org.clinic.portal.topic.presence.TopicNews;
import org.jspecify.annotations.Nullable;

/** Everything that is planned, day by day, with what clashes first; and what has come of it lately. */
@Route("plans/:plan?")
@Menu(title = "plan.title", order = 12, icon = "calendar")
@RolesAllowed({Roles.MARKETING, Roles.REVIEWER})
@StyleSheet("/styles/plan.css")
class PlansView extends Composite<Div> implements BeforeEnterObserver {

    private final PlanService plans;
    private final ReleaseService releases;
    private final TopicNews news;
    private final PlanActs acts;
    private final Clock clock;
    private final PageHeader header = new PageHeader(getTranslation("plan.title"));
    private final Div body = new Div();
    private @Nullable Subscription subscription;
    private String asked = "";

    PlansView(
            PlanService plans,
            ReleaseService releases,
            PlanCalendar calendar,
            TopicNews news,
            PlanActs acts,
            Clock clock) {
        this.plans = plans;
        this.releases = releases;
        this.news = news;
        this.acts = acts;
        this.clock = clock;
        var file = new Anchor(new PlansFile(calendar, getLocale()), getTranslation("plan.calendar"));
        header.setActions(file);
        if (acts.may()) {
            header.setActions(
                    file, new Button(getTranslation("release.new"), click -> new NewReleaseDialog(releases).open()));
        }
        body.addClassName("body");
        getContent().addClassName("planned");
        getContent().add(header, body);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent enter) {
        asked = enter.getRouteParameters().get("plan").orElse("");
        show();
        if (!asked.isEmpty()) {
            body.getElement()
                    .executeJs(
                            "const there = document.getElementById($0); there?.classList.add('asked'); there?.scrollIntoView({ block: 'center' })",
                            "plan-" + asked);
        }
    }

    private void show() {
        var pending = plans.pending();
        var settled = plans.settled();
        var failed = of(settled, PlanState.FAILED);
        var timed = pending.stream().filter(plan -> plan.at() != null).toList();
        body.removeAll();
        banner(pending);
        section("plan.failed.header", failed);
        var toCome = releases.toCome();
        if (!toCome.isEmpty()) {
            body.add(new H2(getTranslation("release.header")), releases(toCome));
        }
        if (timed.isEmpty()) {
            body.add(new Paragraph(getTranslation("plan.none")));
        }
        body.add(new PlanDays(timed, acts, this::show), zone());
        var done = of(settled, PlanState.DONE);
        if (!done.isEmpty()) {
            body.add(new NativeDetails(
                    getTranslation("plan.lately", done.size()), new PlanDays(done.reversed(), acts, this::show)));
        }
    }

    private static List<Planned> of(List<Planned> plans, PlanState state) {
        return plans.stream().filter(plan -> plan.state() == state).toList();
    }

    private void banner(List<Planned> pending) {
        var clashing = pending.stream().filter(plan -> plan.clash() != null).count();
        if (clashing > 0) {
            var banner = new Paragraph(getTranslation("plan.banner", clashing));
            banner.addClassNames("banner", "is-due");
            banner.getElement().setAttribute("role", "status");
            body.add(banner);
        }
    }

    private void section(String header, List<Planned> listed) {
        if (!listed.isEmpty()) {
            var list = new UnorderedList();
            list.addClassName("plans");
            listed.forEach(plan -> list.add(new PlanItem(plan, acts, this::show)));
            body.add(new H2(getTranslation(header)), list);
        }
    }

    private Component releases(List<Release> toCome) {
        var list = new UnorderedList();
        list.addClassName("releases");
        toCome.forEach(release -> list.add(new ReleaseCard(release, acts)));
        return list;
    }

    private Paragraph zone() {
        var zone = new Paragraph(getTranslation(
                "plan.zone",
                DateTimeFormatter.ofPattern("zzzz, 'UTC'xxx", getLocale())
                        .format(clock.instant().atZone(acts.clinic().zone()))));
        zone.addClassName("muted");
        return zone;
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        var ui = attach.getUI();
        subscription = news.ofPlans(() -> Arrivals.show(ui, this::show));
    }

    @Override
    protected void onDetach(DetachEvent detach) {
        if (subscription != null) {
            subscription.end();
        }
    }
}
