package org.clinic.portal.content.merge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clinic.portal.content.RichText;
import org.clinic.portal.content.SectionId;
import org.clinic.portal.content.TopicContent;
import org.jspecify.annotations.Nullable;

/**
 * What became of each line of a topic. It is looked for in its section, as for a merge, and then in all others; each line is in
 * exactly one passage.
 */
final class TopicLines {

    /** That somebody moved a line to another section and edited it as well shows in so many words that both have. */
    private static final int FEWEST_WORDS_IN_COMMON = 4;

    private final Map<SectionId, List<PlacedLine>> linesBefore;
    private final Map<SectionId, List<PlacedLine>> linesAfter;
    private final Map<PlacedLine, Passage> became = new IdentityHashMap<>();
    private final Map<PlacedLine, Passage> cameFrom = new IdentityHashMap<>();

    TopicLines(TopicContent before, TopicContent after) {
        linesBefore = lines(before);
        linesAfter = lines(after);
        compareLines();
    }

    private static Map<SectionId, List<PlacedLine>> lines(TopicContent content) {
        var lines = new LinkedHashMap<SectionId, List<PlacedLine>>();
        content.sections().forEach(section -> lines.put(section.id(), PlacedLine.of(section.id(), section.body())));
        return lines;
    }

    private void compareLines() {
        findInOtherSections();
        var all = new LinkedHashSet<>(linesBefore.keySet());
        all.addAll(linesAfter.keySet());
        for (var section : all) {
            compare(
                    unfound(linesBefore.getOrDefault(section, List.of()), became),
                    unfound(linesAfter.getOrDefault(section, List.of()), cameFrom),
                    (gone, come) -> standTogether(gone) && standTogether(come),
                    false);
        }
        findEqual(unfoundWords(linesBefore, became), unfoundWords(linesAfter, cameFrom));
        compare(unfoundWords(linesBefore, became), unfoundWords(linesAfter, cameFrom), TopicLines::areSurely, true);
        unfound(all(linesBefore), became).forEach(line -> tell(Passage.removed(line)));
        unfound(all(linesAfter), cameFrom).forEach(line -> tell(Passage.added(line)));
    }

    /** Of which there is one only, before and after, and in two sections, is not to be taken for an edit of another. */
    private void findInOtherSections() {
        var places = byText(all(linesAfter));
        byText(all(linesBefore)).forEach((text, old) -> {
            var now = places.getOrDefault(text, List.of());
            if (old.size() == 1
                    && now.size() == 1
                    && !text.isBlank()
                    && !Objects.equals(old.getFirst().section(), now.getFirst().section())) {
                tell(Passage.of(old, now, true));
            }
        });
    }

    private static Map<RichText, List<PlacedLine>> byText(List<PlacedLine> lines) {
        return lines.stream().collect(Collectors.groupingBy(PlacedLine::text, LinkedHashMap::new, Collectors.toList()));
    }

    /** Whether one may be taken for the other. */
    @FunctionalInterface
    private interface MayBe {
        boolean test(List<PlacedLine> old, List<PlacedLine> now);
    }

    private void compare(List<PlacedLine> old, List<PlacedLine> now, MayBe mayBe, boolean elsewhere) {
        var alignment = new Alignment<>(texts(old), texts(now), Token::of, RichText::isBlank);
        int at = 0;
        int nowAt = 0;
        for (var change : alignment.changes()) {
            tellOneByOne(old, at, now, nowAt, change.from() - at, elsewhere);
            var gone = old.subList(change.from(), change.to());
            var come = now.subList(change.sideFrom(), change.sideTo());
            if (change.kin() && mayBe.test(gone, come)) {
                tell(Passage.of(gone, come, elsewhere));
            }
            at = change.to();
            nowAt = change.sideTo();
        }
        tellOneByOne(old, at, now, nowAt, old.size() - at, elsewhere);
        alignment.moves().forEach((from, to) -> {
            var gone = List.of(old.get(from));
            var come = List.of(now.get(to));
            if (mayBe.test(gone, come)) {
                tell(Passage.of(gone, come, true));
            }
        });
    }

    private void tellOneByOne(
            List<PlacedLine> old, int at, List<PlacedLine> now, int nowAt, int count, boolean elsewhere) {
        for (int index = 0; index < count; index++) {
            tell(Passage.of(List.of(old.get(at + index)), List.of(now.get(nowAt + index)), elsewhere));
        }
    }

    private void findEqual(List<PlacedLine> old, List<PlacedLine> now) {
        var places = byText(now);
        byText(old).forEach((text, lines) -> {
            var same = places.getOrDefault(text, List.of());
            for (int index = 0; index < Math.min(lines.size(), same.size()); index++) {
                tell(Passage.of(List.of(lines.get(index)), List.of(same.get(index)), true));
            }
        });
    }

    private void tell(Passage passage) {
        passage.before().forEach(line -> became.put(line, passage));
        passage.after().forEach(line -> cameFrom.put(line, passage));
    }

    private static List<PlacedLine> all(Map<SectionId, List<PlacedLine>> lines) {
        return lines.values().stream().flatMap(List::stream).toList();
    }

    private static List<PlacedLine> unfound(List<PlacedLine> lines, Map<PlacedLine, Passage> found) {
        return lines.stream().filter(line -> !found.containsKey(line)).toList();
    }

    private static List<PlacedLine> unfoundWords(
            Map<SectionId, List<PlacedLine>> lines, Map<PlacedLine, Passage> found) {
        return unfound(all(lines), found).stream()
                .filter(line -> !line.text().isBlank())
                .toList();
    }

    /** Whether they stand together on both sides, and have enough words in common to be the same elsewhere. */
    private static boolean areSurely(List<PlacedLine> old, List<PlacedLine> now) {
        var dictionary = new HashMap<Object, Integer>();
        return standTogether(old)
                && standTogether(now)
                && bag(old, dictionary).common(bag(now, dictionary)) >= FEWEST_WORDS_IN_COMMON;
    }

    private static boolean standTogether(List<PlacedLine> lines) {
        var first = lines.getFirst();
        return IntStream.range(0, lines.size())
                .allMatch(index -> Objects.equals(lines.get(index).section(), first.section())
                        && lines.get(index).number() == first.number() + index);
    }

    private static WordBag bag(List<PlacedLine> lines, Map<Object, Integer> dictionary) {
        return WordBag.of(
                lines.stream().flatMap(line -> Token.of(line.text()).stream()).toList(), dictionary);
    }

    private static List<RichText> texts(List<PlacedLine> lines) {
        return lines.stream().map(PlacedLine::text).toList();
    }

    /** Where most of the words of a section that is new stood before, if at least half of them stood in one. */
    Optional<SectionId> origin(SectionId fresh) {
        return mostOf(linesAfter.getOrDefault(fresh, List.of()), cameFrom, Passage::before);
    }

    /** Where most of the words of a section that is gone stand, if at least half of them stand in one. */
    Optional<SectionId> whereabouts(SectionId gone) {
        return mostOf(linesBefore.getOrDefault(gone, List.of()), became, Passage::after);
    }

    private static Optional<SectionId> mostOf(
            List<PlacedLine> lines, Map<PlacedLine, Passage> passages, Function<Passage, List<PlacedLine>> otherSide) {
        var dictionary = new HashMap<Object, Integer>();
        var words = new HashMap<SectionId, Integer>();
        int all = 0;
        for (var line : lines) {
            int count = bag(List.of(line), dictionary).size();
            all += count;
            otherSide.apply(of(line, passages)).stream()
                    .flatMap(other -> Stream.ofNullable(other.section()))
                    .findFirst()
                    .ifPresent(section -> words.merge(section, count, Integer::sum));
        }
        int half = Math.max(1, (all + 1) / 2);
        return words.entrySet().stream()
                .filter(entry -> entry.getValue() >= half)
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey);
    }

    private static Passage of(PlacedLine line, Map<PlacedLine, Passage> passages) {
        return Objects.requireNonNull(passages.get(line));
    }

    /** What stood in a section and stands in others now. */
    List<Passage> left(SectionId id) {
        return linesBefore.getOrDefault(id, List.of()).stream()
                .map(line -> of(line, became))
                .filter(Passage::hasLeftItsSection)
                .distinct()
                .toList();
    }

    /** What stands in a section now, with what is gone behind what it followed. */
    List<Passage> passages(SectionId id) {
        var gone = new IdentityHashMap<Passage, List<Passage>>();
        var first = new ArrayList<Passage>();
        @Nullable Passage stays = null;
        for (var line : linesBefore.getOrDefault(id, List.of())) {
            var passage = of(line, became);
            if (passage.after().isEmpty()) {
                (stays == null ? first : gone.computeIfAbsent(stays, _ -> new ArrayList<>())).add(passage);
            } else if (!passage.moved()) {
                stays = passage;
            }
        }
        var passages = new ArrayList<>(first);
        @Nullable Passage last = null;
        for (var line : linesAfter.getOrDefault(id, List.of())) {
            var passage = of(line, cameFrom);
            if (passage != last) {
                passages.add(passage);
                passages.addAll(gone.getOrDefault(passage, List.of()));
                last = passage;
            }
        }
        return passages;
    }
}
