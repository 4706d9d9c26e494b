package org.clinic.portal.content.merge;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.clinic.portal.content.Block;
import org.clinic.portal.content.RichText;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever two people make of a body, the words of both are in what becomes of it, or in a clash. */
class NothingIsLostTest {

    private static final int ROUNDS = 1000;
    private static final Pattern WORD = Pattern.compile("[bmt]\\d+");

    /** What two writers made of a body, and how it merges. */
    private record Round(Writer base, Writer mine, Writer theirs) {

        static Round of(int seed) {
            var random = new Random(seed);
            var base = Writer.ofBody(random, "b", 1 + random.nextInt(8));
            var mine = base.successor(random, "m");
            var theirs = base.successor(random, "t");
            for (int edits = 1 + random.nextInt(6); edits > 0; edits--) {
                mine.edit();
            }
            for (int edits = 1 + random.nextInt(6); edits > 0; edits--) {
                theirs.edit();
            }
            return new Round(base, mine, theirs);
        }

        BodyMerge merge() {
            return BodyMerge.of(base.body(), mine.body(), theirs.body());
        }

        BodyMerge swapped() {
            return BodyMerge.of(base.body(), theirs.body(), mine.body());
        }
    }

    @Test
    void whatOnlyOneChangedIsTakenAsItIs() {
        for (int seed = 0; seed < ROUNDS; seed++) {
            var round = Round.of(seed);
            var base = round.base().body();
            var mine = round.mine().body();

            assertThat(BodyMerge.of(base, mine, base).body()).isEqualTo(mine);
            assertThat(BodyMerge.of(base, base, mine).body()).isEqualTo(mine);
            assertThat(BodyMerge.of(base, mine, mine).body()).isEqualTo(mine);
        }
    }

    @Test
    void itIsTheSameFromBothSides() {
        for (int seed = 0; seed < ROUNDS; seed++) {
            var merge = Round.of(seed).merge();
            var swapped = Round.of(seed).swapped();

            assertThat(sorted(settled(swapped))).as("seed %d", seed).isEqualTo(sorted(settled(merge)));
            assertThat(swapped.clashes())
                    .extracting(Chunk.Clash::base)
                    .isEqualTo(merge.clashes().stream().map(Chunk.Clash::base).toList());
            assertThat(sortedWords(swapped, Chunk.Clash::mine)).isEqualTo(sortedWords(merge, Chunk.Clash::theirs));
            assertThat(sortedWords(swapped, Chunk.Clash::theirs)).isEqualTo(sortedWords(merge, Chunk.Clash::mine));
        }
    }

    @Test
    void everyWordThatSomebodyWroteIsThere() {
        int clean = 0;
        int clashes = 0;
        for (int seed = 0; seed < ROUNDS; seed++) {
            var round = Round.of(seed);
            var merge = round.merge();
            clean += merge.isClean() ? 1 : 0;
            clashes += merge.clashes().size();

            var mine = written(round.mine(), "m");
            var theirs = written(round.theirs(), "t");
            assertThat(words(resolved(merge, Side.MINE))).as("seed %d", seed).containsAll(mine);
            assertThat(words(resolved(merge, Side.THEIRS))).as("seed %d", seed).containsAll(theirs);
            assertThat(words(resolved(merge, Side.BOTH)))
                    .as("seed %d", seed)
                    .containsAll(mine)
                    .containsAll(theirs);
        }
        System.out.printf("%d of %d random merges were clean, the others had %d clashes%n", clean, ROUNDS, clashes);
    }

    @Test
    void everyWordThatNobodyRemovedIsThere() {
        for (int seed = 0; seed < ROUNDS; seed++) {
            var round = Round.of(seed);
            var merge = round.merge();

            var left = written(round.base(), "b");
            left.retainAll(written(round.mine(), "b"));
            left.retainAll(written(round.theirs(), "b"));
            for (var side : Side.values()) {
                assertThat(words(resolved(merge, side))).as("seed %d", seed).containsAll(left);
            }
        }
    }

    @Test
    void whatOneRemovedAndTheOtherDidNotMoveIsGone() {
        for (int seed = 0; seed < ROUNDS; seed++) {
            var round = Round.of(seed);
            var settled = settled(round.merge());

            var removed = removed(round.mine(), round.theirs());
            removed.addAll(removed(round.theirs(), round.mine()));
            assertThat(settled).as("seed %d", seed).noneMatch(removed::contains);
        }
    }

    @Test
    void noWordComesTwiceUnlessBothMovedIt() {
        for (int seed = 0; seed < ROUNDS; seed++) {
            var round = Round.of(seed);
            var settled = settled(round.merge());

            settled.removeIf(word -> round.mine().moved().contains(word)
                    && round.theirs().moved().contains(word));
            assertThat(settled).as("seed %d", seed).doesNotHaveDuplicates();
        }
    }

    /** Words of the base that {@code remover} removed, and the other one neither removed nor moved. */
    private static Set<String> removed(Writer remover, Writer other) {
        var removed = written(other, "b");
        removed.removeAll(written(remover, "b"));
        removed.removeAll(other.moved());
        return removed;
    }

    private static Set<String> written(Writer writer, String letter) {
        var written = new HashSet<>(words(writer.body().blocks()));
        written.removeIf(word -> !word.startsWith(letter));
        return written;
    }

    private static List<Block> resolved(BodyMerge merge, Side side) {
        return merge.resolved(Collections.nCopies(merge.clashes().size(), side)).blocks();
    }

    private static List<List<String>> sortedWords(BodyMerge merge, Function<Chunk.Clash, List<Block>> side) {
        return merge.clashes().stream()
                .map(clash -> sorted(words(side.apply(clash))))
                .toList();
    }

    private static List<String> settled(BodyMerge merge) {
        var settled = new ArrayList<String>();
        for (var chunk : merge.chunks()) {
            if (chunk instanceof Chunk.Settled(var blocks)) {
                settled.addAll(words(blocks));
            }
        }
        return settled;
    }

    private static List<String> words(List<Block> blocks) {
        return blocks.stream()
                .flatMap(block -> block.lines().stream())
                .map(RichText::text)
                .flatMap(text -> WORD.matcher(text).results().map(MatchResult::group))
                .toList();
    }

    private static List<String> sorted(List<String> words) {
        return words.stream().sorted().toList();
    }
}
