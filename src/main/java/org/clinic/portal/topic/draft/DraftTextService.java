package org.clinic.portal.topic.draft;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.content.Section;
import org.clinic.portal.content.SectionId;
import org.clinic.portal.content.TopicContent;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.topic.event.TopicEvent;
import org.clinic.portal.topic.event.TopicEvents;
import org.clinic.portal.topic.step.StepId;
import org.clinic.portal.topic.step.StepKind;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Replaces all text of a draft, or much of it, in one step that can be undone. */
@Service
@Transactional
@PreAuthorize("hasRole('" + Roles.MARKETING + "')")
public class DraftTextService {

    private final Drafts drafts;
    private final TopicEvents events;

    DraftTextService(Drafts drafts, TopicEvents events) {
        this.drafts = drafts;
        this.events = events;
    }

    /**
     * What was rewritten.
     *
     * @param parts how many parts of the topic say something else: its details, or a section
     * @param step to be undone, if any does
     */
    public record Rewritten(int parts, Optional<StepId> step) {}

    /**
     * Writes sections, and what the topic says of itself, anew where they stand.
     *
     * @param rewriting is given all that the draft says, under the topic's lock; keeps its sections and their order
     * @throws InvalidContentException if something would be longer than it can be
     */
    public Rewritten rewrite(TopicId topic, StepKind as, UnaryOperator<TopicContent> rewriting) {
        var rewritten = drafts.change(topic, draft -> draft.rewrite(as, rewriting));
        return new Rewritten(rewritten.answer(), rewritten.step());
    }

    /**
     * Makes a version's text the draft's. Sections keep their ids; what the version does not hold goes into the bin.
     * Returns the step, to be undone, unless the draft says all that already.
     *
     * @param seen the draft as the person has read it, so that nobody throws away what they have not read: if it says
     *     something else by now, an {@code OptimisticLockingFailureException} is thrown
     * @throws SlugTakenException if another topic has the version's slug by now
     */
    public Optional<StepId> restore(TopicDraft seen, int number, TopicContent version) {
        var restored = drafts.change(seen.id(), draft -> {
            draft.requireSaying(seen.content());
            return draft.restore(number, version);
        });
        events.tell(new TopicEvent.VersionRestored(seen.id(), number));
        return restored.step();
    }

    /**
     * Makes a version's text of one section that of the draft, as {@link #restore(TopicDraft, int, TopicContent)} does with
     * all. If it is in the bin, it comes back to where it stood.
     *
     * @param seen what the person has read in its place, absent if nothing stood there; if something else stands there by
     *     now, an {@code OptimisticLockingFailureException} is thrown
     */
    public Optional<StepId> restore(
            TopicId topic, int number, TopicContent version, SectionId section, @Nullable Section seen) {
        return drafts.change(topic, draft -> {
                    draft.restore(number, version, section, seen);
                    return section;
                })
                .step();
    }
}
