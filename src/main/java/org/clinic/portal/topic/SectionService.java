package org.clinic.portal.topic;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.clinic.portal.base.security.CurrentAccount;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.topic.content.Body;
import org.clinic.portal.topic.content.ContentJson;
import org.clinic.portal.topic.content.InvalidContentException;
import org.clinic.portal.topic.content.SectionId;
import org.clinic.portal.topic.content.SectionKind;
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
    private final ContentJson json;
    private final CurrentAccount current;
    private final Clock clock;

    SectionService(Drafts drafts, TopicChanges changes, ContentJson json, CurrentAccount current, Clock clock) {
        this.drafts = drafts;
        this.changes = changes;
        this.json = json;
        this.current = current;
        this.clock = clock;
    }

    /** Adds an empty section at a position from 0 on, or at the end if there are not so many. */
    public DraftSection add(TopicId topic, SectionKind kind, int position) {
        var draft = drafts.lock(topic);
        var section = new TopicSection(topic, new SectionText(kind, "", Body.EMPTY), editor(), arrange(draft));
        draft.add(section, position);
        return drafts.store(section).asRead();
    }

    /** Adds sections that have their texts already, in this order at the end. */
    public void addAll(TopicId topic, List<SectionText> texts) {
        var draft = drafts.lock(topic);
        var now = arrange(draft);
        for (var text : texts) {
            var section = new TopicSection(topic, text, editor(), now);
            draft.add(section, Integer.MAX_VALUE);
            drafts.store(section);
        }
    }

    /**
     * Stores the text that somebody has made of a section. If others have changed the section meanwhile, what they did
     * and what this one did are merged, by block and by word. Only where both changed the same words nothing is stored,
     * and the answer says what each has made of them. Costs the same however many sections the topic has.
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
        section.revise(text, editor(), touch(held.topic()));
        var stored = drafts.store(section).asRead();
        changes.text(held.topic().id(), stored);
        return new Saving.Saved(stored);
    }

    /** Moves a section to the position from 0 on that it shall have, the last one at most. Its revision stays. */
    public void move(SectionId id, int position) {
        var draft = drafts.lockWith(id);
        draft.move(id, position);
        arrange(draft);
    }

    /** Puts a section into the topic's bin and returns the position it had, for {@link #putBack}. */
    public int remove(SectionId id) {
        var draft = drafts.lockWith(id);
        return draft.remove(id, arrange(draft));
    }

    /** Takes a section out of the bin. One that is out of it already stays where it is. */
    public void putBack(SectionId id, int position) {
        var draft = drafts.lockWith(id);
        draft.putBack(id, position);
        arrange(draft);
    }

    /** Notes a change of the draft as a whole, and tells everybody. */
    private Instant arrange(Draft draft) {
        changes.arrangement(draft.topic().id());
        return touch(draft.topic());
    }

    private Instant touch(Topic topic) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        topic.touch(editor(), now);
        return now;
    }

    private String editor() {
        return current.get().name();
    }
}
