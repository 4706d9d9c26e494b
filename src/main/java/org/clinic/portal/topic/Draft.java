package org.clinic.portal.topic;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.clinic.portal.content.Body;
import org.clinic.portal.content.InvalidContentException;
import org.clinic.portal.content.SectionId;
import org.clinic.portal.content.SectionKind;
import org.clinic.portal.content.SectionText;
import org.clinic.portal.content.TopicContent;
import org.clinic.portal.content.merge.Halves;
import org.jspecify.annotations.Nullable;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toMap;

/** A topic with its sections, those in order and those in the bin: what arranging has rules about. */
class Draft {

    private final Topic topic;
    private final List<TopicSection> withBin;
    private final List<TopicSection> inOrder;

    /** {@code sections} in any order, with those in the bin. */
    Draft(Topic topic, List<TopicSection> sections) {
        this.topic = topic;
        withBin = new ArrayList<>(sections);
        inOrder = new ArrayList<>(sections.stream()
                .filter(TopicSection::isInDraft)
                .sorted(comparing(TopicSection::position))
                .toList());
    }

    /** Puts a section at a position, or at the end if there are not so many by now, and the others after it. */
    StepChange add(TopicSection section, int position) {
        withBin.add(section);
        insert(section, position);
        return new StepChange.Placing(section.id(), null, place(section));
    }

    StepChange move(SectionId id, int position) {
        var section = section(id);
        section.requireInDraft();
        var from = place(section);
        inOrder.remove(section);
        insert(section, position);
        return new StepChange.Placing(id, from, place(section));
    }

    /** Puts a section into the bin. */
    StepChange remove(SectionId id, String editor, Instant at) {
        var section = section(id);
        section.requireInDraft();
        var from = place(section);
        section.remove(from, editor, at);
        inOrder.remove(section);
        renumber();
        return new StepChange.Placing(id, from, null);
    }

    /** Takes a section out of the bin, to the place it had. One that is not in it stays where it is. */
    Optional<StepChange> putBack(SectionId id) {
        var section = section(id);
        if (section.isInDraft()) {
            return Optional.empty();
        }
        insert(section, section.removedFrom().map(this::position).orElse(inOrder.size()));
        return Optional.of(new StepChange.Placing(id, null, place(section)));
    }

    /** Puts the second of two halves into a section of its own, behind the one that keeps the first. */
    StepChange split(SectionId id, TopicSection second, Halves halves, String editor, Instant at) {
        var first = section(id);
        first.requireInDraft();
        withBin.add(second);
        return divide(first, second, halves, editor, at);
    }

    /**
     * Adds what the next section says to this one, and puts the next one into the bin.
     *
     * @throws StepObstructedException if there is no next one, or both are too long to be one
     */
    StepChange merge(SectionId id, Consumer<Body> requireFits, String editor, Instant at) {
        var first = section(id);
        first.requireInDraft();
        int next = inOrder.indexOf(first) + 1;
        if (next == inOrder.size()) {
            throw new StepObstructedException(Obstacle.APART);
        }
        var second = inOrder.get(next);
        var halves = halves(first, second);
        return join(id, second.id(), halves, halves.joined(), requireFits, editor, at);
    }

    /**
     * Takes a section in the bin out of the one that it was merged into.
     *
     * @throws StepObstructedException if it was not merged, or others have changed too much since
     */
    StepChange takeApart(SectionId id, Consumer<Body> requireFits, String editor, Instant at) {
        var merge = section(id).merged().orElseThrow(() -> new StepObstructedException(Obstacle.TEXT));
        return reverse(merge, at, requireFits, editor, at);
    }

    /** Makes a version's text that of the draft. What the version does not hold goes into the bin. */
    StepChange restore(int number, TopicContent version, String editor, Instant at) {
        return replace(number, new DraftText(version, Set.of()), editor, at);
    }

    private StepChange replace(int number, DraftText text, String editor, Instant at) {
        var concerned = text.sections();
        inOrder.forEach(section -> concerned.add(section.id()));
        var before = DraftText.of(this, concerned);
        replace(text.content(), editor, at);
        text.bin()
                .forEach(id -> text.section(id).ifPresent(binned -> section(id).restore(binned, editor, at)));
        return new StepChange.Restore(number, before, DraftText.of(this, concerned));
    }

    private void replace(TopicContent version, String editor, Instant at) {
        var before = List.copyOf(inOrder);
        inOrder.clear();
        for (var restored : version.sections()) {
            var section = section(restored.id());
            section.restore(restored, editor, at);
            inOrder.add(section);
        }
        for (int index = 0; index < before.size(); index++) {
            var section = before.get(index);
            if (!inOrder.contains(section)) {
                section.remove(place(before, index), editor, at);
            }
        }
        renumber();
        topic.restore(version, editor, at);
    }

    private Place place(TopicSection section) {
        return place(inOrder, inOrder.indexOf(section));
    }

    private static Place place(List<TopicSection> sections, int index) {
        return new Place(
                index == 0 ? null : sections.get(index - 1).id(),
                index == sections.size() - 1 ? null : sections.get(index + 1).id(),
                index);
    }

    /** Where a place is now, for a section that is not in order. */
    private int position(Place place) {
        var order = inOrder.stream().map(TopicSection::id).toList();
        if (order.contains(place.after())) {
            return order.indexOf(place.after()) + 1;
        }
        return order.contains(place.before()) ? order.indexOf(place.before()) : place.index();
    }

    /**
     * Takes back what a change did, and returns the change which that is: reversing it does the first one again.
     *
     * @param since when the change was made
     * @param requireFits refuses a text that is too long for a section with {@code InvalidContentException}
     * @throws StepObstructedException if others have changed what it was about; then nothing is changed
     */
    StepChange reverse(StepChange change, Instant since, Consumer<Body> requireFits, String editor, Instant at) {
        return switch (change) {
            case StepChange.Placing(var id, var from, var to) -> place(section(id), from, to, since, editor, at);
            case StepChange.Kind(var id, var from, var to) -> kind(section(id), from, to, editor, at);
            case StepChange.Split(var id, var other, var whole, var then) -> {
                var halves = halves(section(id), section(other));
                yield join(id, other, halves, halves.joined(then, whole), requireFits, editor, at);
            }
            case StepChange.Merge(var id, var other, var then, var whole) -> {
                var second = section(other);
                if (second.isInDraft()) {
                    throw new StepObstructedException(Obstacle.BACK);
                }
                var halves = then.dividing(
                                whole, requireThere(section(id)).text().body())
                        .orElseThrow(() -> new StepObstructedException(Obstacle.TEXT));
                yield divide(section(id), second, halves, editor, at);
            }
            case StepChange.Restore(var number, var from, var to) -> {
                var merged = new DraftMerge(to, from, DraftText.of(this, to.sections())).text();
                merged.withBin().sections().forEach(section -> requireFits(section.body(), requireFits));
                yield replace(number, merged, editor, at);
            }
        };
    }

    private StepChange place(
            TopicSection section, @Nullable Place from, @Nullable Place to, Instant since, String editor, Instant at) {
        if (section.isInDraft() && to == null) {
            throw new StepObstructedException(Obstacle.BACK);
        }
        if (!section.isInDraft() && to != null) {
            throw new StepObstructedException(Obstacle.REMOVED);
        }
        if (from == null) {
            if (section.wasWrittenByAnother(editor, since)) {
                throw new StepObstructedException(Obstacle.WRITTEN);
            }
            return remove(section.id(), editor, at);
        }
        var before = to == null ? null : place(section);
        inOrder.remove(section);
        insert(section, position(from));
        return new StepChange.Placing(section.id(), before, place(section));
    }

    private static StepChange kind(TopicSection section, SectionKind from, SectionKind to, String editor, Instant at) {
        var text = requireThere(section).text();
        if (text.kind() != to) {
            throw new StepObstructedException(Obstacle.KIND);
        }
        section.revise(new SectionText(from, text.heading(), text.body()), editor, at);
        return new StepChange.Kind(section.id(), to, from);
    }

    private static TopicSection requireThere(TopicSection section) {
        if (!section.isInDraft()) {
            throw new StepObstructedException(Obstacle.REMOVED);
        }
        return section;
    }

    /** Two sections that follow one another. */
    private Halves halves(TopicSection first, TopicSection second) {
        requireThere(second);
        if (inOrder.indexOf(requireThere(first)) + 1 != inOrder.indexOf(second)) {
            throw new StepObstructedException(Obstacle.APART);
        }
        return new Halves(
                first.text().body(), second.text().heading(), second.text().body());
    }

    private StepChange join(
            SectionId id,
            SectionId next,
            Halves halves,
            Body whole,
            Consumer<Body> requireFits,
            String editor,
            Instant at) {
        requireFits(whole, requireFits);
        moveText(section(next), halves.heading(), halves.second(), section(id), whole, editor, at);
        remove(next, editor, at);
        var merge = new StepChange.Merge(id, next, halves, whole);
        section(next).mergeAs(merge);
        return merge;
    }

    private static void requireFits(Body body, Consumer<Body> requireFits) {
        try {
            requireFits.accept(body);
        } catch (InvalidContentException tooLong) {
            throw new StepObstructedException(Obstacle.LONG);
        }
    }

    private StepChange divide(TopicSection first, TopicSection second, Halves halves, String editor, Instant at) {
        var whole = first.text().body();
        insert(second, inOrder.indexOf(first) + 1);
        second.mergeAs(null);
        moveText(second, halves.heading(), halves.second(), first, halves.first(), editor, at);
        return new StepChange.Split(first.id(), second.id(), whole, halves);
    }

    /** The only way in which text goes from one section to another, whichever way it goes. */
    private static void moveText(
            TopicSection second,
            String heading,
            Body secondBody,
            TopicSection first,
            Body firstBody,
            String editor,
            Instant at) {
        write(first, new SectionText(first.text().kind(), first.text().heading(), firstBody), editor, at);
        write(second, new SectionText(second.text().kind(), heading, secondBody), editor, at);
    }

    private static void write(TopicSection section, SectionText text, String editor, Instant at) {
        if (!text.equals(section.text())) {
            section.revise(text, editor, at);
        }
    }

    private void insert(TopicSection section, int position) {
        inOrder.add(Math.min(position, inOrder.size()), section);
        renumber();
    }

    private void renumber() {
        for (int position = 0; position < inOrder.size(); position++) {
            inOrder.get(position).placeAt(position);
        }
    }

    Topic topic() {
        return topic;
    }

    /** A section, be it in its place or in the bin. No section is ever gone. */
    TopicSection section(SectionId id) {
        return withBin.stream()
                .filter(section -> section.id().equals(id))
                .findAny()
                .orElseThrow();
    }

    /** What the sections in their places say. */
    Map<SectionId, Body> bodies() {
        return inOrder.stream()
                .collect(toMap(TopicSection::id, section -> section.text().body()));
    }

    Map<SectionId, Body> bodiesWithBin() {
        return withBin.stream()
                .collect(toMap(TopicSection::id, section -> section.text().body()));
    }

    List<TopicSection> sections() {
        return List.copyOf(inOrder);
    }

    /** What is in the bin, the last removed first. */
    List<RemovedSection> bin() {
        return withBin.stream()
                .filter(section -> !section.isInDraft())
                .map(TopicSection::asRemoved)
                .sorted(comparing(RemovedSection::at).reversed())
                .toList();
    }

    TopicContent content() {
        return topic.content(inOrder.stream().map(TopicSection::content).toList());
    }
}
