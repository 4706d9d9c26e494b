package org.clinic.portal.content.merge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.clinic.portal.content.Block;
import org.clinic.portal.content.RichText;

/**
 * A block with lines of several sorts, as it was and as it is in one: terms with their meanings, steps, a question with its
 * answer, words with their source. A part that is gone stands among the others where it stood.
 */
final class PartedBlock {

    private final Block before;
    private final Block after;
    private final int firstBefore;
    private final int firstAfter;

    /** The part as it is that one as it was has become; at most one has become each. */
    private final Map<Integer, Integer> became = new HashMap<>();

    private final Map<Place, Lines> parts = new LinkedHashMap<>();

    /** Of a part as it is, or, if that is gone, as it was. */
    private record Place(boolean isGone, int part) {}

    private record Lines(List<RichText> first, List<RichText> second) {

        Lines() {
            this(new ArrayList<>(), new ArrayList<>());
        }
    }

    /**
     * @param before of the same shape, one that is not flat
     * @param passages all of which a line stands in one of them
     */
    PartedBlock(Block before, Block after, List<Passage> passages) {
        this.before = before;
        this.after = after;
        firstBefore = first(before, passages.stream().flatMap(passage -> passage.before().stream()));
        firstAfter = first(after, passages.stream().flatMap(passage -> passage.after().stream()));
        passages.forEach(this::pair);
    }

    /** The number of the first line of a block in its section. */
    private static int first(Block block, Stream<PlacedLine> lines) {
        return lines.filter(line -> line.block() == block)
                .mapToInt(PlacedLine::number)
                .min()
                .orElse(0);
    }

    private void pair(Passage passage) {
        for (var old : passage.before()) {
            for (var now : passage.after()) {
                if (old.block() == before && now.block() == after && !became.containsValue(part(now, false))) {
                    became.putIfAbsent(part(old, true), part(now, false));
                }
            }
        }
    }

    /** In which part a line stands, from 0. */
    private int part(PlacedLine line, boolean isOld) {
        int number = line.number() - (isOld ? firstBefore : firstAfter);
        return switch (line.block()) {
            case Block.DefinitionList _ -> number / 2;
            case Block.Steps(var steps) -> {
                int step = 0;
                for (int end = steps.getFirst().paragraphs().size(); end <= number; ) {
                    step++;
                    end += steps.get(step).paragraphs().size();
                }
                yield step;
            }
            default -> 0;
        };
    }

    /**
     * Goes on with a line, in the order of reading.
     *
     * @param text the words of both
     * @param isGone whether it stands in the block as it was alone
     */
    void add(PlacedLine line, RichText text, boolean isGone) {
        if (line.block() != (isGone ? before : after)) {
            return; // It is shown where it went.
        }
        int part = part(line, isGone);
        var place = !isGone
                ? new Place(false, part)
                : became.containsKey(part) ? new Place(false, became.get(part)) : new Place(true, part);
        var lines = parts.computeIfAbsent(place, _ -> new Lines());
        (line.part() == 0 || after instanceof Block.Steps ? lines.first() : lines.second()).add(text);
    }

    /** @param joined makes one line of those that stand where there can be but one, or none */
    Block block(Function<List<RichText>, RichText> joined) {
        var lines = List.copyOf(parts.values());
        return switch (after) {
            case Block.Steps _ ->
                new Block.Steps(
                        lines.stream().map(step -> new Block.Step(step.first())).toList());
            case Block.DefinitionList _ ->
                new Block.DefinitionList(lines.stream()
                        .map(definition -> new Block.Definition(
                                joined.apply(definition.first()), joined.apply(definition.second())))
                        .toList());
            case Block.Quotation _ ->
                new Block.Quotation(
                        lines.getFirst().first(), joined.apply(lines.getFirst().second()));
            case Block.QuestionAndAnswer _ ->
                new Block.QuestionAndAnswer(
                        joined.apply(lines.getFirst().first()), lines.getFirst().second());
            default -> throw new IllegalStateException("%s has lines of one sort".formatted(Shape.of(after)));
        };
    }
}
