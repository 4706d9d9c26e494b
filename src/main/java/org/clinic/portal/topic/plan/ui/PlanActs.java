package org.clinic.portal.topic.plan.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import java.util.Objects;
import org.clinic.portal.base.clinic.Clinic;
import org.clinic.portal.base.clinic.SpokenTime;
import org.clinic.portal.base.security.CurrentAccount;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.base.ui.Notices;
import org.clinic.portal.topic.plan.PlanRefusedException;
import org.clinic.portal.topic.plan.PlanService;
import org.clinic.portal.topic.plan.Planned;
import org.clinic.portal.topic.plan.Release;
import org.clinic.portal.topic.plan.ReleaseService;
import org.clinic.portal.topic.plan.When;
import org.springframework.dao.OptimisticLockingFailureException;

/** What those who may can do with plans, and how it is told. Whatever came of it, the view shows how things stand then. */
@SpringComponent
class PlanActs {

    private final PlanService plans;
    private final ReleaseService releases;
    private final CurrentAccount current;
    private final SpokenTime spoken;
    private final Clinic clinic;

    PlanActs(PlanService plans, ReleaseService releases, CurrentAccount current, SpokenTime spoken, Clinic clinic) {
        this.plans = plans;
        this.releases = releases;
        this.current = current;
        this.spoken = spoken;
        this.clinic = clinic;
    }

    SpokenTime spoken() {
        return spoken;
    }

    Clinic clinic() {
        return clinic;
    }

    /** Whether the person may do more than look. */
    boolean may() {
        return current.has(Roles.MARKETING);
    }

    /** Whether the draft says something else by now than what goes live. */
    boolean differs(Planned plan) {
        return plan.isPending() && plans.differsFromDraft(plan);
    }

    /** Those that others may still join. */
    List<Release> open() {
        return releases.toCome().stream().filter(Release::isOpen).toList();
    }

    /** @throws PlanRefusedException if it cannot happen then */
    void move(Planned plan, When when, Runnable then) {
        act(() -> plans.move(plan.id(), plan.revision(), when), words("plan.moved"), then);
    }

    void takeOut(Planned plan, Runnable then) {
        act(() -> plans.takeOut(plan.id(), plan.revision()), words("plan.taken-out"), then);
    }

    void keep(Planned plan, Runnable then) {
        act(() -> plans.keep(plan.id(), plan.revision()), words("plan.kept"), then);
    }

    /** Can be undone as long as its time is still to come. */
    void cancel(Planned plan, Runnable then) {
        try {
            plans.cancel(plan.id(), plan.revision());
            Notices.undo(words("plan.cancelled", plan.title()), () -> again(plan, then));
        } catch (OptimisticLockingFailureException | PlanRefusedException stale) {
            Notices.problem(words("plan.stale"));
        }
        then.run();
    }

    private void again(Planned plan, Runnable then) {
        var when = plan.at() == null || plan.release() != null
                ? new When.With(Objects.requireNonNull(plan.release()).id())
                : new When.At(plan.at());
        try {
            plans.find(plan.id()).ifPresent(now -> plans.move(now.id(), now.revision(), when));
        } catch (PlanRefusedException late) {
            Notices.problem(words("plan.refused." + late.reason()));
        }
        then.run();
    }

    private static void act(Runnable what, String done, Runnable then) {
        try {
            what.run();
            Notices.show(done);
        } catch (OptimisticLockingFailureException stale) {
            Notices.problem(words("plan.stale"));
        }
        then.run();
    }

    static String words(String key, Object... values) {
        return UI.getCurrent().getTranslation(key, values);
    }
}
