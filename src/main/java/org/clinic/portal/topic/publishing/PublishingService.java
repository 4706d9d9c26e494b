package org.clinic.portal.topic.publishing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clinic.portal.base.security.Hands;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.base.security.TopicReaders;
import org.clinic.portal.content.InvalidContentException;
import org.clinic.portal.content.Line;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.topic.check.Finding;
import org.clinic.portal.topic.draft.DraftTextService;
import org.clinic.portal.topic.draft.HeldDrafts;
import org.clinic.portal.topic.draft.TopicDraft;
import org.clinic.portal.topic.draft.TopicService;
import org.clinic.portal.topic.event.TopicEvent;
import org.clinic.portal.topic.event.TopicEvents;
import org.clinic.portal.topic.standard.CheckService;
import org.clinic.portal.topic.standard.Inspection;
import org.clinic.portal.topic.standard.TermService;
import org.clinic.portal.topic.step.StepId;
import org.clinic.portal.version.PublishedTopics;
import org.clinic.portal.version.PublishedVersion;
import org.clinic.portal.version.VersionSummary;
import org.clinic.portal.version.Versions;
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
    private final TermService terms;
    private final CheckService checks;
    private final TopicEvents events;
    private final Hands hands;

    PublishingService(
            TopicService topics,
            HeldDrafts drafts,
            DraftTextService texts,
            Versions versions,
            PublishedTopics published,
            TermService terms,
            CheckService checks,
            TopicEvents events,
            Hands hands) {
        this.topics = topics;
        this.drafts = drafts;
        this.texts = texts;
        this.versions = versions;
        this.published = published;
        this.terms = terms;
        this.checks = checks;
        this.events = events;
        this.hands = hands;
    }

    /** Every reason why the draft as it stands could not be published, whatever its note would say. */
    @Transactional(readOnly = true)
    public List<PublishingProblem> problems(TopicId id) {
        return problems(topics.open(id).orElseThrow());
    }

    /** What the checks advise to look at in the draft, in the order of the text, without what was set aside. */
    @Transactional(readOnly = true)
    public List<Finding> hints(TopicId id) {
        return new Inspection()
                .of(topics.open(id).orElseThrow(), checks.standards(id)).all().stream()
                        .filter(finding -> !finding.check().blocks())
                        .toList();
    }

    /**
     * Freezes the draft as the next version, which visitors get from now on, and returns its number.
     *
     * @param seen the draft as the person has read it; if it says something else by now, an
     *     {@code OptimisticLockingFailureException} is thrown
     * @param note what has changed, in up to 1000 characters
     * @throws PublishingRefusedException with every reason there is
     * @throws InvalidContentException if the note is too long
     */
    public int publish(TopicDraft seen, String note) {
        var draft = drafts.hold(seen.id());
        if (!draft.content().equals(seen.content())) {
            throw new OptimisticLockingFailureException("The draft has changed since it was read");
        }
        requirePublishable(draft, note);
        int number = versions.freeze(draft.id(), draft.content(), note, hands.present());
        events.tell(new TopicEvent.VersionPublished(draft.id(), number));
        return number;
    }

    private void requirePublishable(TopicDraft draft, String note) {
        var problems = problems(draft);
        if (Line.isBlank(note)) {
            problems.add(new PublishingProblem.NoNote());
        }
        if (!problems.isEmpty()) {
            throw new PublishingRefusedException(problems);
        }
    }

    private List<PublishingProblem> problems(TopicDraft draft) {
        var problems = new ArrayList<>(PublishingProblems.in(
                draft.content(), terms.checks(draft.details().language())));
        if (draft.live() != null && draft.live().content().equals(draft.content())) {
            problems.add(new PublishingProblem.NothingChanged());
        }
        return problems;
    }

    /**
     * Takes the live version away from visitors.
     *
     * @param reason why, in up to 1000 characters
     * @throws InvalidContentException if there is no reason, or too long a one
     * @throws OptimisticLockingFailureException if no version is live, because someone else was quicker
     */
    public void withdraw(TopicId id, String reason) {
        drafts.keep(id);
        int number = versions.withdraw(id, reason, hands.present());
        events.tell(new TopicEvent.VersionWithdrawn(id, number));
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
