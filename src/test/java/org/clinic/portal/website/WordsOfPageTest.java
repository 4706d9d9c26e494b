package org.clinic.portal.website;

import java.util.List;
import org.clinic.portal.content.Block;
import org.clinic.portal.content.BlockLabels;
import org.clinic.portal.content.Body;
import org.clinic.portal.content.Explanations;
import org.clinic.portal.content.HtmlRenderer;
import org.clinic.portal.content.LinkTarget;
import org.clinic.portal.content.RichText;
import org.clinic.portal.content.Section;
import org.clinic.portal.content.SectionAddresses;
import org.clinic.portal.content.SectionId;
import org.clinic.portal.content.SectionKind;
import org.clinic.portal.content.Span;
import org.clinic.portal.glossary.Explanation;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WordsOfPageTest {

    private static final BlockLabels LABELS = new BlockLabels("Key points", "Warning", "Answer");

    private final WordsOfPage words = new WordsOfPage(List.of(
            word("ligament", "A tough band.", "ligaments"),
            word("canal", "A tunnel."),
            word("spinal canal", "The tunnel of the spine."),
            word("estenosis", "A narrowing.")));

    @Test
    void aWordIsExplainedOnceWhereItStandsFirst() {
        assertThat(explained("The Ligaments hold. A ligament may thicken.")).containsExactly("Ligaments");
        assertThat(explained("Another ligament.")).isEmpty();
    }

    @Test
    void onlyWholeWordsAreMeant() {
        assertThat(explained("Canalised, subcanal, canal2 and ligamentous.")).isEmpty();
        assertThat(explained("Of the (canal)’s wall.")).containsExactly("canal");
    }

    @Test
    void caseAndAccentsMakeNoDifferenceAndTheTextStaysAsItIs() {
        assertThat(explained("La ESTÉNOSIS de la espalda")).containsExactly("ESTÉNOSIS");
        assertThat(explained("The Spinal Canal, or spinal canal")).containsExactly("Spinal Canal");
    }

    @Test
    void theLongerFormIsMeantWhereBothStand() {
        assertThat(explained("The spinal canal and the canal.")).containsExactly("spinal canal");
        assertThat(explained("Then the canal.")).containsExactly("canal");
    }

    @Test
    void noneIsExplainedInAHeadingALinkOrAcrossTwoLooks() {
        var link = new LinkTarget.Address("https://clinic.example/");
        var html = html(
                new Block.SubHeading(RichText.plain("A ligament")),
                new Block.QuestionAndAnswer(RichText.plain("What is a ligament?"), List.of(RichText.plain("A band."))),
                new Block.DefinitionList(
                        List.of(new Block.Definition(RichText.plain("Ligament"), RichText.plain("A band.")))),
                new Block.Paragraph(new RichText(List.of(
                        new Span("A ", false, false, false, null),
                        new Span("ligament", false, false, false, link),
                        new Span(" and liga", false, false, false, null),
                        new Span("ment", true, false, false, null)))),
                new Block.BulletList(List.of(new RichText(List.of(
                        new Span("A strong ", false, false, false, null),
                        new Span("torn ligament & more", true, false, false, null))))));

        var page = Jsoup.parseBodyFragment(html);
        assertThat(page.select("button")).hasSize(1);
        assertThat(page.select("li strong > button").text()).isEqualTo("ligament");
        assertThat(html).contains("</span> &amp; more</strong>");
    }

    @Test
    void theButtonOpensWhatItMeansAndNothingOfItRuns() {
        var words = new WordsOfPage(List.of(word("a<b", "Smaller <script>alert(1)</script> & \"so\".")));

        var html = html(words, new Block.Paragraph(RichText.plain("If a<b then stop.")));

        assertThat(html)
                .isEqualTo("<p>If <button type=\"button\" class=\"term\" popovertarget=\"w-1\">a&lt;b</button>"
                        + "<span class=\"meaning\" id=\"w-1\" popover><b>a&lt;b: </b>Smaller &lt;script&gt;alert(1)"
                        + "&lt;/script&gt; &amp; &quot;so&quot;.</span> then stop.</p>");
    }

    @Test
    void explanationsOfAPageHaveIdsOfTheirOwn() {
        var page = Jsoup.parseBodyFragment(html(
                new Block.Paragraph(RichText.plain("A canal, a ligament")),
                new Block.Warning(List.of(RichText.plain("estenosis")))));

        assertThat(page.select("[popover]").eachAttr("id")).containsExactly("w-1", "w-2", "w-3");
        assertThat(page.select("button").eachAttr("popovertarget")).containsExactly("w-1", "w-2", "w-3");
    }

    private List<String> explained(String text) {
        return Jsoup.parseBodyFragment(html(new Block.Paragraph(RichText.plain(text))))
                .select("button")
                .eachText();
    }

    private String html(Block... blocks) {
        return html(words, blocks);
    }

    private static String html(Explanations words, Block... blocks) {
        var section = new Section(new SectionId(), SectionKind.OTHER, "Heading", new Body(List.of(blocks)));
        return new HtmlRenderer().html(section, LABELS, SectionAddresses.NONE, words);
    }

    private static Explanation word(String word, String text, String... forms) {
        return new Explanation("en", word, List.of(forms), text);
    }
}
