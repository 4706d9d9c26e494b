package org.clinic.portal.topic;

import java.util.List;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.content.Body;
import org.clinic.portal.content.ContentJson;
import org.clinic.portal.content.InvalidContentException;
import org.clinic.portal.content.SectionId;
import org.clinic.portal.content.SectionKind;
import org.clinic.portal.content.SectionText;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.content.merge.SectionMerge;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What marketing does with the sections of a draft. Who wants to change, move or remove a section that has been put
 * into the bin meanwhile gets an {@code OptimisticLockingFailureException}.
 */
@Service
@Transactional
@PreAuthorize("hasRole('" + Roles.MARKETING + "')")
public class SectionService {

    private final Drafts drafts;
    private final TopicChanges changes;
    private final DraftSteps steps;
    private final CommentPlaces comments;
    private final ContentJson json;

    SectionService(Drafts drafts, TopicChanges changes, DraftSteps steps, CommentPlaces comments, ContentJson json) {
        this.drafts = drafts;
        this.changes = changes;
        this.steps = steps;
        this.comments = comments;
        this.json = json;
    }

    /** Adds an empty section at a position from 0 on, or at the end if there are not so many. */
    public DraftSection add(TopicId topic, SectionKind kind, int position) {
        var draft = drafts.lock(topic);
        var now = steps.arrange(draft.topic());
        var section = new TopicSection(topic, new SectionText(kind, "", Body.EMPTY), steps.editor(), now);
        var change = draft.add(section, position);
        var stored = drafts.store(section).asRead();
        steps.record(topic, StepKind.ADD, change, now);
        return stored;
    }

    /** Adds sections that have their texts already, in this order at the end. */
    public void addAll(TopicId topic, List<SectionText> texts) {
        var draft = drafts.lock(topic);
        var now = steps.arrange(draft.topic());
        for (var text : texts) {
            var section = new TopicSection(topic, text, steps.editor(), now);
            draft.add(section, Integer.MAX_VALUE);
            drafts.store(section);
        }
    }

    /**
     * Stores the text that somebody has made of a section. If others have changed the section meanwhile, what they did
     * and what this one did are merged, by block and by word. Only where both changed the same words nothing is stored,
     * and the answer says what each has made of them. Costs the same however many sections the topic has. Another kind
     * is a step of its own, which can be undone.
     *
     * @param base what the section said when this text was begun, or what was last saved of it
     * @throws InvalidContentException if the body is larger than a section holds
     */
    public Saving save(SectionId id, SectionText base, SectionText mine) {
        json.requireFits(mine.body());
        var held = drafts.hold(id);
        var section = held.section();
        section.requireInDraft();
        var merge = SectionMerge.of(base, mine, section.text());
        if (!merge.isClean()) {
            return new Saving.Clashed(section.asRead(), merge);
        }
        var text = merge.text();
        if (text.equals(section.text())) {
            return new Saving.Saved(section.asRead());
        }
        json.requireFits(text.body());
        var before = section.text();
        var kind = new StepChange.Kind(id, before.kind(), text.kind());
        var now = steps.now();
        held.topic().touch(steps.editor(), now);
        section.revise(text, steps.editor(), now);
        var stored = drafts.store(section).asRead();
        if (!kind.isNothing()) {
            steps.record(held.topic().id(), StepKind.KIND, kind, now);
        }
        comments.follow(held.topic().id(), List.of(new CommentPlaces.Rewritten(id, before.body(), text.body())));
        changes.text(held.topic().id(), stored);
        return new Saving.Saved(stored);
    }

    /** Moves a section to the position from 0 on that it shall have, the last one at most. Its revision stays. */
    public void move(SectionId id, int position) {
        var draft = drafts.lockWith(id);
        var change = draft.move(id, position);
        var now = steps.arrange(draft.topic());
        if (!change.isNothing()) {
            steps.record(draft.topic().id(), StepKind.MOVE, change, now);
        }
    }

    /** Puts a section into the topic's bin and returns the step, to be undone. */
    public StepId remove(SectionId id) {
        var draft = drafts.lockWith(id);
        var now = steps.arrange(draft.topic());
        return steps.record(draft.topic().id(), StepKind.REMOVE, draft.remove(id, steps.editor(), now), now);
    }

    /** Takes a section out of the bin, to where it was. One that is out of it already stays where it is. */
    public void putBack(SectionId id) {
        var draft = drafts.lockWith(id);
        var now = steps.arrange(draft.topic());
        draft.putBack(id).ifPresent(change -> steps.record(draft.topic().id(), StepKind.PUT_BACK, change, now));
    }
}
