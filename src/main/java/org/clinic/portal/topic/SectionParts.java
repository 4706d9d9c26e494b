package org.clinic.portal.topic;

import java.util.Locale;
import java.util.Optional;
import org.clinic.portal.base.i18n.Translations;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.content.Body;
import org.clinic.portal.content.ContentJson;
import org.clinic.portal.content.InvalidContentException;
import org.clinic.portal.content.Line;
import org.clinic.portal.content.SectionId;
import org.clinic.portal.content.SectionText;
import org.clinic.portal.content.merge.Halves;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes two sections of one, and one of two. Each is a step that can be undone. Who does so to a section that has been
 * put into the bin meanwhile gets an {@code OptimisticLockingFailureException}.
 */
@Service
@Transactional
@PreAuthorize("hasRole('" + Roles.MARKETING + "')")
public class SectionParts {

    private final Drafts drafts;
    private final DraftSteps steps;
    private final CommentPlaces comments;
    private final ContentJson json;
    private final Translations translations;

    SectionParts(Drafts drafts, DraftSteps steps, CommentPlaces comments, ContentJson json, Translations translations) {
        this.drafts = drafts;
        this.steps = steps;
        this.comments = comments;
        this.json = json;
        this.translations = translations;
    }

    /**
     * Divides a section: what stands behind a place becomes another section of the same kind, behind it. A sub-heading
     * at the place becomes its heading. What others have changed meanwhile is merged into both; if that is where the
     * text is divided, nothing is changed and nothing is answered.
     *
     * @param base what the section said where it was divided, as far as that is known to be stored
     * @param before the text up to the place
     * @param after the text from there on
     * @throws InvalidContentException if one of them is larger than a section holds
     */
    public Optional<DraftSection> split(SectionId id, Body base, Body before, Body after) {
        json.requireFits(before);
        json.requireFits(after);
        var draft = drafts.lockWith(id);
        var section = draft.section(id);
        section.requireInDraft();
        var divided = Halves.at(before, after).dividing(base, section.text().body());
        if (divided.isEmpty()) {
            return Optional.empty();
        }
        var halves = divided.get();
        json.requireFits(halves.first());
        json.requireFits(halves.second());
        var topic = draft.topic().id();
        var now = steps.arrange(draft.topic());
        var text = new SectionText(section.text().kind(), halves.heading(), halves.second());
        var second = new TopicSection(topic, text, steps.editor(), now);
        var bodies = draft.bodies();
        var change = draft.split(id, second, halves, steps.editor(), now);
        var stored = drafts.store(second).asRead();
        comments.follow(bodies, draft);
        steps.record(topic, StepKind.SPLIT, change, now);
        return Optional.of(stored);
    }

    /**
     * Adds the next section to this one: its heading becomes a sub-heading, its text follows, and it goes into the bin.
     * Answers whether there is a next one, and both together are not too long for a section; else nothing is changed.
     */
    public boolean mergeWithNext(SectionId id) {
        var draft = drafts.lockWith(id);
        var now = steps.now();
        var before = draft.bodies();
        try {
            var change = draft.merge(id, json::requireFits, steps.editor(), now);
            comments.follow(before, draft);
            steps.arrange(draft.topic(), now);
            steps.record(draft.topic().id(), StepKind.MERGE, change, now);
            return true;
        } catch (StepObstructedException lastOrTooLong) {
            return false;
        }
    }

    /**
     * Takes back that a section in the bin was merged into another one, whoever did it: it stands behind that one again,
     * and each has what was written in its part since. Answers what is in the way, if something is; then nothing is
     * changed.
     */
    public Optional<Obstacle> takeApart(SectionId id) {
        var draft = drafts.lockWith(id);
        var now = steps.now();
        var before = draft.bodies();
        try {
            var change = draft.takeApart(id, json::requireFits, steps.editor(), now);
            comments.follow(before, draft);
            steps.arrange(draft.topic(), now);
            steps.record(draft.topic().id(), StepKind.SPLIT, change, now);
            return Optional.empty();
        } catch (StepObstructedException obstructed) {
            return Optional.of(obstructed.obstacle());
        }
    }

    /** Puts a copy behind a section, whose heading says so in the topic's language if there is room for it. */
    public DraftSection duplicate(SectionId id) {
        var draft = drafts.lockWith(id);
        var section = draft.section(id);
        section.requireInDraft();
        var topic = draft.topic();
        var now = steps.arrange(topic);
        var text = section.text();
        var copied = new SectionText(
                text.kind(), copied(text.heading(), topic.details().language()), text.body());
        var copy = new TopicSection(topic.id(), copied, steps.editor(), now);
        var change = draft.add(copy, section.position() + 1);
        var stored = drafts.store(copy).asRead();
        steps.record(topic.id(), StepKind.DUPLICATE, change, now);
        return stored;
    }

    private String copied(String heading, String language) {
        if (Line.isBlank(heading)) {
            return heading;
        }
        var copied = translations.getTranslation("section.copy-of", Locale.forLanguageTag(language), heading);
        return copied.codePointCount(0, copied.length()) > SectionText.LONGEST_HEADING ? heading : copied;
    }
}
