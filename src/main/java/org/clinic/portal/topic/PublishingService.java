package org.clinic.portal.topic;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.clinic.portal.audit.AuditTrail;
import org.clinic.portal.base.security.Hands;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.content.InvalidContentException;
import org.clinic.portal.content.Line;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.topic.check.Checks;
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

    private final Drafts drafts;
    private final Versions versions;
    private final PublishedTopics published;
    private final TermRepository terms;
    private final TopicChanges changes;
    private final DraftSteps steps;
    private final CommentPlaces comments;
    private final AuditTrail audit;
    private final Hands hands;

    PublishingService(
            Drafts drafts,
            Versions versions,
            PublishedTopics published,
            TermRepository terms,
            TopicChanges changes,
            DraftSteps steps,
            CommentPlaces comments,
            AuditTrail audit,
            Hands hands) {
        this.drafts = drafts;
        this.versions = versions;
        this.published = published;
        this.terms = terms;
        this.changes = changes;
        this.steps = steps;
        this.comments = comments;
        this.audit = audit;
        this.hands = hands;
    }

    /** Every reason why the draft as it stands could not be published, whatever its note would say. */
    @Transactional(readOnly = true)
    public List<PublishingProblem> problems(TopicId id) {
        var draft = drafts.find(id).orElseThrow();
        return problems(draft, isLive(draft));
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
        var id = seen.id();
        var draft = drafts.lock(id);
        requireSeen(draft, seen);
        requirePublishable(draft, note, isLive(draft));
        draft.topic().countVersion();
        int number = versions.freeze(id, draft.content(), note, hands.present());
        changes.arrangement(id);
        audit.record("topic.publish", "topic", id.id(), Map.of("version", number));
        return number;
    }

    /**
     * Takes the live version away from visitors.
     *
     * @param reason why, in up to 1000 characters
     * @throws InvalidContentException if there is no reason, or too long a one
     * @throws OptimisticLockingFailureException if no version is live, because someone else was quicker
     */
    public void withdraw(TopicId id, String reason) {
        drafts.lock(id);
        int number = versions.withdraw(id, reason, hands.present());
        changes.arrangement(id);
        audit.record("topic.withdraw", "topic", id.id(), Map.of("version", number));
    }

    /** The versions, newest first. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('" + Roles.MARKETING + "', '" + Roles.REVIEWER + "')")
    public List<VersionSummary> versions(TopicId id) {
        return versions.of(id);
    }

    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('" + Roles.MARKETING + "', '" + Roles.REVIEWER + "')")
    public Optional<PublishedVersion> version(TopicId id, int number) {
        return published.version(id, number);
    }

    /**
     * Makes a version's text the draft's. Sections keep their ids; what the version does not hold goes into the bin.
     * Returns the step, to be undone, unless the draft says all that already.
     *
     * @param seen as for {@link #publish}, so that nobody throws away what they have not read
     * @throws SlugTakenException if another topic has the version's slug by now
     */
    public Optional<StepId> restore(TopicDraft seen, int number) {
        var id = seen.id();
        var draft = drafts.lock(id);
        requireSeen(draft, seen);
        var version = published.version(id, number).orElseThrow();
        var before = draft.bodiesWithBin();
        var now = steps.now();
        var change = draft.restore(number, version.content(), steps.editor(), now);
        drafts.store(draft.topic());
        comments.follow(id, CommentPlaces.rewritten(before, draft));
        steps.arrange(draft.topic(), now);
        audit.record("topic.restore", "topic", id.id(), Map.of("version", number));
        return change.isNothing() ? Optional.empty() : Optional.of(steps.record(id, StepKind.RESTORE, change, now));
    }

    private static void requireSeen(Draft draft, TopicDraft seen) {
        if (!draft.content().equals(seen.content())) {
            throw new OptimisticLockingFailureException("The draft has changed since it was read");
        }
    }

    private boolean isLive(Draft draft) {
        return versions.live(draft.topic().id())
                .filter(live -> live.content().equals(draft.content()))
                .isPresent();
    }

    private void requirePublishable(Draft draft, String note, boolean sameAsLive) {
        var problems = problems(draft, sameAsLive);
        if (Line.isBlank(note)) {
            problems.add(new PublishingProblem.NoNote());
        }
        if (!problems.isEmpty()) {
            throw new PublishingRefusedException(problems);
        }
    }

    private List<PublishingProblem> problems(Draft draft, boolean sameAsLive) {
        var problems = new ArrayList<>(PublishingProblems.in(draft.content(), checks(draft)));
        if (sameAsLive) {
            problems.add(new PublishingProblem.NothingChanged());
        }
        return problems;
    }

    private Checks checks(Draft draft) {
        return new Checks(
                terms.findAll().stream().map(TermEntry::term).toList(),
                Locale.forLanguageTag(draft.topic().details().language()));
    }
}
