package org.clinic.portal.topic.draft;

import java.util.List;
import java.util.Optional;
import org.clinic.portal.base.security.Hand;
import org.clinic.portal.content.Body;
import org.clinic.portal.content.InvalidContentException;
import org.clinic.portal.content.Section;
import org.clinic.portal.content.SectionText;
import org.clinic.portal.content.merge.Halves;
import org.clinic.portal.topic.step.DraftText;
import org.clinic.portal.topic.step.Obstacle;
import org.clinic.portal.topic.step.StepChange;
import org.clinic.portal.topic.step.StepObstructedException;

/** What becomes of the sections of a draft in somebody's hand, each time with what that has changed. */
class Rearranging {

    private final Draft draft;
    private final Hand hand;

    Rearranging(Draft draft, Hand hand) {
        this.draft = draft;
        this.hand = hand;
    }

    /** Puts a section into the bin. */
    StepChange bin(TopicSection section) {
        var from = draft.place(section);
        draft.bin(section, hand);
        return new StepChange.Placing(section.id(), from, null);
    }

    /** Makes the draft say all this, which a version says. */
    StepChange replace(int number, DraftText text) {
        var concerned = text.sections();
        draft.sections().forEach(section -> concerned.add(section.id()));
        var before = draft.text(concerned);
        draft.replace(text, hand);
        return new StepChange.Restore(number, before, draft.text(concerned));
    }

    /** Writes sections, in their places or in the bin, and what the topic says of itself, anew. */
    StepChange.Rewriting rewrite(List<Section> sections, TopicDetails details) {
        sections.forEach(section -> section.body().requireFits());
        var before = sections.stream()
                .map(section -> draft.section(section.id()).content())
                .toList();
        var from = draft.content().with(before);
        sections.forEach(section -> draft.section(section.id()).restore(section, hand));
        var topic = draft.topic();
        if (!details.equals(topic.details())) {
            topic.revise(topic.revision(), details, hand);
        }
        return new StepChange.Rewriting(from, draft.content().with(sections));
    }

    /** Refuses a section in the bin. */
    static TopicSection requireThere(TopicSection section) {
        if (!section.isInDraft()) {
            throw new StepObstructedException(Obstacle.REMOVED);
        }
        return section;
    }

    /** Two sections that follow one another. */
    Halves halves(TopicSection first, TopicSection second) {
        requireThere(second);
        if (!draft.after(requireThere(first)).equals(Optional.of(second))) {
            throw new StepObstructedException(Obstacle.APART);
        }
        return new Halves(
                first.text().body(), second.text().heading(), second.text().body());
    }

    /** Makes one section of two, and puts the second into the bin. */
    StepChange join(TopicSection first, TopicSection second, Halves halves, Body whole) {
        requireFits(whole);
        moveText(second, halves.heading(), halves.second(), first, whole);
        draft.bin(second, hand);
        var merge = new StepChange.Merge(first.id(), second.id(), halves, whole);
        second.mergeAs(merge);
        return merge;
    }

    /** Gives the second half of a section's text to another one, behind it. */
    StepChange divide(TopicSection first, TopicSection second, Halves halves) {
        var whole = first.text().body();
        draft.insertAfter(first, second);
        second.mergeAs(null);
        moveText(second, halves.heading(), halves.second(), first, halves.first());
        return new StepChange.Split(first.id(), second.id(), whole, halves);
    }

    /** The only way in which text goes from one section to another, whichever way it goes. */
    private void moveText(TopicSection second, String heading, Body secondBody, TopicSection first, Body firstBody) {
        write(first, new SectionText(first.text().kind(), first.text().heading(), firstBody));
        write(second, new SectionText(second.text().kind(), heading, secondBody));
    }

    private void write(TopicSection section, SectionText text) {
        if (!text.equals(section.text())) {
            section.revise(text, hand);
        }
    }

    /** Refuses a text that no section holds. */
    static void requireFits(Body body) {
        try {
            body.requireFits();
        } catch (InvalidContentException tooLong) {
            throw new StepObstructedException(Obstacle.LONG);
        }
    }
}
