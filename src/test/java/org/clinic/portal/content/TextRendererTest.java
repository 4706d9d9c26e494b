package org.clinic.portal.content;

import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TextRendererTest {

    private final TextRenderer renderer = new TextRenderer();

    @Test
    void everyBlockKeepsItsShapeWithoutMarkup() {
        var body = new Body(List.of(
                new Block.SubHeading(RichText.plain("Before")),
                new Block.Paragraph(new RichText(List.of(
                        Span.plain("The mild"),
                        new Span("®", false, false, true, null),
                        Span.plain(" procedure <b>")))),
                new Block.BulletList(List.of(RichText.plain("Drink"), RichText.plain("Rest"))),
                new Block.NumberedList(List.of(RichText.plain("Call"), RichText.plain("Come"))),
                new Block.KeyPoints(List.of(RichText.plain("No food"))),
                new Block.Warning(List.of(RichText.plain("Fever"), RichText.plain("Call us")))));

        assertThat(renderer.text(body)).isEqualTo("""
                Before

                The mild® procedure <b>

                • Drink
                • Rest

                1. Call
                2. Come

                • No food

                Fever

                Call us""");
    }

    @Test
    void blocksOfSeveralPartsKeepTheirShapeToo() {
        var body = new Body(List.of(
                new Block.Steps(List.of(
                        new Block.Step(List.of(RichText.plain("Call"), RichText.plain("Before noon"))),
                        new Block.Step(List.of(RichText.plain("Come"))))),
                new Block.Checklist(List.of(RichText.plain("Glasses"), RichText.plain("Pills"))),
                new Block.Quotation(
                        List.of(RichText.plain("Rest"), RichText.plain("Really")), RichText.plain("A nurse")),
                new Block.DefinitionList(List.of(
                        new Block.Definition(RichText.plain("Stenosis"), RichText.plain("Too narrow")),
                        new Block.Definition(RichText.plain("Ligament"), RichText.plain("")))),
                new Block.QuestionAndAnswer(
                        RichText.plain("When?"), List.of(RichText.plain("Soon"), RichText.plain("Or later")))));

        assertThat(renderer.text(body)).isEqualTo("""
                1. Call
                   Before noon
                2. Come

                ☐ Glasses
                ☐ Pills

                > Rest
                > Really
                — A nurse

                Stenosis: Too narrow
                Ligament

                When?
                Soon

                Or later""");
    }

    @Test
    void whatHasNoWordsLeavesNoLine() {
        var blank = RichText.plain(" ");
        var body = new Body(List.of(
                new Block.Paragraph(blank),
                new Block.NumberedList(List.of(blank, RichText.plain("Call"))),
                new Block.DefinitionList(List.of(new Block.Definition(blank, blank))),
                new Block.Quotation(List.of(RichText.plain("Come")), blank),
                new Block.QuestionAndAnswer(blank, List.of(blank, RichText.plain("Yes")))));

        assertThat(renderer.text(body)).isEqualTo("1. Call\n\n> Come\n\nYes");
    }
}
