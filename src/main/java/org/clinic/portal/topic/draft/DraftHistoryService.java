package org.clinic.portal.topic.draft;

import java.util.Optional;
import java.util.function.BiFunction;
import org.clinic.portal.base.security.AccountId;
import org.clinic.portal.base.security.Hands;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.topic.step.DraftHistory;
import org.clinic.portal.topic.step.DraftStep;
import org.clinic.portal.topic.step.Obstacle;
import org.clinic.portal.topic.step.StepChange;
import org.clinic.portal.topic.step.StepId;
import org.clinic.portal.topic.step.StepKind;
import org.clinic.portal.topic.step.StepName;
import org.clinic.portal.topic.step.StepObstructedException;
import org.clinic.portal.topic.step.StepRows;
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
    private final Slugs slugs;
    private final StepRows rows;
    private final Hands hands;

    DraftHistoryService(Drafts drafts, Slugs slugs, StepRows rows, Hands hands) {
        this.drafts = drafts;
        this.slugs = slugs;
        this.rows = rows;
        this.hands = hands;
    }

    @Transactional(readOnly = true)
    public DraftHistory of(TopicId topic) {
        return rows.history(topic, hands.present().id());
    }

    /** Undoes one's last step that is not undone. Nothing is answered if there is none. */
    public Optional<UndoResult> undo(TopicId topic) {
        return reverse(topic, rows::lastDone, true);
    }

    /** Undoes a certain step of one's own, unless it is undone already. */
    public Optional<UndoResult> undo(TopicId topic, StepId id) {
        return reverse(topic, (any, me) -> rows.done(id, me), true);
    }

    /** Does the step again that was undone last. */
    public Optional<UndoResult> redo(TopicId topic) {
        return reverse(topic, rows::lastUndone, false);
    }

    private Optional<UndoResult> reverse(
            TopicId topic, BiFunction<TopicId, AccountId, Optional<DraftStep>> which, boolean undo) {
        drafts.lockInUse(topic);
        return which.apply(topic, hands.present().id()).map(step -> reverse(step, undo));
    }

    private UndoResult reverse(DraftStep step, boolean undo) {
        var by = step.kind() == StepKind.KIND ? Optional.<String>empty() : rows.rearrangedBy(step);
        if (by.isPresent()) {
            return refuse(step, Obstacle.REARRANGED, by.get());
        }
        try {
            var changed = drafts.change(step.topic(), draft -> draft.reverse(possible(draft, step), step.madeAt()));
            var now = hands.present().at();
            rows.reverse(step.id(), changed.change().orElseThrow(), undo ? now : null);
            return new UndoResult.Done(
                    name(changed.draft(), step),
                    section(changed.draft(), step).map(TopicSection::id),
                    changed.answer());
        } catch (StepObstructedException obstructed) {
            return refuse(step, obstructed.obstacle(), "");
        }
    }

    /** The step's change, but for an address that is another topic's by now: then the topic keeps the one that it has. */
    private StepChange possible(DraftEdit draft, DraftStep step) {
        if (step.change() instanceof StepChange.Restore(var version, var from, var to)
                && slugs.isTaken(from.withBin().slug(), step.topic())) {
            return new StepChange.Restore(version, from.withSlug(draft.slug()), to);
        }
        return step.change();
    }

    /** The section that the step is named after, if it stands in the draft. */
    private static Optional<TopicSection> section(Draft draft, DraftStep step) {
        return step.change().sections().stream().findFirst().map(draft::section).filter(TopicSection::isInDraft);
    }

    private UndoResult refuse(DraftStep step, Obstacle obstacle, String by) {
        rows.skip(step.id(), hands.present().at());
        var draft = drafts.find(step.topic()).orElseThrow();
        var who = obstacle == Obstacle.WRITTEN
                ? section(draft, step).orElseThrow().asRead().changedBy()
                : by;
        return new UndoResult.Refused(name(draft, step), obstacle, who);
    }

    private static StepName name(Draft draft, DraftStep step) {
        return switch (step.change()) {
            case StepChange.Restore(var version, var from, var to) -> new StepName.OfVersion(step.id(), version);
            case StepChange.Rewriting rewriting -> new StepName.OfTerms(step.id());
            default -> {
                var section = draft.section(step.change().sections().getFirst());
                yield new StepName.OfSection(
                        step.id(),
                        step.kind(),
                        section.id(),
                        section.text().kind(),
                        section.text().heading());
            }
        };
    }
}
