package org.clinic.portal.topic.draft;

import java.time.Instant;
import java.util.ArrayList;
import org.clinic.portal.base.security.Hand;
import org.clinic.portal.content.Section;
import org.clinic.portal.content.SectionKind;
import org.clinic.portal.content.SectionText;
import org.clinic.portal.content.TopicContent;
import org.clinic.portal.content.merge.SectionMerge;
import org.clinic.portal.topic.step.DraftMerge;
import org.clinic.portal.topic.step.Obstacle;
import org.clinic.portal.topic.step.SectionPlace;
import org.clinic.portal.topic.step.StepChange;
import org.clinic.portal.topic.step.StepObstructedException;
import org.jspecify.annotations.Nullable;

/** Takes back what a step has changed in a draft. What that changes reverses, in its turn, this. */
class Reversing {

    private final Draft draft;
    private final Hand hand;
    private final Instant since;
    private final Rearranging rearranging;
    private int stays;

    /** {@code since} is when the step was made. */
    Reversing(Draft draft, Hand hand, Instant since) {
        this.draft = draft;
        this.hand = hand;
        this.since = since;
        rearranging = new Rearranging(draft, hand);
    }

    /** @throws StepObstructedException if others have changed what it was about; then nothing is changed */
    StepChange of(StepChange change) {
        return switch (change) {
            case StepChange.Placing(var id, var from, var to) -> place(draft.section(id), from, to);
            case StepChange.Kind(var id, var from, var to) -> turn(draft.section(id), from, to);
            case StepChange.Split(var id, var other, var whole, var then) -> {
                var first = draft.section(id);
                var second = draft.section(other);
                var halves = rearranging.halves(first, second);
                yield rearranging.join(first, second, halves, halves.joined(then, whole));
            }
            case StepChange.Merge(var id, var other, var then, var whole) -> {
                var second = draft.section(other);
                if (second.isInDraft()) {
                    throw new StepObstructedException(Obstacle.BACK);
                }
                var first = Rearranging.requireThere(draft.section(id));
                yield rearranging.divide(
                        first,
                        second,
                        then.dividing(whole, first.text().body())
                                .orElseThrow(() -> new StepObstructedException(Obstacle.TEXT)));
            }
            case StepChange.Restore(var number, var from, var to) -> {
                var merged = new DraftMerge(to, from, draft.text(to.sections())).text();
                merged.withBin().sections().forEach(section -> Rearranging.requireFits(section.body()));
                yield rearranging.replace(number, merged);
            }
            case StepChange.Rewriting(var from, var to) -> rewriteBack(from, to);
        };
    }

    private StepChange place(TopicSection section, @Nullable SectionPlace from, @Nullable SectionPlace to) {
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
            return rearranging.bin(section);
        }
        var before = to == null ? null : draft.place(section);
        draft.insert(section, draft.position(section, from));
        return new StepChange.Placing(section.id(), before, draft.place(section));
    }

    private StepChange turn(TopicSection section, SectionKind from, SectionKind to) {
        var text = Rearranging.requireThere(section).text();
        if (text.kind() != to) {
            throw new StepObstructedException(Obstacle.KIND);
        }
        section.revise(new SectionText(from, text.heading(), text.body()), hand);
        return new StepChange.Kind(section.id(), to, from);
    }

    /** Section by section, in its place or in the bin; where others have changed the same words, these stay. */
    private StepChange rewriteBack(TopicContent from, TopicContent to) {
        var back = new ArrayList<Section>();
        for (var written : to.sections()) {
            var now = draft.section(written.id()).content();
            var before = from.section(written.id()).orElseThrow();
            var merge = SectionMerge.of(written.text(), before.text(), now.text());
            if (!merge.isClean()) {
                stays++;
            } else if (!merge.text().equals(now.text())) {
                Rearranging.requireFits(merge.text().body());
                back.add(new Section(now.id(), merge.text()));
            }
        }
        var present = draft.topic().details();
        var details = TopicDetails.merged(TopicDetails.of(to), TopicDetails.of(from), present);
        stays += details.isEmpty() ? 1 : 0;
        if (stays > 0 && back.isEmpty() && details.orElse(present).equals(present)) {
            throw new StepObstructedException(Obstacle.WORDS);
        }
        return rearranging.rewrite(back, details.orElse(present));
    }

    /** In how many parts what was done stays, since others have changed the same words. */
    int stays() {
        return stays;
    }
}
