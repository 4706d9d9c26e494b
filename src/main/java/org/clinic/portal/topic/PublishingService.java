package org.clinic.portal.topic;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.clinic.portal.audit.AuditTrail;
import org.clinic.portal.base.security.CurrentAccount;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.topic.check.Checks;
import org.clinic.portal.topic.content.ContentJson;
import org.clinic.portal.topic.content.InvalidContentException;
import org.clinic.portal.topic.content.Line;
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
    private final TopicVersionRepository versions;
    private final LivePeriodRepository periods;
    private final TermRepository terms;
    private final TopicChanges changes;
    private final DraftSteps steps;
    private final CommentPlaces comments;
    private final ContentJson json;
    private final AuditTrail audit;
    private final CurrentAccount current;
    private final Clock clock;

    PublishingService(
            Drafts drafts,
            TopicVersionRepository versions,
            LivePeriodRepository periods,
            TermRepository terms,
            TopicChanges changes,
            DraftSteps steps,
            CommentPlaces comments,
            ContentJson json,
            AuditTrail audit,
            CurrentAccount current,
            Clock clock) {
        this.drafts = drafts;
        this.versions = versions;
        this.periods = periods;
        this.terms = terms;
        this.changes = changes;
        this.steps = steps;
        this.comments = comments;
        this.json = json;
        this.audit = audit;
        this.current = current;
        this.clock = clock;
    }

    /** Every reason why the draft as it stands could not be published, whatever its note would say. */
    @Transactional(readOnly = true)
    public List<PublishingProblem> problems(TopicId id) {
        var draft = drafts.find(id).orElseThrow();
        return problems(draft, isLive(id, json.write(draft.content())));
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
        var content = json.write(draft.content());
        var live = periods.findByVersionTopicIdAndLiveUntilNull(id.id());
        var last = versions.findFirstByIdTopicIdOrderByIdNumberDesc(id.id()).orElse(null);
        requirePublishable(draft, note, isLive(id, content));

        var now = now();
        var version = new TopicVersion(
                VersionId.of(id, draft.topic().countVersion()),
                draft.topic().details().title(),
                content,
                last,
                Line.of(note, 1000),
                current.get(),
                now);
        live.ifPresent(period -> period.end(now));
        // Hibernate would insert before it updates, and two versions would be live for a moment.
        periods.flush();
        versions.save(version);
        periods.save(new LivePeriod(version.getId(), now));
        changes.live(id);
        audit.record("topic.publish", "topic", id.id(), Map.of("version", version.number()));
        return version.number();
    }

    /**
     * Takes the live version away from visitors.
     *
     * @param reason why, in up to 1000 characters
     * @throws InvalidContentException if there is no reason, or too long a one
     * @throws OptimisticLockingFailureException if no version is live, because someone else was quicker
     */
    public void withdraw(TopicId id, String reason) {
        if (Line.isBlank(reason)) {
            throw new InvalidContentException("Withdrawing needs a reason");
        }
        drafts.lock(id);
        var live = periods.findByVersionTopicIdAndLiveUntilNull(id.id())
                .orElseThrow(() -> new OptimisticLockingFailureException("No version of %s is live".formatted(id)));
        live.withdraw(Line.of(reason, 1000), current.get().name(), now());
        changes.live(id);
        audit.record(
                "topic.withdraw",
                "topic",
                id.id(),
                Map.of("version", live.version().number()));
    }

    /** The versions, newest first. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('" + Roles.MARKETING + "', '" + Roles.REVIEWER + "')")
    public List<VersionSummary> versions(TopicId id) {
        return versions.findSummaries(id.id());
    }

    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('" + Roles.MARKETING + "', '" + Roles.REVIEWER + "')")
    public Optional<PublishedVersion> version(TopicId id, int number) {
        return versions.findById(VersionId.of(id, number)).map(version -> version.asRead(json));
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
        var version = versions.findById(VersionId.of(id, number)).orElseThrow();
        var before = draft.bodiesWithBin();
        var now = now();
        var change = draft.restore(number, json.readContent(version.content()), steps.editor(), now);
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

    private boolean isLive(TopicId id, String content) {
        return versions.findLive(id.id())
                .filter(live -> live.content().equals(content))
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

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
