package org.clinic.portal.topic.plan;

import java.util.Objects;
import java.util.Optional;
import org.clinic.portal.version.Announcement;
import org.clinic.portal.version.PublishedTopics;
import org.clinic.portal.version.PublishedVersion;
import org.clinic.portal.version.Withdrawal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Plans what gives visitors back what they read before a release: the former text as a new version, or nothing where they
 * had read nothing. What they read just now is what it is planned on, so if that is not what the release has left, it says so.
 */
@Component
class TakingBack {

    private final PlanService plans;
    private final PublishedTopics published;
    private final ObjectProvider<TextMeasuring> measuring;

    TakingBack(PlanService plans, PublishedTopics published, ObjectProvider<TextMeasuring> measuring) {
        this.plans = plans;
        this.published = published;
        this.measuring = measuring;
    }

    void plan(Release release, ReleaseId back, String note) {
        release.plans().stream()
                .filter(plan -> plan.state() == PlanState.DONE)
                .forEach(plan -> plans.plan(back(plan, note), new When.With(back)));
    }

    private Act back(Planned plan, String note) {
        return before(plan)
                .<Act>map(former -> new Act.Publication(
                        plan.topic(),
                        former.content(),
                        Announcement.content(note),
                        measuring.getObject().of(plan.topic(), former.content())))
                .orElseGet(() -> new Act.Withdrawing(plan.topic(), plan.title(), Withdrawal.untold(note)));
    }

    /** Of a withdrawal the version that it has ended; of a publication the one that was live until then. */
    private Optional<PublishedVersion> before(Planned plan) {
        int number = Objects.requireNonNull(plan.number());
        if (!plan.publishes()) {
            return published.version(plan.topic(), number);
        }
        return published.told(plan.topic()).stream()
                .filter(version -> version.number() == number)
                .findFirst()
                .flatMap(version ->
                        published.numberAt(plan.topic(), version.publishedAt().minusNanos(1000)))
                .flatMap(former -> published.version(plan.topic(), former));
    }
}
