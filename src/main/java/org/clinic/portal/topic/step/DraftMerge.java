package org.clinic.portal.topic.step;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.clinic.portal.content.Section;
import org.clinic.portal.content.SectionId;
import org.clinic.portal.content.TopicContent;
import org.clinic.portal.content.merge.SectionMerge;
import org.clinic.portal.content.merge.Side;

/**
 * What a draft says once all of it goes back to what it was before its text was replaced. What was done since then stays:
 * words, sections and their order. Where the same words have been written anew, both are there.
 *
 * @param left what the text was replaced with
 * @param back what the draft said before, about the same sections
 * @param now what it says at present, about these and those that were added since
 */
public record DraftMerge(DraftText left, DraftText back, DraftText now) {

    public DraftText text() {
        var order = order();
        var bin = order.stream().filter(id -> !stays(id)).collect(Collectors.toSet());
        var merged = new TopicContent(
                line(TopicContent::slug),
                line(TopicContent::language),
                line(TopicContent::label),
                line(TopicContent::title),
                line(TopicContent::summary),
                order.stream().map(this::section).toList());
        return new DraftText(merged, bin);
    }

    private String line(Function<TopicContent, String> line) {
        return line.apply(now.withBin()).equals(line.apply(left.withBin()))
                ? line.apply(back.withBin())
                : line.apply(now.withBin());
    }

    /** All sections, each behind the one that it followed. */
    private List<SectionId> order() {
        var wasMoved = !common(left, now).equals(common(now, left));
        var order = new ArrayList<>(order(wasMoved ? now : back));
        Optional<SectionId> last = Optional.empty();
        for (var id : order(wasMoved ? back : now)) {
            if (!order.contains(id)) {
                order.add(last.map(order::indexOf).orElse(-1) + 1, id);
            }
            last = Optional.of(id);
        }
        now.bin().stream().filter(id -> !order.contains(id)).forEach(order::add);
        return order;
    }

    /** The sections of one that both have in their places. */
    private static List<SectionId> common(DraftText one, DraftText other) {
        var others = order(other);
        return order(one).stream().filter(others::contains).toList();
    }

    private static List<SectionId> order(DraftText text) {
        return text.content().sections().stream().map(Section::id).toList();
    }

    private boolean stays(SectionId id) {
        var isThere = !now.bin().contains(id);
        var replaced = left.section(id);
        if (replaced.isEmpty()) {
            return isThere;
        }
        if (left.bin().contains(id)) {
            return isThere || !back.bin().contains(id);
        }
        // What came with the text goes with it, and what was removed since stays so, unless there are words to lose.
        return back.bin().contains(id)
                ? isThere && !replaced.equals(now.section(id))
                : isThere || !replaced.equals(back.section(id));
    }

    private Section section(SectionId id) {
        var section = now.section(id).orElseThrow();
        return left.section(id)
                .flatMap(replaced -> back.section(id).map(before -> merged(replaced, before, section)))
                .orElse(section);
    }

    private static Section merged(Section replaced, Section before, Section now) {
        var merge = SectionMerge.of(replaced.text(), before.text(), now.text());
        return new Section(
                now.id(), merge.resolved(Collections.nCopies(merge.clashes().size(), Side.BOTH)));
    }
}
