package org.clinic.portal.content.merge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clinic.portal.content.RichText;
import org.clinic.portal.content.Section;
import org.clinic.portal.content.SectionId;
import org.clinic.portal.content.Span;
import org.clinic.portal.content.TopicContent;
import org.clinic.portal.content.merge.Passage.Kind;
import org.clinic.portal.content.merge.Passage.Words;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever somebody makes of a topic, the comparison tells all of it, and nothing that is not so. */
class TopicComparisonIsWholeTest {

    private static final int ROUNDS = 10_000;
    private static final int FEWER_ROUNDS = 2_000;

    private record Round(TopicContent before, TopicContent after, TopicComparison comparison) {

        static Round of(int seed) {
            var random = new Random(seed);
            var writer = TopicWriter.ofTopic(random);
            var successor = writer.successor();
            for (int edits = random.nextInt(9); edits > 0; edits--) {
                successor.edit();
            }
            var before = writer.content();
            var after = successor.content();
            return new Round(before, after, new TopicComparison(before, after));
        }

        List<Passage> passages() {
            return comparison.sections().stream()
                    .flatMap(section -> section.passages().stream())
                    .toList();
        }
    }

    /** The old text with the comparison applied to it, which takes from the new one only what is told as new. */
    @Test
    void appliedToTheOldTextItGivesTheNewOne() {
        for (int seed = 0; seed < ROUNDS; seed++) {
            var round = Round.of(seed);

            var sections = round.comparison().sections().stream()
                    .filter(section -> section.after() != null)
                    .toList();
            assertThat(sections)
                    .as("seed %d", seed)
                    .extracting(SectionComparison::after)
                    .containsExactlyElementsOf(round.after().sections());
            for (var section : sections) {
                var lines = section.passages().stream()
                        .flatMap(passage -> passage.after().stream()
                                .map(line -> written(passage.runs().stream()
                                        .filter(run -> run.after() != null
                                                && run.after().line() == line)
                                        .map(run -> run.kind() == Kind.KEPT ? run.before() : run.after())
                                        .toList())))
                        .toList();
                assertThat(lines).as("seed %d", seed).isEqualTo(lines(section.section()));
            }
        }
    }

    @Test
    void takenBackFromTheNewTextItGivesTheOldOne() {
        for (int seed = 0; seed < FEWER_ROUNDS; seed++) {
            var round = Round.of(seed);

            var written = new HashMap<PlacedLine, RichText>();
            for (var passage : round.passages()) {
                for (var line : passage.before()) {
                    var words = passage.runs().stream()
                            .filter(run -> run.before() != null && run.before().line() == line)
                            .flatMap(run -> Stream.ofNullable(run.kind() == Kind.KEPT ? run.after() : run.before()))
                            .toList();
                    assertThat(written.put(line, written(words)))
                            .as("seed %d: told twice", seed)
                            .isNull();
                }
            }
            for (var section : round.before().sections()) {
                var lines = written.entrySet().stream()
                        .filter(line -> section.id().equals(line.getKey().section()))
                        .sorted(Comparator.comparing(line -> line.getKey().number()))
                        .map(Map.Entry::getValue)
                        .toList();
                assertThat(lines).as("seed %d", seed).isEqualTo(lines(section));
            }
        }
    }

    /** Found by counting lines, without any alignment. */
    @Test
    void aLineThatIsTheSameIsNeverToldAsAnyOther() {
        int moved = 0;
        int stayed = 0;
        for (int seed = 0; seed < FEWER_ROUNDS; seed++) {
            var round = Round.of(seed);
            var before = count(round.before());
            var after = count(round.after());

            for (var passage : round.passages()) {
                for (var line : passage.before()) {
                    if (before.getOrDefault(line.text(), 0) == 1 && after.getOrDefault(line.text(), 0) == 1) {
                        assertThat(passage.after())
                                .as("seed %d: %s", seed, line.text().text())
                                .extracting(PlacedLine::text)
                                .contains(line.text());
                        assertThat(passage.runs())
                                .as("seed %d", seed)
                                .filteredOn(run ->
                                        run.before() != null && run.before().line() == line)
                                .allMatch(run -> run.kind() == Kind.KEPT);
                        moved += passage.moved() ? 1 : 0;
                        stayed += passage.moved() ? 0 : 1;
                    }
                }
            }
        }
        assertThat(moved).as("of %d lines", stayed).isGreaterThan(FEWER_ROUNDS);
    }

    @Test
    void withoutAChangeNothingIsTold() {
        for (int seed = 0; seed < 1_000; seed++) {
            var content = TopicWriter.ofTopic(new Random(seed)).content();

            var comparison = new TopicComparison(content, content);

            assertThat(comparison.isEmpty()).isTrue();
            assertThat(comparison.sections()).allMatch(section -> section.saysTheSame() && !section.moved());
        }
    }

    /** By the longest common sub-sequence, as the books have it. */
    @Test
    void asFewSectionsAsPossibleAreToldToHaveMoved() {
        for (int seed = 0; seed < FEWER_ROUNDS; seed++) {
            var round = Round.of(seed);
            var before = ids(round.before());
            var after = ids(round.after());
            var moved = round.comparison().sections().stream()
                    .filter(SectionComparison::moved)
                    .map(section -> section.section().id())
                    .collect(Collectors.toSet());
            var common = after.stream().filter(before::contains).toList();

            assertThat(common.size() - moved.size()).as("seed %d", seed).isEqualTo(longestInCommon(before, after));
            assertThat(common.stream().filter(id -> !moved.contains(id)).toList())
                    .isEqualTo(before.stream()
                            .filter(id -> common.contains(id) && !moved.contains(id))
                            .toList());
        }
    }

    private static int longestInCommon(List<SectionId> one, List<SectionId> other) {
        var longest = new int[one.size() + 1][other.size() + 1];
        for (int at = 1; at <= one.size(); at++) {
            for (int otherAt = 1; otherAt <= other.size(); otherAt++) {
                longest[at][otherAt] = one.get(at - 1).equals(other.get(otherAt - 1))
                        ? longest[at - 1][otherAt - 1] + 1
                        : Math.max(longest[at - 1][otherAt], longest[at][otherAt - 1]);
            }
        }
        return longest[one.size()][other.size()];
    }

    private static Map<RichText, Integer> count(TopicContent content) {
        var count = new HashMap<RichText, Integer>();
        content.sections().stream()
                .flatMap(section -> lines(section).stream())
                .filter(line -> !line.isBlank())
                .forEach(line -> count.merge(line, 1, Integer::sum));
        return count;
    }

    private static List<SectionId> ids(TopicContent content) {
        return content.sections().stream().map(Section::id).toList();
    }

    private static List<RichText> lines(Section section) {
        return section.body().blocks().stream()
                .flatMap(block -> block.lines().stream())
                .toList();
    }

    private static RichText written(List<Words> words) {
        return new RichText(
                words.stream().flatMap(TopicComparisonIsWholeTest::spans).toList());
    }

    /** The part of a line, with how it looks. */
    private static Stream<Span> spans(Words words) {
        var spans = new ArrayList<Span>();
        int at = 0;
        for (var span : words.line().text().spans()) {
            int from = Math.max(words.from(), at);
            int to = Math.min(words.to(), at + span.text().length());
            if (from < to) {
                spans.add(new Span(
                        span.text().substring(from - at, to - at),
                        span.bold(),
                        span.italic(),
                        span.superscript(),
                        span.link()));
            }
            at += span.text().length();
        }
        return spans.stream();
    }
}
