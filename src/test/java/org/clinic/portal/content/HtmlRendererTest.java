package org.clinic.portal.content;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class HtmlRendererTest {

    private static final BlockLabels LABELS = new BlockLabels("Key points", "Warning", "Answer");

    private final HtmlRenderer renderer = new HtmlRenderer();

    @Test
    void everyBlockHasItsElement() {
        var one = RichText.plain("One");
        var two = RichText.plain("Two");

        assertThat(html(new Block.Paragraph(one))).isEqualTo("<p>One</p>");
        assertThat(html(new Block.SubHeading(one))).isEqualTo("<h3>One</h3>");
        assertThat(html(new Block.BulletList(List.of(one, two)))).isEqualTo("<ul><li>One</li><li>Two</li></ul>");
        assertThat(html(new Block.NumberedList(List.of(one, two)))).isEqualTo("<ol><li>One</li><li>Two</li></ol>");
        assertThat(html(new Block.KeyPoints(List.of(one, two))))
                .isEqualTo("<div class=\"key\"><h3>Key points</h3><ul><li>One</li><li>Two</li></ul></div>");
        assertThat(html(new Block.Warning(List.of(one, two))))
                .isEqualTo("<div class=\"warn\" role=\"note\"><b>Warning</b><p>One</p><p>Two</p></div>");
        assertThat(html(new Block.Steps(List.of(new Block.Step(List.of(one, two)), new Block.Step(List.of(two))))))
                .isEqualTo("<ol class=\"steps\" role=\"list\"><li><p>One</p><p>Two</p></li><li><p>Two</p></li></ol>");
        assertThat(html(new Block.Checklist(List.of(one, two))))
                .isEqualTo("<ul class=\"check\" role=\"list\"><li>One</li><li>Two</li></ul>");
        assertThat(html(new Block.Quotation(List.of(one, one), two)))
                .isEqualTo("<figure class=\"quote\"><blockquote><p>One</p><p>One</p></blockquote>"
                        + "<figcaption>Two</figcaption></figure>");
        assertThat(html(new Block.DefinitionList(List.of(new Block.Definition(one, two)))))
                .isEqualTo("<dl><div><dt>One</dt><dd>Two</dd></div></dl>");
        assertThat(html(new Block.QuestionAndAnswer(one, List.of(two, two))))
                .isEqualTo("<div class=\"qa\"><h3 class=\"q\">One</h3>"
                        + "<b class=\"unseen\">Answer</b><p>Two</p><p>Two</p></div>");
    }

    @Test
    void markedWordsSayInWordsWhereTheyBeginAndEndOnceHoweverTheyLook() {
        var line = new RichText(
                List.of(Span.plain("Take <"), new Span("no", true, false, false, null), Span.plain("> pills today")));
        var body = new Body(List.of(new Block.Paragraph(line)));

        var html = renderer.html(
                body, LABELS, new Marking(Marking.Kind.REMOVED, "Removed:", "End.", (_, at) -> at >= 5 && at < 15));

        assertThat(html)
                .isEqualTo("<p>Take <del><span class=\"unseen\">Removed: </span>&lt;</del>"
                        + "<strong><del>no</del></strong>"
                        + "<del>&gt; pills<span class=\"unseen\"> End.</span></del> today</p>");
    }

    @Test
    void headingsInABodyFollowOnThePagesTitleWhereTheSectionHasNone() {
        var body = new Body(List.of(
                new Block.SubHeading(RichText.plain("One")),
                new Block.KeyPoints(List.of(RichText.plain("Two"))),
                new Block.QuestionAndAnswer(RichText.plain("Three"), List.of(RichText.plain("Four")))));

        assertThat(html(section("", body)))
                .contains("<h2 class=\"sub\">One</h2>")
                .contains("<h2 class=\"sub\">Key points</h2>")
                .contains("<h2 class=\"q sub\">Three</h2>");
        assertThat(html(section("Before you come", body)))
                .contains("<h3>One</h3>")
                .doesNotContain("<h2");
    }

    @Test
    void blocksFollowEachOtherInOrder() {
        assertThat(html(new Block.SubHeading(RichText.plain("One")), new Block.Paragraph(RichText.plain("Two"))))
                .isEqualTo("<h3>One</h3><p>Two</p>");
    }

    @Test
    void marksNestTheSameWayWhereverTheyStand() {
        var everything = new Span("®", true, true, true, new LinkTarget.Address("https://clinic.example"));

        assertThat(html(new Block.Paragraph(new RichText(List.of(everything)))))
                .isEqualTo("<p><a href=\"https://clinic.example\" rel=\"noopener noreferrer\">"
                        + "<strong><em><sup>®</sup></em></strong></a></p>");
    }

    @Test
    void spansThatLeadToTheSamePlaceAreOneLink() {
        var call = new LinkTarget.Address("tel:+12125550100");
        var text = new RichText(List.of(
                Span.plain("Please "),
                new Span("call ", false, false, false, call),
                new Span("us", true, false, false, call),
                new Span("now", false, false, false, new LinkTarget.Address("mailto:desk@clinic.example")),
                Span.plain(".")));

        assertThat(html(new Block.Paragraph(text)))
                .isEqualTo("<p>Please <a href=\"tel:+12125550100\">call <strong>us</strong></a>"
                        + "<a href=\"mailto:desk@clinic.example\">now</a>.</p>");
    }

    @ParameterizedTest
    @CsvSource({"http://clinic.example,true", "HTTPS://clinic.example,true", "tel:911,false", "mailto:a@b.c,false"})
    void onlyWebPagesAreKeptFromKnowingWhereAReaderCameFrom(String address, boolean kept) {
        var link = new Span("here", false, false, false, new LinkTarget.Address(address));

        var html = html(new Block.Paragraph(new RichText(List.of(link))));

        assertThat(html.contains(" rel=\"noopener noreferrer\"")).isEqualTo(kept);
    }

    @Test
    void aLinkToASectionLeadsWhereItIsReadOrIsOnlyItsWords() {
        var shown = new LinkTarget.ToSection(new TopicId(), new SectionId());
        var gone = new LinkTarget.ToSection(new TopicId(), new SectionId());
        var text = new RichText(List.of(
                new Span("the risks", true, false, false, shown),
                Span.plain(" and "),
                new Span("the costs", false, true, false, gone)));
        var body = new Body(List.of(new Block.Paragraph(text)));

        var html =
                renderer.html(body, LABELS, target -> Optional.of("/topics/a#b").filter(any -> target.equals(shown)));

        assertThat(html)
                .isEqualTo("<p><a href=\"/topics/a#b\"><strong>the risks</strong></a> and <em>the costs</em></p>");
        assertThat(renderer.html(body, LABELS)).isEqualTo("<p><strong>the risks</strong> and <em>the costs</em></p>");
    }

    @Test
    void everyWordIsEscaped() {
        var text = new Span("<script>alert('1' & \"2\")</script>", false, false, false, null);
        var link = new Span("?", false, false, false, new LinkTarget.Address("https://clinic.example/?a=1&b='2'"));

        assertThat(html(new Block.Paragraph(new RichText(List.of(text, link)))))
                .isEqualTo(
                        "<p>&lt;script&gt;alert(&#39;1&#39; &amp; &quot;2&quot;)&lt;/script&gt;"
                                + "<a href=\"https://clinic.example/?a=1&amp;b=&#39;2&#39;\" rel=\"noopener noreferrer\">?</a></p>");
    }

    @Test
    void labelsAreEscapedToo() {
        var body = new Body(List.of(new Block.Warning(List.of(RichText.plain("One")))));

        assertThat(renderer.html(body, new BlockLabels("K", "<W>", "A"))).contains("<b>&lt;W&gt;</b>");
    }

    @Test
    void whatHasNoWordsLeavesNoElement() {
        var blank = RichText.plain(" \u00a0\u200b");

        assertThat(html(
                        new Block.Paragraph(RichText.plain("")),
                        new Block.SubHeading(blank),
                        new Block.KeyPoints(List.of(blank)),
                        new Block.BulletList(List.of(blank, RichText.plain("One")))))
                .isEqualTo("<ul><li>One</li></ul>");
    }

    @Test
    void aPartWithoutWordsLeavesNoElement() {
        var one = RichText.plain("One");
        var blank = RichText.plain(" ");

        assertThat(html(new Block.Steps(List.of(new Block.Step(List.of(blank)), new Block.Step(List.of(blank, one))))))
                .isEqualTo("<ol class=\"steps\" role=\"list\"><li><p>One</p></li></ol>");
        assertThat(html(new Block.Quotation(List.of(one), blank)))
                .isEqualTo("<figure class=\"quote\"><blockquote><p>One</p></blockquote></figure>");
        assertThat(html(new Block.QuestionAndAnswer(one, List.of(blank))))
                .isEqualTo("<div class=\"qa\"><h3 class=\"q\">One</h3></div>");
    }

    @Test
    void aTermWithoutAMeaningDoesNotShareTheNextOnes() {
        var blank = RichText.plain("");
        var list = new Block.DefinitionList(List.of(
                new Block.Definition(RichText.plain("One"), blank),
                new Block.Definition(blank, blank),
                new Block.Definition(RichText.plain("Two"), RichText.plain("2"))));

        assertThat(html(list)).isEqualTo("<dl><div><dt>One</dt><dd></dd></div><div><dt>Two</dt><dd>2</dd></div></dl>");
    }

    private String html(Block... blocks) {
        return renderer.html(new Body(List.of(blocks)), LABELS);
    }

    private String html(Section section) {
        return renderer.html(section, LABELS, SectionAddresses.NONE);
    }

    private static Section section(String heading, Body body) {
        return new Section(new SectionId(), SectionKind.OTHER, heading, body);
    }
}
