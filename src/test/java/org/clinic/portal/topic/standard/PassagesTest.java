package org.clinic.portal.topic.standard;

import java.util.List;
import org.clinic.portal.content.Block;
import org.clinic.portal.content.Body;
import org.clinic.portal.content.RichText;
import org.clinic.portal.readability.Passage;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PassagesTest {

    @Test
    void paragraphsAreReadItemsAreSentencesAndLabelsCountForNothing() {
        var body = new Body(List.of(
                new Block.SubHeading(text("Before")),
                new Block.Paragraph(text("Rest.")),
                new Block.BulletList(List.of(text("Keys"), text("Papers"))),
                new Block.Steps(List.of(new Block.Step(List.of(text("Wash."), text("Dry."))))),
                new Block.Quotation(List.of(text("It helped.")), text("A patient")),
                new Block.DefinitionList(List.of(new Block.Definition(text("Stenosis"), text("A narrow place")))),
                new Block.QuestionAndAnswer(text("May I drive?"), List.of(text("Not on the day.")))));

        assertThat(Passages.of(body))
                .containsExactly(
                        Passage.heading("Before"),
                        Passage.paragraph("Rest."),
                        Passage.listItem("Keys"),
                        Passage.listItem("Papers"),
                        Passage.listItem("Wash."),
                        Passage.listItem("Dry."),
                        Passage.paragraph("It helped."),
                        Passage.heading("A patient"),
                        Passage.heading("Stenosis"),
                        Passage.listItem("A narrow place"),
                        Passage.paragraph("May I drive?"),
                        Passage.paragraph("Not on the day."));
    }

    private static RichText text(String words) {
        return RichText.plain(words);
    }
}
