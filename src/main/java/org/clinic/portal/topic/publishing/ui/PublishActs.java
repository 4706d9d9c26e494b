package org.clinic.portal.topic.publishing.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import java.util.Objects;
import org.clinic.portal.base.clinic.Clinic;
import org.clinic.portal.base.clinic.SpokenTime;
import org.clinic.portal.base.security.AccountId;
import org.clinic.portal.base.ui.Notices;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.content.merge.LeftOut;
import org.clinic.portal.topic.address.TopicAddress;
import org.clinic.portal.topic.plan.Act;
import org.clinic.portal.topic.plan.PlanId;
import org.clinic.portal.topic.plan.PlanService;
import org.clinic.portal.topic.plan.Release;
import org.clinic.portal.topic.plan.ReleaseService;
import org.clinic.portal.topic.plan.When;
import org.clinic.portal.topic.plan.ui.WhenForm;
import org.clinic.portal.topic.publishing.PublishingService;
import org.clinic.portal.topic.publishing.Rehearsal;
import org.clinic.portal.version.Announcement;
import org.clinic.portal.version.Withdrawal;
import org.jspecify.annotations.Nullable;

/** Publishes what was looked at, or has it published later. */
@SpringComponent
class PublishActs {

    private final PublishingService publishing;
    private final PlanService plans;
    private final ReleaseService releases;
    private final SpokenTime spoken;
    private final Clinic clinic;

    PublishActs(
            PublishingService publishing,
            PlanService plans,
            ReleaseService releases,
            SpokenTime spoken,
            Clinic clinic) {
        this.publishing = publishing;
        this.plans = plans;
        this.releases = releases;
        this.spoken = spoken;
        this.clinic = clinic;
    }

    PublishPanel panel(Rehearsal rehearsal, AccountId me, PublishPanel.Publishing then) {
        return new PublishPanel(rehearsal, me, this, then);
    }

    /**
     * @param ways those to choose from
     * @param changed hears when another one is chosen
     */
    WhenForm whenForm(List<WhenForm.Way> ways, Runnable changed) {
        var open = releases.toCome().stream().filter(Release::isOpen).toList();
        return new WhenForm(ways, clinic.zone(), open, changed);
    }

    /** Has a topic withdrawn later, and says so. */
    void withdraw(TopicId topic, String title, Withdrawal why, When when) {
        var plan = plans.plan(new Act.Withdrawing(topic, title, why), when);
        Notices.leading(
                planned(plan, "withdraw.planned.at", "withdraw.planned.with"),
                "/staff/" + TopicAddress.plan(plan.id()),
                words("publish.planned.see"));
    }

    void show(PublishPanel panel, Rehearsal rehearsal, LeftOut leftOut) {
        panel.show(
                rehearsal,
                leftOut,
                publishing.concerned(rehearsal, leftOut),
                plans.pending(rehearsal.draft().id()),
                spoken);
    }

    /**
     * Does what {@link PublishingService#publish} and {@link PublishingService#plan} do.
     *
     * @param when absent for now
     * @return what says so, once another view is shown
     */
    Runnable publish(Rehearsal seen, LeftOut leftOut, Announcement announcement, @Nullable When when) {
        if (when != null) {
            var plan = publishing.plan(seen.draft(), leftOut, announcement, when);
            return () -> Notices.leading(
                    planned(plan, "publish.planned.at", "publish.planned.with"),
                    "/staff/" + TopicAddress.plan(plan.id()),
                    words("publish.planned.see"));
        }
        int number = publishing.publish(seen.draft(), leftOut, announcement);
        var slug = seen.chosen(leftOut).content().slug();
        return () -> Notices.leading(words("publish.done", number), "/topics/" + slug, words("publish.done.see"));
    }

    private String planned(PlanId id, String at, String with) {
        var plan = plans.find(id).orElseThrow();
        return plan.at() == null
                ? words(with, Objects.requireNonNull(plan.release()).name())
                : words(at, spoken.say(plan.at(), UI.getCurrent().getLocale()));
    }

    private static String words(String key, Object... values) {
        return UI.getCurrent().getTranslation(key, values);
    }
}
