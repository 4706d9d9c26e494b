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
    private final ContentJson json;
    private final CurrentAccount current;
    private final Clock clock;

    SectionService(Drafts drafts, ContentJson json, CurrentAccount current, Clock clock) {
        this.drafts = drafts;
        this.json = json;
        this.current = current;
        this.clock = clock;
    }

    /** Adds an empty section at a position from 0 on, or at the end if there are not so many. */
    public DraftSection add(TopicId topic, SectionKind kind, int position) {
        var draft = drafts.lock(topic);
        var section = new TopicSection(topic, new SectionText(kind, "", Body.EMPTY), editor(), touch(draft));
        draft.add(section, position);
        return drafts.store(section).asRead();
    }

    /** Adds sections that have their texts already, in this order at the end. */
    public void addAll(TopicId topic, List<SectionText> texts) {
        var draft = drafts.lock(topic);
        var now = touch(draft);
        for (var text : texts) {
            var section = new TopicSection(topic, text, editor(), now);
            draft.add(section, Integer.MAX_VALUE);
            drafts.store(section);
        }
    }

    /**
     * Replaces the text of one section.
     *
     * @param revision the one that was read before editing; if it is not the section's any more, an
     *     {@code OptimisticLockingFailureException} is thrown and nothing is changed
     * @throws InvalidContentException if the body is larger than a section holds
     */
    public DraftSection save(SectionId id, int revision, SectionText text) {
        json.requireFits(text.body());
        var draft = drafts.lockWith(id);
        var section = draft.section(id);
        section.revise(revision, text, editor(), touch(draft));
        return drafts.store(section).asRead();
    }

    /** Moves a section to the position from 0 on that it shall have, the last one at most. Its revision stays. */
    public void move(SectionId id, int position) {
        var draft = drafts.lockWith(id);
        draft.move(id, position);
        touch(draft);
    }

    /** Puts a section into the topic's bin and returns the position it had, for {@link #putBack}. */
    public int remove(SectionId id) {
        var draft = drafts.lockWith(id);
        return draft.remove(id, touch(draft));
    }

    /** Takes a section out of the bin. One that is out of it already stays where it is. */
    public void putBack(SectionId id, int position) {
        var draft = drafts.lockWith(id);
        draft.putBack(id, position);
        touch(draft);
    }

    private Instant touch(Draft draft) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        draft.topic().touch(editor(), now);
        return now;
    }

    private String editor() {
        return current.get().name();
    }
}
