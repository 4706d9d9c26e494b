package org.clinic.portal.content.merge;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.clinic.portal.content.Block;
import org.clinic.portal.content.Body;
import org.clinic.portal.content.InvalidContentException;
import org.clinic.portal.content.RichText;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class AnchorTest {

    @Test
    void editsAroundLeaveItOnItsWords() {
        var before = body(p("Rest at home for a day."), p("Drink water."));

        assertThat(words(before, "for a day")
                        .follow(before, body(p("Please rest quietly at home for a day, or two."), p("Drink."))))
                .extracting(Anchor::quote)
                .isEqualTo("for a day");
    }

    @Test
    void whatIsInsertedInsideBelongsToIt() {
        var before = body(p("Rest at home for a day."));

        assertThat(words(before, "home for a day").follow(before, body(p("Rest at home for at least a day."))))
                .extracting(Anchor::quote)
                .isEqualTo("home for at least a day");
    }

    @Test
    void whatReplacesItsBeginningOrItsEndBelongsToIt() {
        var before = body(p("Rest at home for a day, then walk."));
        var anchor = words(before, "at home for a day");

        assertThat(anchor.follow(before, body(p("Rest at home for a week, then walk.")))
                        .quote())
                .isEqualTo("at home for a week");
        assertThat(anchor.follow(before, body(p("Rest in bed for a day, then walk.")))
                        .quote())
                .isEqualTo("in bed for a day");
    }

    @Test
    void whatIsInsertedRightBeforeOrAfterDoesNotBelongToIt() {
        var before = body(p("Rest at home."));
        var anchor = words(before, "at");

        assertThat(anchor.follow(before, body(p("Rest only at my home.")))).satisfies(now -> {
            assertThat(now.quote()).isEqualTo("at");
            assertThat(now.place()).isEqualTo(new Stretch(10, 12));
        });
    }

    @Test
    void aCorrectedWordIsTheSameWord() {
        var before = body(p("Stop blood thiners before."));

        assertThat(words(before, "thiners")
                        .follow(before, body(p("Stop blood thinners before.")))
                        .quote())
                .isEqualTo("thinners");
    }

    @Test
    void aBlockThatIsMovedTakesItAlong() {
        var before = body(p("Rest at home."), p("Drink water often."), list("Walk.", "Sleep well."));
        var after = body(list("Walk.", "Sleep well."), p("Drink water often."), p("Rest at home."));

        assertThat(words(before, "water").follow(before, after).quote()).isEqualTo("water");
        assertThat(words(before, "Sleep").follow(before, after).place()).isEqualTo(new Stretch(6, 11));
        assertThat(words(before, "Rest").follow(before, after).place()).isEqualTo(place(after, "Rest"));
    }

    @Test
    void ofTwoWordsThatAreTheSameItStaysOnItsOwn() {
        var before = body(p("Call us. Then call us again."), p("Call us."));
        var anchor = Anchor.ofWords(before, 29, 36);

        assertThat(anchor.follow(before, body(p("Call us. Then call us again."), p("Soon."), p("Call us.")))
                        .place())
                .isEqualTo(new Stretch(35, 42));
    }

    @Test
    void whatHasNoWordsLeftIsOnTheSectionAndQuotesThem() {
        var before = body(p("Rest at home for a day."), p("Drink water."));

        var lost = words(before, "a day").follow(before, body(p("Rest at home."), p("Drink water.")));

        assertThat(lost.isLost()).isTrue();
        assertThat(lost.place()).isNull();
        assertThat(lost.quote()).isEqualTo("a day");
        assertThat(words(before, "day")
                        .follow(before, body(p("Rest at home for a week.")))
                        .isLost())
                .isTrue();
    }

    @Test
    void whatIsCutAndPastedLaterIsFoundAgain() {
        var before = body(p("Rest at home for a day."), p("Drink water."), p("Walk."));
        var cut = body(p("Drink water."), p("Walk."));
        var pasted = body(p("Drink water."), p("Walk."), p("Rest at home for a day."));

        for (var words : List.of("day", "Rest at home")) {
            var anchor = words(before, words).follow(before, cut);
            assertThat(anchor.isLost()).isTrue();
            assertThat(anchor.follow(cut, pasted).place()).isEqualTo(place(pasted, words));
        }
    }

    @Test
    void aShortWordIsNotFoundAgainWhereItStandsByChance() {
        var before = body(p("Rest for a day."), p("Drink water."));
        var gone = body(p("Drink water."));
        var anchor = words(before, "day").follow(before, gone);

        assertThat(anchor.follow(gone, body(p("Drink water all day."))).isLost())
                .isTrue();
    }

    @Test
    void aCommentOnABlockIsOnAllOfIt() {
        var before = body(p("Rest at home."), list("Walk.", "Sleep well."));
        var anchor = Anchor.ofBlock(before, 16);

        assertThat(anchor.quote()).isEqualTo("Walk.\nSleep well.");
        assertThat(anchor.follow(before, body(p("Rest."), list("Walk a little.", "Sleep well.", "Eat.")))
                        .quote())
                .isEqualTo("Walk a little.\nSleep well.\nEat.");
    }

    @Test
    void aCommentOnTheSectionStaysThere() {
        var anchor = Anchor.ofSection();

        assertThat(anchor.follow(body(p("Rest.")), Body.EMPTY)).isEqualTo(anchor);
        assertThat(anchor.isLost()).isFalse();
        assertThat(Anchor.ofBlock(Body.EMPTY, 0)).isEqualTo(anchor);
    }

    @Test
    void linesWithoutWordsDoNotCount() {
        var before = body(p(""), p("Rest at home."), p(" "), p("Drink water."));
        var after = body(p("Rest at home."), p("Drink water."));
        var anchor = words(after, "water");

        assertThat(Anchor.ofWords(before, 20, 25)).isEqualTo(anchor);
        assertThat(anchor.follow(before, after)).isEqualTo(anchor);
    }

    @Test
    void wordsThatGoToAnotherSectionAreFoundThere() {
        var before = body(p("Rest at home."), p("Drink water often."));
        var lost = words(before, "Drink water").follow(before, body(p("Rest at home.")));
        var elsewhere = new TextChange(body(p("Walk.")), body(p("Walk."), p("Drink water often.")));

        assertThat(lost.foundAgain(elsewhere)).map(Anchor::place).contains(new Stretch(6, 17));
        assertThat(lost.foundAgain(new TextChange(Body.EMPTY, body(p("Walk.")))))
                .isEmpty();
    }

    @Test
    void whatDidNotFollowIsSoughtByItsWords() {
        var before = body(p("Rest at home."), p("Drink water often."));

        assertThat(words(before, "water")
                        .soughtIn(body(p("Now drink more water.")))
                        .quote())
                .isEqualTo("water");
        assertThat(words(before, "water").soughtIn(body(p("Nothing."))).isLost())
                .isTrue();
    }

    @Test
    void blanksAroundAreNoWords() {
        var body = body(p("Rest at home."));

        assertThat(Anchor.ofWords(body, 4, 8).quote()).isEqualTo("at");
        assertThatExceptionOfType(InvalidContentException.class).isThrownBy(() -> Anchor.ofWords(body, 4, 5));
        assertThatExceptionOfType(InvalidContentException.class).isThrownBy(() -> Anchor.ofWords(body, 90, 95));
    }

    private static Anchor words(Body body, String words) {
        var place = place(body, words);
        return Anchor.ofWords(body, place.from(), place.to());
    }

    private static Stretch place(Body body, String words) {
        int at = new PlainText(body).text().indexOf(words);
        return new Stretch(at, at + Objects.requireNonNull(words).length());
    }

    private static Body body(Block... blocks) {
        return new Body(List.of(blocks));
    }

    private static Block p(String text) {
        return new Block.Paragraph(RichText.plain(text));
    }

    private static Block list(String... items) {
        return new Block.BulletList(Stream.of(items).map(RichText::plain).toList());
    }
}
