package org.clinic.portal.topic;

import java.time.Instant;
import java.util.Optional;
import org.clinic.portal.base.security.AccountId;
import org.clinic.portal.base.security.CurrentAccount;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.content.ContentJson;
import org.clinic.portal.content.TopicId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes back what one has done to the structure of a draft oneself, and does it again; what others have done is not
 * touched. No section and no word is lost by either: what leaves the draft waits in the bin.
 */
@Service
@Transactional
@PreAuthorize("hasRole('" + Roles.MARKETING + "')")
public class DraftHistoryService {

    private final Drafts drafts;
    private final StepRows rows;
    private final DraftSteps steps;
    private final CommentPlaces comments;
    private final ContentJson json;
    private final CurrentAccount current;

    DraftHistoryService(
            Drafts drafts,
            StepRows rows,
            DraftSteps steps,
            CommentPlaces comments,
            ContentJson json,
            CurrentAccount current) {
        this.comments = comments;
        this.drafts = drafts;
        this.rows = rows;
        this.steps = steps;
        this.json = json;
        this.current = current;
    }

    @Transactional(readOnly = true)
    public DraftHistory of(TopicId topic) {
        return rows.history(topic, me());
    }

    /** Undoes one's last step that is not undone. Nothing is answered if there is none. */
    public Optional<Reversal> undo(TopicId topic) {
        var draft = drafts.lock(topic);
        return rows.lastDone(topic, me()).map(step -> reverse(draft, step, true));
    }

    /** Undoes a certain step of one's own, unless it is undone already. */
    public Optional<Reversal> undo(TopicId topic, StepId id) {
        var draft = drafts.lock(topic);
        return rows.done(id, me()).map(step -> reverse(draft, step, true));
    }

    /** Does the step again that was undone last. */
    public Optional<Reversal> redo(TopicId topic) {
        var draft = drafts.lock(topic);
        return rows.lastUndone(topic, me()).map(step -> reverse(draft, step, false));
    }

    private AccountId me() {
        return current.get().id();
    }

    private Reversal reverse(Draft draft, DraftStep step, boolean undo) {
        var now = steps.now();
        var by = step.kind() == StepKind.KIND ? Optional.<String>empty() : rows.rearrangedBy(step);
        if (by.isPresent()) {
            return refuse(draft, step, Obstacle.REARRANGED, by.get(), now);
        }
        var before = draft.bodies();
        var beforeWithBin = draft.bodiesWithBin();
        try {
            var change = draft.reverse(possible(draft, step), step.madeAt(), json::requireFits, steps.editor(), now);
            if (step.kind().movesText()) {
                comments.follow(before, draft);
            } else if (step.kind() == StepKind.RESTORE) {
                drafts.store(draft.topic());
                comments.follow(step.topic(), CommentPlaces.rewritten(beforeWithBin, draft));
            }
            steps.arrange(draft.topic(), now);
            rows.reverse(step.id(), change, undo ? now : null);
        } catch (StepObstructedException obstructed) {
            return refuse(draft, step, obstructed.obstacle(), lastWriter(draft, step, obstructed.obstacle()), now);
        }
        return new Reversal.Done(name(draft, step), section(draft, step).map(TopicSection::id));
    }

    /** The step's change, but for an address that is another topic's by now: then the topic keeps the one that it has. */
    private StepChange possible(Draft draft, DraftStep step) {
        if (step.change() instanceof StepChange.Restore(var version, var from, var to)
                && drafts.isTaken(from.withBin().slug(), step.topic())) {
            return new StepChange.Restore(
                    version, from.withSlug(draft.topic().details().slug()), to);
        }
        return step.change();
    }

    /** The section that the step is named after, if it stands in the draft. */
    private static Optional<TopicSection> section(Draft draft, DraftStep step) {
        return step.change().sections().stream().findFirst().map(draft::section).filter(TopicSection::isInDraft);
    }

    private Reversal refuse(Draft draft, DraftStep step, Obstacle obstacle, String by, Instant now) {
        rows.skip(step.id(), now);
        return new Reversal.Refused(name(draft, step), obstacle, by);
    }

    private static String lastWriter(Draft draft, DraftStep step, Obstacle obstacle) {
        return obstacle == Obstacle.WRITTEN
                ? section(draft, step).orElseThrow().asRead().changedBy()
                : "";
    }

    private static StepName name(Draft draft, DraftStep step) {
        if (step.change() instanceof StepChange.Restore(var version, var from, var to)) {
            return new StepName.OfVersion(step.id(), version);
        }
        var section = draft.section(step.change().sections().getFirst());
        return new StepName.OfSection(
                step.id(),
                step.kind(),
                section.id(),
                section.text().kind(),
                section.text().heading());
    }
}
