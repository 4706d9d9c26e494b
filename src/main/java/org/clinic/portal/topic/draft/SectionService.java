package org.clinic.portal.topic.draft;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.clinic.portal.base.i18n.Translations;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.content.Body;
import org.clinic.portal.content.Line;
import org.clinic.portal.content.SectionId;
import org.clinic.portal.content.SectionKind;
import org.clinic.portal.content.SectionText;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.content.merge.SectionMerge;
import org.clinic.portal.topic.step.StepId;
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
    private final Translations translations;

    SectionService(Drafts drafts, Translations translations) {
        this.drafts = drafts;
        this.translations = translations;
    }

    /** Adds an empty section at a position from 0 on, or at the end if there are not so many. */
    public DraftSection add(TopicId topic, SectionKind kind, int position) {
        var text = new SectionText(kind, "", Body.EMPTY);
        return drafts.change(topic, draft -> draft.add(text, position)).answer().asRead();
    }

    /** Adds sections that have their texts already, in this order at the end. */
    public void addAll(TopicId topic, List<SectionText> texts) {
        drafts.change(topic, draft -> draft.begin(texts));
    }

    /** Puts a copy behind a section, whose heading says so in the topic's language if there is room for it. */
    public DraftSection duplicate(SectionId id) {
        return drafts.change(id, draft -> draft.duplicate(id, this::copied))
                .answer()
                .asRead();
    }

    private String copied(String heading, Locale language) {
        if (Line.isBlank(heading)) {
            return heading;
        }
        var copied = translations.getTranslation("section.copy-of", language, heading);
        return copied.codePointCount(0, copied.length()) > SectionText.LONGEST_HEADING ? heading : copied;
    }

    /**
     * Stores the text that somebody has made of a section. If others have changed the section meanwhile, what they did
     * and what this one did are merged, by block and by word. Only where both changed the same words nothing is stored,
     * and the answer says what each has made of them, and where words went that stand in another section now. What is
     * stored costs the same however many sections the topic has. Another kind is a step of its own, which can be undone.
     *
     * @param base what the section said when this text was begun, or what was last saved of it
     * @throws InvalidContentException if the body is larger than a section holds
     */
    public SaveResult save(SectionId id, SectionText base, SectionText mine) {
        var saved = drafts.write(id, draft -> draft.save(id, base, mine));
        return saved.answer()
                .<SaveResult>map(clash -> new SaveResult.Clashed(saved.section(id), clash, elsewhere(saved, id, clash)))
                .orElseGet(() -> new SaveResult.Saved(saved.section(id)));
    }

    private Map<SectionMerge.Clash, DraftSection> elsewhere(Changed<?> saved, SectionId id, SectionMerge merge) {
        var others = drafts.find(saved.draft().topic().id()).orElseThrow().sections().stream()
                .filter(section -> !section.id().equals(id))
                .map(TopicSection::asRead)
                .toList();
        var found = new HashMap<SectionMerge.Clash, DraftSection>();
        merge.clashes()
                .forEach(clash ->
                        Elsewhere.find(clash, others.stream()).ifPresent(section -> found.put(clash, section)));
        return Map.copyOf(found);
    }

    /** Moves a section to the position from 0 on that it shall have, the last one at most. Its revision stays. */
    public void move(SectionId id, int position) {
        drafts.change(id, draft -> draft.move(id, position));
    }

    /** Puts a section into the topic's bin and returns the step, to be undone. */
    public StepId remove(SectionId id) {
        return drafts.change(id, draft -> draft.remove(id)).step().orElseThrow();
    }

    /** Takes a section out of the bin, to where it was. One that is out of it already stays where it is. */
    public void putBack(SectionId id) {
        drafts.change(id, draft -> draft.putBack(id));
    }
}
