package org.clinic.portal.topic.standard;

import java.util.List;
import org.clinic.portal.content.Block;
import org.clinic.portal.content.Body;
import org.clinic.portal.content.RichText;
import org.clinic.portal.readability.Passage;
import org.clinic.portal.readability.PassagePlace;
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

    @Test
    void aPlaceInAPassageIsThePlaceInALineOfItsBlock() {
        var body = new Body(List.of(
                new Block.Paragraph(text("Rest.")),
                new Block.SubHeading(text("Before")),
                new Block.BulletList(List.of(text("Keys"), text("Papers"))),
                new Block.NumberedList(List.of(text("First"), text("Then"))),
                new Block.KeyPoints(List.of(text("No food"))),
                new Block.Warning(List.of(text("Call us."), text("At once."))),
                new Block.Steps(List.of(new Block.Step(List.of(text("Wash."), text("Dry."))))),
                new Block.Checklist(List.of(text("Bag"))),
                new Block.Quotation(List.of(text("It helped.")), text("A patient")),
                new Block.DefinitionList(List.of(new Block.Definition(text("Stenosis"), text("A narrow place")))),
                new Block.QuestionAndAnswer(text("May I drive?"), List.of(text("Not on the day.")))));
        assertThat(body.blocks().stream().<Class<?>>map(Block::getClass))
                .as("a new kind of block belongs here")
                .containsExactlyInAnyOrder(Block.class.getPermittedSubclasses());

        var passages = Passages.of(body);
        for (int passage = 0; passage < passages.size(); passage++) {
            var place = Passages.place(body, new PassagePlace(passage, 1, 2));

            assertThat(body.blocks()
                            .get(place.block())
                            .lines()
                            .get(place.line())
                            .text())
                    .isEqualTo(passages.get(passage).text());
            assertThat(List.of(place.start(), place.end())).containsExactly(1, 2);
        }
    }

    private static RichText text(String words) {
        return RichText.plain(words);
    }
}
