package org.clinic.portal.topic.draft;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.clinic.portal.base.security.Hand;
import org.clinic.portal.content.Body;
import org.clinic.portal.content.InvalidContentException;
import org.clinic.portal.content.Section;
import org.clinic.portal.content.SectionId;
import org.clinic.portal.content.SectionKind;
import org.clinic.portal.content.SectionText;
import org.clinic.portal.content.TopicContent;
import org.clinic.portal.content.merge.Halves;
import org.clinic.portal.content.merge.SectionMerge;
import org.clinic.portal.topic.step.DraftMerge;
import org.clinic.portal.topic.step.DraftStep;
import org.clinic.portal.topic.step.DraftText;
import org.clinic.portal.topic.step.Obstacle;
import org.clinic.portal.topic.step.Place;
import org.clinic.portal.topic.step.StepChange;
import org.clinic.portal.topic.step.StepId;
import org.clinic.portal.topic.step.StepKind;
import org.clinic.portal.topic.step.StepObstructedException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;

/**
 * A draft in somebody's hand: what can be done with it. {@link Drafts#change} alone makes one, and sees to what has to
 * follow from what was done.
 */
class DraftEdit {

    private final Draft draft;
    private final Hand hand;
    private final List<TopicSection> added = new ArrayList<>();
    private @Nullable StepKind kind;
    private @Nullable StepChange change;
    private @Nullable SectionId written;
    private boolean described;
    private boolean touched;
    private int stays;

    DraftEdit(Draft draft, Hand hand) {
        this.draft = draft;
        this.hand = hand;
    }

    /** Puts a new section at a position, or at the end if there are not so many by now, and the others after it. */
    TopicSection add(SectionText text, int position) {
        return add(StepKind.ADD, text, position);
    }

    /** Puts a copy behind a section, under what becomes of its heading in the topic's language. */
    TopicSection duplicate(SectionId id, BiFunction<String, Locale, String> heading) {
        var section = inDraft(id);
        var text = section.text();
        var language = Locale.forLanguageTag(draft.topic().details().language());
        var copy = new SectionText(text.kind(), heading.apply(text.heading(), language), text.body());
        return add(StepKind.DUPLICATE, copy, section.position() + 1);
    }

    private TopicSection add(StepKind as, SectionText text, int position) {
        var section = make(text);
        draft.insert(section, position);
        did(as, new StepChange.Placing(section.id(), null, draft.place(section)));
        return section;
    }

    /** Adds sections at the end, which is no step: the draft begins with them. */
    List<TopicSection> begin(List<SectionText> texts) {
        texts.forEach(text -> draft.insert(make(text), Integer.MAX_VALUE));
        touched = true;
        return added();
    }

    private TopicSection make(SectionText text) {
        text.body().requireFits();
        var section = new TopicSection(draft.topic().id(), text, hand);
        draft.take(section);
        added.add(section);
        return section;
    }

    /**
     * Merges what somebody has made of a section's text into it; answers what clashes, if something does, and changes
     * nothing then. Another kind is a step, words are none.
     */
    Optional<SectionMerge> save(SectionId id, SectionText base, SectionText mine) {
        mine.body().requireFits();
        var section = inDraft(id);
        var before = section.text();
        var merge = SectionMerge.of(base, mine, before);
        if (!merge.isClean()) {
            return Optional.of(merge);
        }
        var text = merge.text();
        if (!text.equals(before)) {
            text.body().requireFits();
            section.revise(text, hand);
            written = id;
            did(StepKind.KIND, new StepChange.Kind(id, before.kind(), text.kind()));
        }
        return Optional.empty();
    }

    /** As {@link Topic#revise}. */
    Topic describe(int basedOn, TopicDetails details) {
        var topic = draft.topic();
        topic.revise(basedOn, details, hand);
        described = true;
        touched = true;
        return topic;
    }

    /** Merges what somebody has made of the details into them, and answers whether nothing clashed. */
    boolean describe(TopicDetails base, TopicDetails mine) {
        var topic = draft.topic();
        var merged = TopicDetails.merged(base, mine, topic.details());
        merged.ifPresent(both -> describe(topic.revision(), both));
        return merged.isPresent();
    }

    TopicSection move(SectionId id, int position) {
        var section = inDraft(id);
        var from = draft.place(section);
        draft.insert(section, position);
        did(StepKind.MOVE, new StepChange.Placing(id, from, draft.place(section)));
        return section;
    }

    /** Puts a section into the bin. */
    TopicSection remove(SectionId id) {
        var section = inDraft(id);
        did(StepKind.REMOVE, bin(section));
        return section;
    }

    private StepChange bin(TopicSection section) {
        var from = draft.place(section);
        draft.bin(section, hand);
        return new StepChange.Placing(section.id(), from, null);
    }

    /** Takes a section out of the bin, to the place it had. One that is not in it stays where it is. */
    TopicSection putBack(SectionId id) {
        var section = draft.section(id);
        if (!section.isInDraft()) {
            draft.insert(section, section.removedFrom().map(draft::position).orElse(Integer.MAX_VALUE));
            did(StepKind.PUT_BACK, new StepChange.Placing(id, null, draft.place(section)));
        }
        return section;
    }

    /**
     * Divides a section: what stands behind a place in it becomes a section of the same kind, behind it.
     *
     * @param base what the section said where it was divided, as far as that is known to be stored
     * @return the second one; nothing, and nothing is changed, if others have changed where it is divided
     */
    Optional<TopicSection> split(SectionId id, Body base, Body before, Body after) {
        before.requireFits();
        after.requireFits();
        var first = inDraft(id);
        return Halves.at(before, after).dividing(base, first.text().body()).map(halves -> {
            halves.first().requireFits();
            var second = make(new SectionText(first.text().kind(), halves.heading(), halves.second()));
            did(StepKind.SPLIT, divide(first, second, halves));
            return second;
        });
    }

    /**
     * Adds what the next section says to this one, and puts the next one into the bin.
     *
     * @throws StepObstructedException if there is no next one, or both are too long to be one
     */
    TopicSection merge(SectionId id) {
        var first = inDraft(id);
        var second = draft.after(first).orElseThrow(() -> new StepObstructedException(Obstacle.APART));
        var halves = halves(first, second);
        did(StepKind.MERGE, join(first, second, halves, halves.joined()));
        return first;
    }

    /**
     * Takes a section in the bin out of the one that it was merged into.
     *
     * @throws StepObstructedException if it was not merged, or others have changed too much since
     */
    TopicSection takeApart(SectionId id) {
        var section = draft.section(id);
        var merge = section.merged().orElseThrow(() -> new StepObstructedException(Obstacle.TEXT));
        did(StepKind.SPLIT, reversed(merge, hand.at()));
        return section;
    }

    /** Refuses to go on if the draft says something else than what somebody has read. */
    void requireSaying(TopicContent seen) {
        if (!draft.content().equals(seen)) {
            throw new OptimisticLockingFailureException("The draft has changed since it was read");
        }
    }

    /** Makes a version's text that of the draft. What the version does not hold goes into the bin. */
    Topic restore(int number, TopicContent version) {
        did(StepKind.RESTORE, replace(number, new DraftText(version, Set.of())));
        return draft.topic();
    }

    private StepChange replace(int number, DraftText text) {
        var concerned = text.sections();
        draft.sections().forEach(section -> concerned.add(section.id()));
        var before = draft.text(concerned);
        draft.replace(text, hand);
        described = true;
        return new StepChange.Restore(number, before, draft.text(concerned));
    }

    /**
     * Writes sections, and what the topic says of itself, anew where they stand.
     *
     * @param rewriting is given all that the draft says; keeps its sections and their order
     * @return in how many parts it says something else: its details, or a section
     */
    int rewrite(StepKind as, UnaryOperator<TopicContent> rewriting) {
        var before = draft.content();
        var after = rewriting.apply(before);
        var rewritten = after.sections().stream()
                .filter(section -> !before.sections().contains(section))
                .toList();
        var from = rewritten.stream()
                .map(section -> draft.section(section.id()).content())
                .toList();
        var change = new StepChange.Rewriting(before.with(from), after.with(rewritten));
        rewritten.forEach(this::write);
        describe(TopicDetails.of(after));
        did(as, change);
        return rewritten.size() + (change.isOfDetails() ? 1 : 0);
    }

    private void write(Section section) {
        section.body().requireFits();
        draft.section(section.id()).restore(section, hand);
    }

    private void describe(TopicDetails details) {
        if (!details.equals(draft.topic().details())) {
            describe(draft.topic().revision(), details);
        }
    }

    /**
     * Takes back what a step did. What that changes reverses, in its turn, this.
     *
     * @param since when the step was made
     * @return in how many parts what was done stays, since others have changed the same words
     * @throws StepObstructedException if others have changed what it was about; then nothing is changed
     */
    int reverse(StepChange of, Instant since) {
        change = reversed(of, since);
        touched = true;
        return stays;
    }

    private StepChange reversed(StepChange of, Instant since) {
        return switch (of) {
            case StepChange.Placing(var id, var from, var to) -> place(draft.section(id), from, to, since);
            case StepChange.Kind(var id, var from, var to) -> turn(draft.section(id), from, to);
            case StepChange.Split(var id, var other, var whole, var then) -> {
                var first = draft.section(id);
                var second = draft.section(other);
                var halves = halves(first, second);
                yield join(first, second, halves, halves.joined(then, whole));
            }
            case StepChange.Merge(var id, var other, var then, var whole) -> {
                var second = draft.section(other);
                if (second.isInDraft()) {
                    throw new StepObstructedException(Obstacle.BACK);
                }
                var first = requireThere(draft.section(id));
                yield divide(
                        first,
                        second,
                        then.dividing(whole, first.text().body())
                                .orElseThrow(() -> new StepObstructedException(Obstacle.TEXT)));
            }
            case StepChange.Restore(var number, var from, var to) -> {
                var merged = new DraftMerge(to, from, draft.text(to.sections())).text();
                merged.withBin().sections().forEach(section -> requireFits(section.body()));
                yield replace(number, merged);
            }
            case StepChange.Rewriting(var from, var to) -> rewriteBack(from, to);
        };
    }

    private StepChange place(TopicSection section, @Nullable Place from, @Nullable Place to, Instant since) {
        if (section.isInDraft() && to == null) {
            throw new StepObstructedException(Obstacle.BACK);
        }
        if (!section.isInDraft() && to != null) {
            throw new StepObstructedException(Obstacle.REMOVED);
        }
        if (from == null) {
            if (section.wasWrittenByAnother(hand.name(), since)) {
                throw new StepObstructedException(Obstacle.WRITTEN);
            }
            return bin(section);
        }
        var before = to == null ? null : draft.place(section);
        draft.insert(section, draft.position(section, from));
        return new StepChange.Placing(section.id(), before, draft.place(section));
    }

    private StepChange turn(TopicSection section, SectionKind from, SectionKind to) {
        var text = requireThere(section).text();
        if (text.kind() != to) {
            throw new StepObstructedException(Obstacle.KIND);
        }
        section.revise(new SectionText(from, text.heading(), text.body()), hand);
        return new StepChange.Kind(section.id(), to, from);
    }

    /** Section by section, in its place or in the bin; where others have changed the same words, these stay. */
    private StepChange rewriteBack(TopicContent from, TopicContent to) {
        var before = new ArrayList<Section>();
        var after = new ArrayList<Section>();
        for (var written : to.sections()) {
            var now = draft.section(written.id());
            var back = from.section(written.id()).orElseThrow();
            var merge = SectionMerge.of(written.text(), back.text(), now.text());
            if (!merge.isClean()) {
                stays++;
            } else if (!merge.text().equals(now.text())) {
                requireFits(merge.text().body());
                before.add(now.content());
                after.add(new Section(now.id(), merge.text()));
            }
        }
        var present = draft.topic().details();
        var merged = TopicDetails.merged(TopicDetails.of(to), TopicDetails.of(from), present);
        var details = merged.orElse(present);
        stays += merged.isEmpty() ? 1 : 0;
        if (stays > 0 && after.isEmpty() && details.equals(present)) {
            throw new StepObstructedException(Obstacle.WORDS);
        }
        var content = draft.content();
        after.forEach(this::write);
        describe(details);
        return new StepChange.Rewriting(content.with(before), draft.content().with(after));
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
        if (!draft.after(requireThere(first)).equals(Optional.of(second))) {
            throw new StepObstructedException(Obstacle.APART);
        }
        return new Halves(
                first.text().body(), second.text().heading(), second.text().body());
    }

    private StepChange join(TopicSection first, TopicSection second, Halves halves, Body whole) {
        requireFits(whole);
        moveText(second, halves.heading(), halves.second(), first, whole);
        draft.bin(second, hand);
        var merge = new StepChange.Merge(first.id(), second.id(), halves, whole);
        second.mergeAs(merge);
        return merge;
    }

    private StepChange divide(TopicSection first, TopicSection second, Halves halves) {
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

    private static void requireFits(Body body) {
        try {
            body.requireFits();
        } catch (InvalidContentException tooLong) {
            throw new StepObstructedException(Obstacle.LONG);
        }
    }

    private TopicSection inDraft(SectionId id) {
        var section = draft.section(id);
        section.requireInDraft();
        return section;
    }

    private void did(StepKind as, StepChange what) {
        kind = as;
        change = what;
        touched |= written != null || !what.isNothing();
    }

    /** Whether anything was done at all. */
    boolean hasTouched() {
        return touched;
    }

    /** Whether the details say something else. */
    boolean hasDescribed() {
        return described;
    }

    /** The sections that are new. */
    List<TopicSection> added() {
        return List.copyOf(added);
    }

    /** The section in which something was written, if that is all that was done. */
    Optional<TopicSection> written() {
        return Optional.ofNullable(written).map(draft::section);
    }

    /** What was changed, as far as it can be reversed. */
    Optional<StepChange> change() {
        return Optional.ofNullable(change);
    }

    /** The step that this is, if it is one that can be undone. */
    Optional<DraftStep> step() {
        return change == null || kind == null || change.isNothing()
                ? Optional.empty()
                : Optional.of(new DraftStep(new StepId(), draft.topic().id(), kind, hand.at(), change));
    }

    String slug() {
        return draft.topic().details().slug();
    }

    Hand hand() {
        return hand;
    }
}
