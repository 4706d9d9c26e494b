package org.clinic.portal.topic.plan.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import org.clinic.portal.base.ui.MomentField;
import org.clinic.portal.base.ui.Notices;
import org.clinic.portal.topic.plan.ClashException;
import org.clinic.portal.topic.plan.PlanRefusedException;
import org.clinic.portal.topic.plan.Release;
import org.clinic.portal.topic.plan.ReleaseService;
import org.springframework.dao.OptimisticLockingFailureException;

/** What can be done with a release: it happens now or at a time, or does not; and once it has, it is taken back. */
class ReleaseForm extends Composite<Div> {

    private final Release release;
    private final ReleaseService releases;
    private final Runnable changed;

    ReleaseForm(Release release, ReleaseService releases, PlanActs acts, Runnable changed) {
        this.release = release;
        this.releases = releases;
        this.changed = changed;
        getContent().addClassName("release-form");
        switch (release.state()) {
            case OPEN -> offer(acts);
            case LOCKED -> {
                explain("release.locked.explained");
                getContent().add(button("release.unlock", () -> releases.unlock(release.id(), release.revision())));
            }
            case DONE -> {
                explain("release.take-back.explained");
                getContent()
                        .add(new Button(
                                getTranslation("release.take-back"),
                                click -> new TakeBackDialog(release, releases).open()));
            }
            case CANCELLED -> {}
        }
    }

    private void offer(PlanActs acts) {
        var cancel = button("release.cancel", () -> {
            releases.cancel(release.id(), release.revision());
            Notices.show(getTranslation("release.cancelled.done", release.name()));
        });
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        if (release.plans().isEmpty()) {
            getContent().add(cancel);
            return;
        }
        var moment =
                new MomentField(getTranslation("release.moment"), acts.clinic().zone());
        var lock = new Button(
                getTranslation("release.lock"), click -> moment.read().ifPresent(at -> lock(at, moment)));
        lock.addThemeVariants(ButtonVariant.PRIMARY);
        var now = button("release.now", this::happen);
        var ways = new Div(lock, now, cancel);
        ways.addClassName("ways");
        getContent().add(new H2(getTranslation("plan.when")), moment, ways);
    }

    private void explain(String key) {
        var explained = new Paragraph(getTranslation(key));
        explained.addClassName("muted");
        getContent().add(explained);
    }

    private void lock(Instant at, MomentField moment) {
        try {
            releases.lock(release.id(), release.revision(), at);
            changed.run();
        } catch (PlanRefusedException refused) {
            moment.refuse(getTranslation("plan.refused." + refused.reason()));
        } catch (OptimisticLockingFailureException stale) {
            stale();
        }
    }

    private void happen() {
        try {
            releases.happen(release.id(), release.revision());
            Notices.show(getTranslation("release.happened", release.name()));
        } catch (ClashException clashes) {
            Notices.problem(getTranslation("release.refused", clashes.clashing().size()));
        }
    }

    private Button button(String key, Runnable what) {
        var button = new Button(getTranslation(key), click -> {
            try {
                what.run();
                changed.run();
            } catch (OptimisticLockingFailureException | PlanRefusedException stale) {
                stale();
            }
        });
        button.setDisableOnClick(true);
        return button;
    }

    private void stale() {
        Notices.problem(getTranslation("plan.stale"));
        changed.run();
    }
}
