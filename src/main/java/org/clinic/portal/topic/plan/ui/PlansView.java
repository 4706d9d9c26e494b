package org.clinic.portal.topic.plan.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clinic.portal.base.broadcast.Broadcasts.Subscription;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.base.ui.Arrivals;
import org.clinic.portal.base.ui.CalendarDialog;
import org.clinic.portal.base.ui.PageHeader;
import org.clinic.portal.topic.address.TopicAddress;
import org.clinic.portal.topic.draft.editor.EditorAddress;
import org.clinic.portal.topic.plan.PlanCalendar;
import org.clinic.portal.topic.plan.PlanService;
import org.clinic.portal.topic.plan.Planned;
import org.clinic.portal.topic.plan.ReleaseService;
import org.clinic.portal.topic.presence.TopicNews;
import org.jspecify.annotations.Nullable;

/** Everything that is planned, as a month and day by day, with what clashes first; and what has come of it lately. */
@Route("plans/:plan?")
@Menu(title = "plan.title", order = 12, icon = "calendar")
@RolesAllowed({Roles.MARKETING, Roles.REVIEWER})
@StyleSheet("/styles/plan.css")
class PlansView extends Composite<Div> implements BeforeEnterObserver {

    private final PlanService plans;
    private final ReleaseService releases;
    private final PlanCalendar calendar;
    private final TopicNews news;
    private final PlanActs acts;
    private final Clock clock;
    private final PageHeader header = new PageHeader(getTranslation("plan.title"));
    private final Div body = new Div();
    private @Nullable Subscription subscription;
    private String asked = "";
    private Optional<MonthOnScreen> chosen = Optional.empty();
    private boolean listed;

    PlansView(
            PlanService plans,
            ReleaseService releases,
            PlanCalendar calendar,
            TopicNews news,
            PlanActs acts,
            Clock clock) {
        this.plans = plans;
        this.releases = releases;
        this.calendar = calendar;
        this.news = news;
        this.acts = acts;
        this.clock = clock;
        body.addClassName("body");
        getContent().addClassNames("planned", "plans-view");
        getContent().add(header, body);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent enter) {
        var query = enter.getLocation().getQueryParameters();
        asked = enter.getRouteParameters().get("plan").orElse("");
        chosen = query.getSingleParameter(TopicAddress.MONTH).flatMap(MonthOnScreen::named);
        listed = query.getSingleParameter(TopicAddress.VIEW)
                .filter(TopicAddress.LIST::equals)
                .isPresent();
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
        var timed = pending.stream().filter(plan -> plan.at() != null).toList();
        var month = chosen.or(() -> ofAsked(timed)).orElseGet(() -> MonthOnScreen.of(today()));
        var settled =
                plans.settled(month.first().atStartOfDay(acts.clinic().zone()).toInstant());
        header.setFacts(new MonthSteps(month, today()));
        header.setActions(actions(month));
        body.setClassName("listed", listed);
        getContent().setClassName("by-list", listed);
        body.removeAll();
        banner(pending);
        if (!listed) {
            var all = Stream.concat(settled.plans().stream(), timed.stream()).toList();
            body.add(new PlanMonth(month, all, acts, today()));
        }
        body.add(new PlanList(timed, settled, clock.instant(), releases.toCome(), acts, this::show));
    }

    /** That in which the plan happens that one has come for. */
    private Optional<MonthOnScreen> ofAsked(List<Planned> timed) {
        return timed.stream()
                .filter(plan -> plan.id().toString().equals(asked))
                .findFirst()
                .map(Planned::at)
                .map(this::day)
                .map(MonthOnScreen::of);
    }

    private LocalDate today() {
        return day(clock.instant());
    }

    private LocalDate day(Instant at) {
        return at.atZone(acts.clinic().zone()).toLocalDate();
    }

    private Component[] actions(MonthOnScreen month) {
        var actions = new ArrayList<Component>();
        actions.add(ways(month));
        actions.add(new Button(
                getTranslation("plan.calendar.own"), click -> ownCalendar().open()));
        if (acts.may()) {
            actions.add(new Button(getTranslation("release.new"), click -> new NewReleaseDialog(releases).open()));
        }
        return actions.toArray(Component[]::new);
    }

    private CalendarDialog ownCalendar() {
        return new CalendarDialog(
                calendar,
                acts.spoken(),
                getTranslation("plan.calendar.what"),
                getTranslation("plan.calendar.address.explained"),
                new Paragraph(new Anchor(new PlansFile(calendar, getLocale()), getTranslation("plan.calendar"))));
    }

    private Nav ways(MonthOnScreen month) {
        var ways = new Nav(
                way("plan.view.month", TopicAddress.plans(month.name()), !listed),
                way("plan.view.list", TopicAddress.planList(), listed));
        ways.addClassName("views");
        ways.setAriaLabel(getTranslation("plan.view"));
        return ways;
    }

    private Component way(String key, TopicAddress to, boolean present) {
        var link = EditorAddress.link(to);
        link.setText(getTranslation(key));
        if (present) {
            link.getElement().setAttribute("aria-current", "true");
        }
        return link;
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
