package org.clinic.portal.content.merge;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.clinic.portal.content.Block;
import org.clinic.portal.content.Body;
import org.clinic.portal.content.RichText;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clinic.portal.content.merge.Bodies.body;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

/** The largest bodies merge before anybody wonders. The limit only tells a slow merge from one that hangs. */
class LargeBodyMergeTest {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final Random random = new Random(1);

    @Test
    void bodiesWithLittleInCommon() {
        assertMerges(paragraphs(1000, 30), paragraphs(1000, 30), paragraphs(1000, 30));
    }

    @Test
    void bodiesOfWhichEachBlockIsChangedOnBothSides() {
        var base = paragraphs(1000, 30);

        assertMerges(base, changed(base), changed(base));
    }

    @Test
    void bodiesInAnotherOrder() {
        var base = paragraphs(1000, 30);

        assertMerges(base, reversed(base), changed(base));
        assertMerges(base, reversed(base), changed(reversed(base)));
    }

    @Test
    void linesOfManyWords() {
        var base = words(30_000);

        assertMerges(
                body(new Block.Paragraph(base)),
                body(new Block.Paragraph(words(30_000))),
                body(new Block.Paragraph(words(30_000))));
        assertMerges(paragraphs(20, 1500), paragraphs(20, 1500), paragraphs(20, 1500));
    }

    @Test
    void listsOfManyItems() {
        assertMerges(list(10_000), list(10_000), list(10_000));
        assertMerges(list(2_000), list(2_000), list(2_000));
    }

    private static void assertMerges(Body base, Body mine, Body theirs) {
        var merge = assertTimeoutPreemptively(LIMIT, () -> BodyMerge.of(base, mine, theirs));

        assertThat(merge.chunks()).isNotEmpty();
    }

    private Body paragraphs(int count, int words) {
        return new Body(IntStream.range(0, count)
                .<Block>mapToObj(_ -> new Block.Paragraph(words(words)))
                .toList());
    }

    private Body list(int items) {
        return body(new Block.BulletList(
                IntStream.range(0, items).mapToObj(_ -> words(2)).toList()));
    }

    private RichText words(int count) {
        return RichText.plain(
                random.ints(count, 0, 2000).mapToObj(number -> "w" + number).collect(Collectors.joining(" ")));
    }

    private Body changed(Body body) {
        var blocks = new ArrayList<Block>();
        for (var block : body.blocks()) {
            var words = new ArrayList<>(List.of(block.lines().getFirst().text().split(" ")));
            words.set(random.nextInt(words.size()), "other");
            blocks.add(new Block.Paragraph(RichText.plain(String.join(" ", words))));
        }
        return new Body(blocks);
    }

    private static Body reversed(Body body) {
        return new Body(body.blocks().reversed());
    }
}
