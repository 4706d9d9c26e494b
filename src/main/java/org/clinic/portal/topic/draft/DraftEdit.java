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
import org.clinic.portal.content.Section;
import org.clinic.portal.content.SectionId;
import org.clinic.portal.content.SectionText;
import org.clinic.portal.content.TopicContent;
import org.clinic.portal.content.merge.Halves;
import org.clinic.portal.content.merge.SectionMerge;
import org.clinic.portal.topic.step.DraftStep;
import org.clinic.portal.topic.step.DraftText;
import org.clinic.portal.topic.step.Obstacle;
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
    private final Rearranging rearranging;
    private final List<TopicSection> added = new ArrayList<>();
    private @Nullable StepKind kind;
    private @Nullable StepChange change;
    private @Nullable SectionId written;
    private @Nullable SectionId restored;
    private boolean described;
    private boolean touched;

    DraftEdit(Draft draft, Hand hand) {
        this.draft = draft;
        this.hand = hand;
        rearranging = new Rearranging(draft, hand);
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
        did(StepKind.REMOVE, rearranging.bin(section));
        return section;
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
            did(StepKind.SPLIT, rearranging.divide(first, second, halves));
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
        var halves = rearranging.halves(first, second);
        did(StepKind.MERGE, rearranging.join(first, second, halves, halves.joined()));
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
        did(StepKind.SPLIT, new Reversing(draft, hand, hand.at()).of(merge));
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
        described = true;
        did(StepKind.RESTORE, rearranging.replace(number, new DraftText(version, Set.of())));
        return draft.topic();
    }

    /**
     * Makes a version's text of one section that of the draft. One that is not in its place comes back to where it stood.
     *
     * @param seen what the person has read there, absent if nothing stood there
     */
    void restore(int number, TopicContent version, SectionId id, @Nullable Section seen) {
        var now = draft.content();
        if (now.section(id).filter(section -> !section.equals(seen)).isPresent()) {
            throw new OptimisticLockingFailureException("Section %s has changed since it was read".formatted(id));
        }
        var sections = new ArrayList<>(now.sections());
        sections.removeIf(section -> section.id().equals(id));
        var place = now.section(id)
                .map(now.sections()::indexOf)
                .orElseGet(() ->
                        place(version, id, sections.stream().map(Section::id).toList()));
        sections.add(place, version.section(id).orElseThrow());
        restored = id;
        did(StepKind.RESTORE, rearranging.replace(number, new DraftText(now.with(sections), Set.of())));
    }

    /** Behind what it stood behind, as far as that is there; else before what it stood before. */
    private static int place(TopicContent version, SectionId id, List<SectionId> present) {
        var order = version.sections().stream().map(Section::id).toList();
        for (int before = order.indexOf(id) - 1; before >= 0; before--) {
            if (present.contains(order.get(before))) {
                return present.indexOf(order.get(before)) + 1;
            }
        }
        return order.stream()
                .filter(present::contains)
                .findFirst()
                .map(present::indexOf)
                .orElse(present.size());
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
        var change = rearranging.rewrite(rewritten, TopicDetails.of(after));
        described = change.isOfDetails();
        did(as, change);
        return rewritten.size() + (described ? 1 : 0);
    }

    /**
     * Takes back what a step did. What that changes reverses, in its turn, this.
     *
     * @param since when the step was made
     * @return in how many parts what was done stays, since others have changed the same words
     * @throws StepObstructedException if others have changed what it was about; then nothing is changed
     */
    int reverse(StepChange of, Instant since) {
        var reversing = new Reversing(draft, hand, since);
        change = reversing.of(of);
        described = change.isOfDetails();
        touched = true;
        return reversing.stays();
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

    /** The section whose old text came back, if it is only one's. */
    Optional<SectionId> restored() {
        return Optional.ofNullable(restored);
    }

    /** As what it was done, unless something was reversed, described or begun. */
    Optional<StepKind> kind() {
        return Optional.ofNullable(kind);
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
