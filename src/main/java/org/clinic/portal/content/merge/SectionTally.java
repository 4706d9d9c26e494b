package org.clinic.portal.content.merge;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What became of a section in figures: lines that were counted, none that were estimated. One that is new, gone or the same
 * has none.
 */
public record SectionTally(Sign sign, List<Count> counts) {

    /** What became of it in a word. */
    public enum Sign {
        REWORDED,
        /** It stands elsewhere, or something in it does, and no word of what stayed is another. */
        MOVED,
        /** The words stayed, and links lead elsewhere. */
        LINKED,
        ADDED,
        REMOVED,
        SAME
    }

    /** What happened, in the order in which it is told. */
    public enum What {
        SECTION_MOVED,
        HEADING,
        KIND,
        REWORDED,
        SPLIT,
        JOINED,
        MOVED,
        /** From another section. */
        CAME,
        /** To another section. */
        WENT,
        ADDED,
        REMOVED,
        /** Such as an item that was a paragraph. */
        RESHAPED,
        EMPHASIZED,
        LINKED,
        /** The lines are the same, and stand in other blocks, as where one list became two. */
        ARRANGED
    }

    /** What was counted. */
    public enum Unit {
        PARAGRAPH,
        /** Of a list, whatever its marks are. */
        POINT,
        LINK,
        /** Any other line, such as a question, or the meaning of a term. */
        PASSAGE
    }

    public record Count(What what, Unit unit, int number) {}

    public SectionTally {
        counts = List.copyOf(counts);
    }

    static SectionTally of(SectionComparison section) {
        if (section.before() == null) {
            return new SectionTally(Sign.ADDED, List.of());
        }
        if (section.after() == null) {
            return new SectionTally(Sign.REMOVED, List.of());
        }
        if (section.isSame()) {
            return new SectionTally(Sign.SAME, List.of());
        }
        var counts = new Counting(section).counts();
        return new SectionTally(sign(counts), counts);
    }

    private static Sign sign(List<Count> counts) {
        if (counts.stream().allMatch(count -> count.what() == What.LINKED)) {
            return Sign.LINKED;
        }
        boolean isMoved = counts.stream().anyMatch(count -> switch (count.what()) {
            case SECTION_MOVED, MOVED, CAME, WENT -> true;
            default -> false;
        });
        boolean isReworded = counts.stream().anyMatch(count -> switch (count.what()) {
            case HEADING, KIND, REWORDED, SPLIT, JOINED -> true;
            default -> false;
        });
        return isMoved && !isReworded ? Sign.MOVED : Sign.REWORDED;
    }

    private static final class Counting {

        private final Map<What, Map<Unit, Integer>> numbers = new EnumMap<>(What.class);

        Counting(SectionComparison section) {
            if (section.moved()) {
                count(What.SECTION_MOVED, Unit.PASSAGE, 1);
            }
            if (!section.heading().isSame()) {
                count(What.HEADING, Unit.PASSAGE, 1);
            }
            if (section.hasOtherKind()) {
                count(What.KIND, Unit.PASSAGE, 1);
            }
            section.passages().forEach(this::count);
            section.left()
                    .forEach(passage -> count(
                            What.WENT,
                            unit(passage.before().getFirst()),
                            passage.before().size()));
            if (numbers.isEmpty()) {
                count(What.ARRANGED, Unit.PASSAGE, 1);
            }
        }

        private void count(Passage passage) {
            var before = passage.before();
            var after = passage.after();
            if (before.isEmpty()) {
                count(What.ADDED, unit(after.getFirst()), after.size());
                return;
            }
            if (after.isEmpty()) {
                count(What.REMOVED, unit(before.getFirst()), before.size());
                return;
            }
            var unit = unit(after.getFirst());
            if (passage.hasLeftItsSection()) {
                count(What.CAME, unit, after.size());
            } else if (passage.moved()) {
                count(What.MOVED, unit, after.size());
            }
            if (before.size() < after.size()) {
                count(What.SPLIT, unit(before.getFirst()), before.size());
            } else if (before.size() > after.size()) {
                count(What.JOINED, unit(before.getFirst()), before.size());
            }
            if (passage.isReworded()) {
                count(What.REWORDED, unit, after.size());
            }
            if (passage.isReshaped()) {
                count(What.RESHAPED, unit, after.size());
            }
            if (passage.runs().stream().anyMatch(Passage.Run::isEmphasizedOtherwise)) {
                count(What.EMPHASIZED, unit, after.size());
            }
            passage.runs()
                    .forEach(run -> count(What.LINKED, Unit.LINK, run.relinked().size()));
        }

        private static Unit unit(PlacedLine line) {
            return switch (Shape.of(line.block())) {
                case PARAGRAPH, WARNING -> Unit.PARAGRAPH;
                case BULLET_LIST, NUMBERED_LIST, KEY_POINTS, CHECKLIST -> Unit.POINT;
                case SUB_HEADING, STEPS, QUOTATION, DEFINITION_LIST, QUESTION_AND_ANSWER -> Unit.PASSAGE;
            };
        }

        private void count(What what, Unit unit, int more) {
            if (more > 0) {
                numbers.computeIfAbsent(what, _ -> new EnumMap<>(Unit.class)).merge(unit, more, Integer::sum);
            }
        }

        List<Count> counts() {
            var counts = new ArrayList<Count>();
            numbers.forEach(
                    (what, units) -> units.forEach((unit, number) -> counts.add(new Count(what, unit, number))));
            return counts;
        }
    }
}
