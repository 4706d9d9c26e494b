package org.clinic.portal.topic.publishing;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Optional;
import org.clinic.portal.base.clinic.Clinic;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.base.security.TopicReaders;
import org.clinic.portal.content.Section;
import org.clinic.portal.content.SectionId;
import org.clinic.portal.content.TopicContent;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.content.merge.TopicComparison;
import org.clinic.portal.topic.draft.DraftTextService;
import org.clinic.portal.topic.draft.TopicDraft;
import org.clinic.portal.topic.draft.TopicService;
import org.clinic.portal.topic.plan.PlanService;
import org.clinic.portal.topic.step.StepId;
import org.clinic.portal.version.PublishedTopics;
import org.clinic.portal.version.PublishedVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows those who read drafts what became of a topic between two of its states, and brings back what it said in one. */
@Service
@Transactional(readOnly = true)
@TopicReaders
public class ComparingService {

    private final TopicService topics;
    private final DraftTextService texts;
    private final PublishedTopics published;
    private final PlanService plans;
    private final Clinic clinic;
    private final Clock clock;

    ComparingService(
            TopicService topics,
            DraftTextService texts,
            PublishedTopics published,
            PlanService plans,
            Clinic clinic,
            Clock clock) {
        this.topics = topics;
        this.texts = texts;
        this.published = published;
        this.plans = plans;
        this.clinic = clinic;
        this.clock = clock;
    }

    /** What became of one on the way to the other, whichever is older; nothing if there is no such topic or version. */
    public Optional<TopicComparison> compare(TopicId topic, TopicState from, TopicState to) {
        return content(topic, from)
                .flatMap(before -> content(topic, to).map(after -> new TopicComparison(before, after)));
    }

    /** What visitors read of it when the clinic's clocks showed that time. */
    public SaidThen saidThen(TopicId topic, LocalDateTime time) {
        return SaidThen.at(time, clinic.zone(), clock.instant(), moment -> published.numberAt(topic, moment));
    }

    /** Whether its draft can be changed: whether it is not in the archive. */
    public boolean isInUse(TopicId topic) {
        return topics.open(topic).filter(draft -> draft.archived() == null).isPresent();
    }

    /**
     * Makes a version's text of one section that of the draft, and returns the step, to be undone, unless the draft says
     * just that already.
     *
     * @param seen what the person has read in its place, absent if nothing stood there; if the draft says something else
     *     there, an {@code OptimisticLockingFailureException} is thrown
     */
    @Transactional
    @PreAuthorize("hasRole('" + Roles.MARKETING + "')")
    public Optional<StepId> restore(TopicId topic, int number, SectionId section, @Nullable Section seen) {
        var version = published.version(topic, number).orElseThrow();
        return texts.restore(topic, number, version.content(), section, seen);
    }

    private Optional<TopicContent> content(TopicId topic, TopicState state) {
        if (state.plan() != null) {
            return plans.find(state.plan())
                    .filter(plan -> plan.topic().equals(topic))
                    .flatMap(plan -> plans.content(plan.id()));
        }
        return state.isDraft()
                ? topics.open(topic).map(TopicDraft::content)
                : published.version(topic, state.version()).map(PublishedVersion::content);
    }
}
