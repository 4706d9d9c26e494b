package org.clinic.portal.topic.source;

import java.util.List;
import org.clinic.portal.content.Block;
import org.clinic.portal.content.LinkTarget;
import org.clinic.portal.content.RichText;
import org.clinic.portal.content.Section;
import org.clinic.portal.content.SectionKind;
import org.clinic.portal.content.Span;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class MarkdownPageTest {

    @Test
    void headingsMakeTitleSectionsAndSubHeadings() {
        var preview = Readings.markdown("""
            mild® Procedure

            # Before Your *mild®* Procedure

            Welcome.

            ## How to prepare

            Eat little.

            ### On the day

            Come early.

            Recovery
            --------
            Rest.
            """);

        assertThat(preview.label()).isEqualTo("mild® Procedure");
        assertThat(preview.title()).isEqualTo("Before Your mild® Procedure");
        assertThat(preview.sections())
                .extracting(Section::kind)
                .containsExactly(SectionKind.INTRODUCTION, SectionKind.HOW_TO_PREPARE, SectionKind.RECOVERY);
        assertThat(Readings.texts(preview.sections().get(1)))
                .containsExactly("How to prepare", "Eat little.", "On the day", "Come early.");
        assertThat(Readings.blocks(preview)).contains(new Block.SubHeading(RichText.plain("On the day")));
    }

    @Test
    void aTitleSaidAgainIsRecognised() {
        var preview = Readings.markdown("# Before the Visit\n\n# Before the visit\n\nBefore a Visit\n\nCome early.\n");

        assertThat(Readings.outcomes(preview))
                .containsExactly(
                        LineOutcome.TITLE,
                        LineOutcome.BLANK,
                        LineOutcome.REPEATED_TITLE,
                        LineOutcome.BLANK,
                        LineOutcome.TITLE_VARIANT,
                        LineOutcome.BLANK,
                        LineOutcome.PARAGRAPH);
    }

    @Test
    void withoutATopHeadingTheNameOfTheFileStandsIn() {
        var preview = Readings.markdown("## What it is\n\nA gel.\n\n## Risks\n\nFew.\n");

        assertThat(preview.title()).isEqualTo("Source");
        assertThat(preview.sections()).extracting(Section::heading).containsExactly("What it is", "Risks");
    }

    @Test
    void emphasisLinksAndSuperscriptsAreKept() {
        var preview = Readings.markdown(
                "Take **10<sup>2</sup> *mg*** or 10^3^, see [the\nlist](https://clinic.example/list).");

        var list = new LinkTarget.Address("https://clinic.example/list");
        assertThat(Readings.blocks(preview))
                .containsExactly(new Block.Paragraph(new RichText(List.of(
                        Span.plain("Take "),
                        new Span("10", true, false, false, null),
                        new Span("2", true, false, true, null),
                        new Span(" ", true, false, false, null),
                        new Span("mg", true, true, false, null),
                        Span.plain(" or 10"),
                        new Span("3", false, false, true, null),
                        Span.plain(", see "),
                        new Span("the list", false, false, false, list),
                        Span.plain(".")))));
    }

    @Test
    void aLinkThatMayNotBeIsTextWithItsReason() {
        var preview = Readings.markdown("Read\n[this](javascript:alert(1)) and [that](/relative).");

        assertThat(Readings.blocks(preview)).containsExactly(paragraph("Read this and that."));
        assertThat(preview.lines().get(1).because()).isEqualTo(Because.LINK_LEFT_OUT);
    }

    @Test
    void listsKeepTheirOrder() {
        var preview = Readings.markdown("- one\n- two\n\n1. first\n1. second\n\n• third\n• fourth\n");

        assertThat(Readings.blocks(preview))
                .containsExactly(bullets("one", "two"), numbers("first", "second"), bullets("third", "fourth"));
    }

    @Test
    void listsInListsKeepTheirPlaceAndNoNumberIsLost() {
        var preview =
                Readings.markdown("1. first\n   - inner\n   - more\n2. second\n\n- outer\n  - nested\n\n7. seventh\n");

        assertThat(Readings.blocks(preview))
                .containsExactly(
                        new Block.Steps(List.of(
                                new Block.Step(plain("first", "– inner", "– more")), new Block.Step(plain("second")))),
                        bullets("outer", "nested"),
                        paragraph("7. seventh"));
        assertThat(preview.lines().get(1).because()).isEqualTo(Because.NESTED);
        assertThat(preview.lines().get(8).because()).isEqualTo(Because.OUT_OF_SEQUENCE);
    }

    @Test
    void whatATopicHasNoPlaceForIsDroppedWithItsReason() {
        var preview = Readings.markdown("""
            ---
            title: Facts
            ---
            # Title

            Text.

            ![A knee](knee.png)

            | When | What |
            |------|------|
            | Day 1 | Rest |

            <div>
            Raw
            </div>

            ```
            code
            ```

            ***

            See [it][1], ![icon](i.png) and <u>more</u>.

            [1]: https://clinic.example
            """);

        assertThat(preview.lines())
                .filteredOn(line -> line.outcome() == LineOutcome.DROPPED)
                .extracting(SourceLine::number, SourceLine::because)
                .containsExactly(
                        tuple(1, Because.FRONT_MATTER),
                        tuple(2, Because.FRONT_MATTER),
                        tuple(3, Because.FRONT_MATTER),
                        tuple(8, Because.IMAGE),
                        tuple(11, Because.NO_WORDS),
                        tuple(14, Because.HTML),
                        tuple(16, Because.HTML),
                        tuple(18, Because.CODE),
                        tuple(20, Because.CODE),
                        tuple(22, Because.RULE),
                        tuple(26, Because.LINK_ADDRESS));
        assertThat(Readings.texts(preview.sections().getFirst()))
                .containsExactly("Text.", "When: Day 1 – What: Rest", "Raw", "code", "See it, and more.");
        assertThat(preview.lines().get(23))
                .extracting(SourceLine::outcome, SourceLine::because)
                .containsExactly(LineOutcome.PARAGRAPH, Because.IMAGE);
    }

    @Test
    void quotesAndIndentedTextArePartOfTheText() {
        var preview = Readings.markdown("> # Said\n> Rest well.\n\n    Indented by habit.\n");

        assertThat(Readings.blocks(preview))
                .containsExactly(
                        new Block.Quotation(plain("Said", "Rest well."), RichText.plain("")),
                        paragraph("Indented by habit."));
    }

    @Test
    void entitiesThatNoTextCanHoldAreReplaced() {
        var preview = Readings.markdown("10&nbsp;mg &reg; a&#1;b &#xD800; c");

        assertThat(Readings.blocks(preview)).containsExactly(paragraph("10\u00A0mg ® a b \uFFFD c"));
    }

    @Test
    void theFormAtTheEndIsRecognised() {
        var preview = Readings.markdown("# Title\n\nText.\n\nName(Required)\nEmail\n\nSubmit\n");

        assertThat(Readings.outcomes(preview).subList(4, 8))
                .containsExactly(
                        LineOutcome.FORM_FIELD, LineOutcome.FORM_FIELD, LineOutcome.BLANK, LineOutcome.FORM_BUTTON);
    }

    @Test
    void aHeadingLongerThanHeadingsCanBeIsText() {
        var preview = Readings.markdown("# Title\n\n## " + "word ".repeat(60) + "\n\nText.\n");

        assertThat(preview.sections()).extracting(Section::heading).containsExactly("");
        assertThat(preview.lines().get(2).because()).isEqualTo(Because.TOO_LONG_FOR_A_HEADING);
    }

    private static Block paragraph(String text) {
        return new Block.Paragraph(RichText.plain(text));
    }

    private static Block bullets(String... items) {
        return new Block.BulletList(plain(items));
    }

    private static Block numbers(String... items) {
        return new Block.NumberedList(plain(items));
    }

    private static List<RichText> plain(String... texts) {
        return List.of(texts).stream().map(RichText::plain).toList();
    }
}
