package org.clinic.portal.topic.plan.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.clinic.portal.topic.plan.PlanState;
import org.clinic.portal.topic.plan.Planned;
import org.clinic.portal.topic.plan.Release;
import org.clinic.portal.topic.plan.Settled;

/** Everything that is planned, one below the other: what did not happen, releases, then day by day, and what did happen. */
class PlanList extends Composite<Section> {

    private final PlanActs acts;
    private final Runnable changed;

    /**
     * @param pending what has a time
     * @param changed hears that something was done about one
     */
    PlanList(
            List<Planned> pending,
            Settled settled,
            Instant now,
            List<Release> releases,
            PlanActs acts,
            Runnable changed) {
        this.acts = acts;
        this.changed = changed;
        getContent().addClassName("list");
        getContent().setAriaLabel(getTranslation("plan.view.list"));
        failed(settled.in(PlanState.FAILED));
        releases(releases);
        if (pending.isEmpty()) {
            getContent().add(new Paragraph(getTranslation("plan.none")));
        }
        getContent().add(new PlanDays(pending, acts, changed), zone(now));
        done(settled.in(PlanState.DONE), settled.since());
    }

    private void failed(List<Planned> plans) {
        if (!plans.isEmpty()) {
            var list = list("plans");
            plans.forEach(plan -> list.add(new PlanItem(plan, acts, changed)));
            getContent().add(new H2(getTranslation("plan.failed.header")), list);
        }
    }

    private void releases(List<Release> toCome) {
        if (!toCome.isEmpty()) {
            var list = list("releases");
            toCome.forEach(release -> list.add(new ReleaseCard(release, acts)));
            getContent().add(new H2(getTranslation("release.header")), list);
        }
    }

    private static UnorderedList list(String of) {
        var list = new UnorderedList();
        list.addClassName(of);
        return list;
    }

    private Component zone(Instant now) {
        var zone = new Paragraph(getTranslation(
                "plan.zone",
                DateTimeFormatter.ofPattern("zzzz, 'UTC'xxx", getLocale())
                        .format(now.atZone(acts.clinic().zone()))));
        zone.addClassName("muted");
        return zone;
    }

    private void done(List<Planned> plans, Instant since) {
        if (!plans.isEmpty()) {
            getContent()
                    .add(new NativeDetails(
                            getTranslation(
                                    "plan.lately", plans.size(), acts.spoken().date(since, getLocale())),
                            new PlanDays(plans, acts, changed)));
        }
    }
}
