package org.clinic.portal.topic.publishing;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.clinic.portal.base.dependants.Dependant;
import org.clinic.portal.base.dependants.Dependants;
import org.clinic.portal.base.security.Hands;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.base.security.TopicReaders;
import org.clinic.portal.content.InvalidContentException;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.content.merge.LeftOut;
import org.clinic.portal.topic.draft.DraftTextService;
import org.clinic.portal.topic.draft.HeldDrafts;
import org.clinic.portal.topic.draft.TopicDraft;
import org.clinic.portal.topic.draft.TopicService;
import org.clinic.portal.topic.event.TopicEvent;
import org.clinic.portal.topic.event.TopicEvents;
import org.clinic.portal.topic.plan.Act;
import org.clinic.portal.topic.plan.PlanId;
import org.clinic.portal.topic.plan.PlanRefusedException;
import org.clinic.portal.topic.plan.PlanService;
import org.clinic.portal.topic.plan.When;
import org.clinic.portal.topic.standard.CheckService;
import org.clinic.portal.topic.step.StepId;
import org.clinic.portal.version.Announcement;
import org.clinic.portal.version.PublishedTopic;
import org.clinic.portal.version.PublishedTopics;
import org.clinic.portal.version.PublishedVersion;
import org.clinic.portal.version.TopicNotLiveException;
import org.clinic.portal.version.VersionSummary;
import org.clinic.portal.version.Versions;
import org.clinic.portal.version.Withdrawal;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What marketing does between a draft and its readers. Reviewers see the versions that it makes. */
@Service
@Transactional
@PreAuthorize("hasRole('" + Roles.MARKETING + "')")
public class PublishingService {

    private final TopicService topics;
    private final HeldDrafts drafts;
    private final DraftTextService texts;
    private final Versions versions;
    private final PublishedTopics published;
    private final CheckService checks;
    private final PlanService plans;
    private final TopicEvents events;
    private final Hands hands;
    private final List<Dependants> dependants;

    PublishingService(
            TopicService topics,
            HeldDrafts drafts,
            DraftTextService texts,
            Versions versions,
            PublishedTopics published,
            CheckService checks,
            PlanService plans,
            TopicEvents events,
            Hands hands,
            List<Dependants> dependants) {
        this.topics = topics;
        this.drafts = drafts;
        this.texts = texts;
        this.versions = versions;
        this.published = published;
        this.checks = checks;
        this.plans = plans;
        this.events = events;
        this.hands = hands;
        this.dependants = dependants;
    }

    /** What publishing a draft as it stands would do. */
    @Transactional(readOnly = true)
    public Optional<Rehearsal> rehearse(TopicId id) {
        return topics.open(id).map(draft -> new Rehearsal(draft, checks.standards(id)));
    }

    /**
     * Who is concerned by what changes: how many wait for an answer about a section that says something else, or is no
     * longer there, and which other topics link to one that is not.
     */
    @Transactional(readOnly = true)
    public List<Dependant> concerned(Rehearsal rehearsal, LeftOut leftOut) {
        var sections = rehearsal.taken(leftOut).stream()
                .collect(Collectors.groupingBy(
                        section -> section.after() == null ? "topic_section" : Dependants.SECTION_TEXT,
                        Collectors.mapping(section -> section.section().id().id(), Collectors.toSet())));
        var found = new TreeMap<String, Dependant>();
        sections.forEach((subject, ids) -> dependants.forEach(each ->
                each.on(subject, ids).ifPresent(dependant -> found.merge(dependant.key(), dependant, Dependant::and))));
        return List.copyOf(found.values());
    }

    /** Publishes all of a draft, as {@link #publish(TopicDraft, LeftOut, Announcement)} does. */
    public int publish(TopicDraft seen, Announcement announcement) {
        return publish(seen, LeftOut.NOTHING, announcement);
    }

    /**
     * Freezes the draft, but for what is left out, as the next version, which visitors get from now on, and returns its
     * number. The draft stays as it is.
     *
     * @param seen the draft as the person has read it
     * @throws OptimisticLockingFailureException if it, or what visitors read, says something else by now
     * @throws PublishingRefusedException with every reason there is
     */
    public int publish(TopicDraft seen, LeftOut leftOut, Announcement announcement) {
        var chosen = choose(seen, leftOut);
        int number = versions.freeze(seen.id(), chosen.content(), announcement, chosen.measured(), hands.present());
        events.tell(new TopicEvent.VersionPublished(seen.id(), number));
        return number;
    }

    /**
     * Freezes the draft as {@link #publish(TopicDraft, LeftOut, Announcement)} does, as what visitors get once its time has
     * come, whatever becomes of the draft until then.
     *
     * @throws PlanRefusedException if it cannot be planned for then
     */
    public PlanId plan(TopicDraft seen, LeftOut leftOut, Announcement announcement, When when) {
        var chosen = choose(seen, leftOut);
        return plans.plan(new Act.Publication(seen.id(), chosen.content(), announcement, chosen.measured()), when);
    }

    private Rehearsal.Chosen choose(TopicDraft seen, LeftOut leftOut) {
        var draft = drafts.hold(seen.id());
        if (!draft.content().equals(seen.content()) || !Objects.equals(draft.liveVersion(), seen.liveVersion())) {
            throw new OptimisticLockingFailureException("The draft has changed since it was read");
        }
        var standards = checks.standards(draft.id());
        var chosen = new Rehearsal(draft, standards).chosen(leftOut);
        if (!chosen.problems().isEmpty()) {
            throw new PublishingRefusedException(chosen.problems());
        }
        return chosen;
    }

    /**
     * Takes the live version away from visitors.
     *
     * @throws InvalidContentException if it is to be replaced by itself
     * @throws TopicNotLiveException if visitors cannot read what is to take its place
     * @throws OptimisticLockingFailureException if no version is live, because someone else was quicker
     */
    public void withdraw(TopicId id, Withdrawal why) {
        drafts.keep(id);
        int number = versions.withdraw(id, why, hands.present());
        events.tell(new TopicEvent.VersionWithdrawn(id, number));
    }

    /** What could take a topic's place: all others that visitors read, by title. */
    @Transactional(readOnly = true)
    public List<PublishedTopic> others(TopicId id) {
        return published.live().stream().filter(topic -> !topic.id().equals(id)).toList();
    }

    /** The versions, newest first. */
    @Transactional(readOnly = true)
    @TopicReaders
    public List<VersionSummary> versions(TopicId id) {
        return versions.of(id);
    }

    @Transactional(readOnly = true)
    @TopicReaders
    public Optional<PublishedVersion> version(TopicId id, int number) {
        return published.version(id, number);
    }

    /**
     * Makes a version's text the draft's, as {@link DraftTextService#restore} does.
     *
     * @param seen as for {@link #publish}, so that nobody throws away what they have not read
     */
    public Optional<StepId> restore(TopicDraft seen, int number) {
        var version = published.version(seen.id(), number).orElseThrow();
        return texts.restore(seen, number, version.content());
    }
}
