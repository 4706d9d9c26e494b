package org.clinic.portal.content.merge;

import java.util.List;
import org.clinic.portal.content.BlockLabels;
import org.clinic.portal.content.Body;
import org.clinic.portal.content.HtmlRenderer;
import org.clinic.portal.content.Marking;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clinic.portal.content.merge.Bodies.body;
import static org.clinic.portal.content.merge.Bodies.bullets;
import static org.clinic.portal.content.merge.Bodies.numbers;
import static org.clinic.portal.content.merge.Bodies.p;

class ComparisonTest {

    @Test
    void onlyTheWordsThatDifferAreMarked() {
        assertThat(compared(
                        body(p("Legs feel heavy when they walk, often.")),
                        body(p("Legs feel numb when they stand or walk, often."))))
                .containsExactly(
                        "<p>Legs feel <del>heavy</del> when they walk, often.</p>",
                        "<p>Legs feel <ins>numb</ins> when they <ins>stand or</ins> walk, often.</p>");
    }

    @Test
    void wordsThatFollowEachOtherAreMarkedAsOne() {
        assertThat(compared(
                        body(p("Drive after a full day at home, please.")),
                        body(p("Drive after two long days at home, please."))))
                .containsExactly(
                        "<p>Drive after <del>a full day</del> at home, please.</p>",
                        "<p>Drive after <ins>two long days</ins> at home, please.</p>");
    }

    @Test
    void whatCameAndWentIsMarkedAsAWhole() {
        var same = p("The skin is numbed first.");

        assertThat(compared(body(same, p("Bring your card.")), body(p("Eat nothing."), same)))
                .containsExactly(
                        "<p>The skin is numbed first.</p><p><del>Bring your card.</del></p>",
                        "<p><ins>Eat nothing.</ins></p><p>The skin is numbed first.</p>");
    }

    @Test
    void anItemIsFoundAgainInItsList() {
        assertThat(compared(
                        body(bullets("Your card", "Your pills")),
                        body(bullets("Your card", "An implant", "Your pills"))))
                .containsExactly(
                        "<ul><li>Your card</li><li>Your pills</li></ul>",
                        "<ul><li>Your card</li><li><ins>An implant</ins></li><li>Your pills</li></ul>");
    }

    @Test
    void wordsThatLookOtherwiseDiffer() {
        assertThat(compared(body(p("Take no aspirin today.")), body(p("Take *no* aspirin today."))))
                .containsExactly(
                        "<p>Take <del>no</del> aspirin today.</p>",
                        "<p>Take <strong><ins>no</ins></strong> aspirin today.</p>");
    }

    @Test
    void twoLinesThatSayTheSameAreNotMistaken() {
        assertThat(compared(body(p("Rest."), p("Walk a bit.")), body(p("Rest."), p("Walk a bit."), p("Rest."))))
                .containsExactly(
                        "<p>Rest.</p><p>Walk a bit.</p>", "<p>Rest.</p><p>Walk a bit.</p><p><ins>Rest.</ins></p>");
    }

    @Test
    void anotherSortOfListHasNoOtherWords() {
        var comparison = new Comparison(body(bullets("One card", "Two pills")), body(numbers("One card", "Two pills")));

        assertThat(comparison.isEmpty()).isTrue();
    }

    @Test
    void theSameIsTheSame() {
        assertThat(new Comparison(body(p("Rest.")), body(p("Rest."))).isEmpty()).isTrue();
        assertThat(new Comparison(body(p("Rest.")), body(p("Rest now."))).isEmpty())
                .isFalse();
    }

    private static List<String> compared(Body before, Body after) {
        var comparison = new Comparison(before, after);
        return List.of(
                html(before, Marking.Kind.REMOVED, comparison.removed()),
                html(after, Marking.Kind.ADDED, comparison.added()));
    }

    private static String html(Body body, Marking.Kind kind, Marking.Words words) {
        return new HtmlRenderer()
                .html(body, new BlockLabels("", "", ""), new Marking(kind, "[", "]", words))
                .replaceAll("<span class=\"unseen\">[^<]*</span>", "");
    }
}
