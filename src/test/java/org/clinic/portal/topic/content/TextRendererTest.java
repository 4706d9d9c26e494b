package org.clinic.portal.topic.content;

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
    void whatHasNoWordsLeavesNoLine() {
        var blank = RichText.plain(" ");
        var body = new Body(
                List.of(new Block.Paragraph(blank), new Block.NumberedList(List.of(blank, RichText.plain("Call")))));

        assertThat(renderer.text(body)).isEqualTo("1. Call");
    }
}
