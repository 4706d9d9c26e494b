package org.clinic.portal.topic.draft;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.clinic.portal.base.security.Hands;
import org.clinic.portal.content.Body;
import org.clinic.portal.content.SectionId;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.topic.event.Arranging;
import org.clinic.portal.topic.event.TopicEvent;
import org.clinic.portal.topic.event.TopicEvents;
import org.clinic.portal.topic.step.DraftStep;
import org.clinic.portal.topic.step.DraftSteps;
import org.clinic.portal.topic.step.StepChange;
import org.springframework.stereotype.Component;

/** Where drafts are found as wholes, to be read, and the one way in which they are changed. */
@Component
class Drafts {

    private final TopicRepository topics;
    private final TopicSectionRepository sections;
    private final Slugs slugs;
    private final DraftSteps steps;
    private final List<FollowsText> followers;
    private final TopicEvents events;
    private final Hands hands;

    Drafts(
            TopicRepository topics,
            TopicSectionRepository sections,
            Slugs slugs,
            DraftSteps steps,
            List<FollowsText> followers,
            TopicEvents events,
            Hands hands) {
        this.topics = topics;
        this.sections = sections;
        this.slugs = slugs;
        this.steps = steps;
        this.followers = List.copyOf(followers);
        this.events = events;
        this.hands = hands;
    }

    Optional<Draft> find(TopicId id) {
        return topics.findById(id).map(this::whole);
    }

    Optional<TopicSection> find(SectionId section) {
        return sections.findById(section);
    }

    int binSize(TopicId id) {
        return sections.countByTopicAndRemovedAtIsNotNull(id);
    }

    /** The topic itself for a change, also from the archive. Whoever else wants to change it, or one of its sections, waits until this is done. */
    Topic lock(TopicId id) {
        return topics.findAndLockById(id).orElseThrow();
    }

    /** As {@link #lock}, but a topic in the archive is refused. */
    Topic lockInUse(TopicId id) {
        var topic = lock(id);
        topic.requireInUse();
        return topic;
    }

    /** The topic of a section, locked. */
    Topic lockInUse(SectionId section) {
        return lockInUse(sections.findTopicOf(section).orElseThrow());
    }

    /**
     * Changes a draft, which is refused in the archive: nobody else changes it meanwhile; what is done is stored, what
     * stands on the text follows it, it is kept as a step if it is one, and everybody is told.
     */
    <T> Changed<T> change(TopicId id, Function<DraftEdit, T> what) {
        return change(whole(lockInUse(id)), what);
    }

    /** Changes the draft that a section belongs to. */
    <T> Changed<T> change(SectionId section, Function<DraftEdit, T> what) {
        return change(whole(lockInUse(section)), what);
    }

    /** Changes one section's text, without reading the other sections, of which there may be hundreds. */
    <T> Changed<T> write(SectionId section, Function<DraftEdit, T> what) {
        var topic = lockInUse(section);
        return change(new Draft(topic, List.of(sections.findById(section).orElseThrow())), what);
    }

    private <T> Changed<T> change(Draft draft, Function<DraftEdit, T> what) {
        var edit = new DraftEdit(draft, hands.present());
        var before = draft.bodies();
        var beforeWithBin = draft.bodiesWithBin();
        var answer = what.apply(edit);
        if (!edit.hasTouched()) {
            return new Changed<>(draft, answer, Optional.empty(), Optional.empty());
        }
        draft.topic().touch(edit.hand());
        store(draft, edit);
        var rewritten = edit.change().filter(StepChange::movesText).isPresent()
                ? moved(before, draft.bodies())
                : moved(beforeWithBin, draft.bodiesWithBin());
        follow(draft.topic().id(), rewritten);
        events.tell(event(draft, edit, rewritten));
        var step = edit.step();
        step.ifPresent(made -> steps.add(made, edit.hand()));
        return new Changed<>(draft, answer, edit.change(), step.map(DraftStep::id));
    }

    private void store(Draft draft, DraftEdit edit) {
        edit.added().forEach(sections::save);
        if (edit.hasDescribed()) {
            slugs.store(draft.topic());
        } else {
            topics.saveAndFlush(draft.topic());
        }
    }

    /** Where text leaves a section for another one, what does not stand in its place says nothing any more. */
    private static List<FollowsText.Rewritten> moved(Map<SectionId, Body> before, Map<SectionId, Body> after) {
        return Stream.concat(before.keySet().stream(), after.keySet().stream())
                .distinct()
                .map(section -> new FollowsText.Rewritten(
                        section, before.getOrDefault(section, Body.EMPTY), after.getOrDefault(section, Body.EMPTY)))
                .filter(section -> !section.before().equals(section.after()))
                .toList();
    }

    private void follow(TopicId topic, List<FollowsText.Rewritten> rewritten) {
        if (!rewritten.isEmpty()) {
            followers.forEach(follower -> follower.follow(topic, rewritten));
        }
    }

    private static TopicEvent event(Draft draft, DraftEdit edit, List<FollowsText.Rewritten> rewritten) {
        var topic = draft.topic().id();
        return edit.written()
                .map(TopicSection::asRead)
                .<TopicEvent>map(section -> new TopicEvent.SectionWritten(topic, section.id(), section.revision()))
                .orElseGet(() -> new TopicEvent.DraftArranged(topic, how(edit), arranged(edit, rewritten)));
    }

    private static Arranging how(DraftEdit edit) {
        if (edit.kind().isEmpty()) {
            return edit.change().isPresent()
                    ? Arranging.REVERSED
                    : edit.hasDescribed() ? Arranging.DETAILS : Arranging.BEGUN;
        }
        return switch (edit.kind().get()) {
            case ADD -> Arranging.ADDED;
            case DUPLICATE -> Arranging.DUPLICATED;
            case REMOVE -> Arranging.REMOVED;
            case PUT_BACK -> Arranging.PUT_BACK;
            case MOVE -> Arranging.MOVED;
            case SPLIT -> Arranging.SPLIT;
            case MERGE -> Arranging.MERGED;
            case KIND, TERMS -> Arranging.TERMS;
            case RESTORE -> edit.restored().isPresent() ? Arranging.OLD_TEXT : Arranging.RESTORED;
        };
    }

    /** The section that a change is named after; where it is about the whole, those that say something else. */
    private static List<SectionId> arranged(DraftEdit edit, List<FollowsText.Rewritten> rewritten) {
        return edit.restored()
                .or(() -> edit.change().stream()
                        .flatMap(change -> change.sections().stream())
                        .findFirst())
                .map(List::of)
                .orElseGet(() ->
                        rewritten.stream().map(FollowsText.Rewritten::section).toList());
    }

    private Draft whole(Topic topic) {
        return new Draft(topic, sections.findByTopic(topic.id()));
    }
}
