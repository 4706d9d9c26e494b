package org.clinic.portal.topic.check;

import java.util.List;
import java.util.Locale;
import org.clinic.portal.content.Block;
import org.clinic.portal.content.Body;
import org.clinic.portal.content.InvalidContentException;
import org.clinic.portal.content.LinkTarget;
import org.clinic.portal.content.RichText;
import org.clinic.portal.content.Section;
import org.clinic.portal.content.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.clinic.portal.topic.check.Looked.paragraph;
import static org.clinic.portal.topic.check.Looked.section;

class WrongTermsTest {

    private static final Term MILD = new Term(
            "mild®",
            List.of(ForbiddenForm.exactly("Mild"), ForbiddenForm.exactly("MILD"), ForbiddenForm.exactly("mild (R)")),
            "A registered name, always in small letters.");
    private static final Term STENOSIS =
            new Term("spinal stenosis", List.of(new ForbiddenForm("spinal stenosys", true)), "");
    private static final Term PORTAL = new Term(
            "Clinic Portal", List.of(ForbiddenForm.exactly("Portal"), ForbiddenForm.exactly("the Portal")), "");

    @ParameterizedTest
    @CsvSource({
        "The Mild procedure, Mild, The mild® procedure",
        "MILD helps., MILD, mild® helps.",
        "The Mild® procedure, Mild®, The mild® procedure",
        "Of Mild’s inventor, Mild, Of mild®’s inventor",
        "Our name (Mild), Mild, Our name (mild®)",
        "Mild® helps., Mild®, mild® helps.",
        "mild (R) helps, mild (R), mild® helps",
        "Spinal Stenosys hurts., Spinal Stenosys, spinal stenosis hurts.",
        "SPINAL STENOSYS, SPINAL STENOSYS, spinal stenosis",
        "Open the Portal., the Portal, Open Clinic Portal.",
        "Our Portal, Portal, Our Clinic Portal"
    })
    void isWrongAndPutRight(String text, String wrong, String right) {
        var section = section(paragraph(text));
        var findings = Looked.findings(Check.WRONG_TERM, section, Locale.ENGLISH, MILD, STENOSIS, PORTAL);

        assertThat(findings).extracting(Finding::words).containsExactly(wrong);
        assertThat(TermCorrection.of(section, findings).body().blocks()).containsExactly(paragraph(right));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The mild® procedure",
                "a mild pain",
                "Mildly",
                "MILDEW",
                "Un-Mild",
                "Mild-mannered",
                "Milder",
                "Clinic Portal",
                "spinal stenosis",
                "spinal stenosyses",
                "portal",
                "Portals"
            })
    void isRight(String text) {
        assertThat(Looked.words(Check.WRONG_TERM, section(paragraph(text)), Locale.ENGLISH, MILD, STENOSIS, PORTAL))
                .isEmpty();
    }

    @Test
    void aHeadingIsPutRightToo() {
        var section = section("The MILD day", new Block.SubHeading(RichText.plain("MILD")), paragraph("A Mild, MILD"));

        var right = TermCorrection.of(section, Looked.findings(Check.WRONG_TERM, section, Locale.ENGLISH, MILD));

        assertThat(right.heading()).isEqualTo("The mild® day");
        assertThat(right.body())
                .isEqualTo(
                        new Body(List.of(new Block.SubHeading(RichText.plain("mild®")), paragraph("A mild®, mild®"))));
    }

    @Test
    void emphasisAndLinksStayAsTheyAre() {
        var target = new LinkTarget.Address("https://clinic.example/mild");
        var line = new RichText(List.of(
                Span.plain("The "),
                new Span("Mild", true, false, false, target),
                new Span("®", true, false, true, target),
                Span.plain(" day")));
        var section = section(new Block.BulletList(List.of(RichText.plain("One"), line)));

        var right = TermCorrection.of(section, Looked.findings(Check.WRONG_TERM, section, Locale.ENGLISH, MILD));

        assertThat(right.body().blocks().getFirst().lines().get(1))
                .isEqualTo(new RichText(List.of(
                        Span.plain("The "),
                        new Span("mild", true, false, false, target),
                        new Span("®", true, false, true, target),
                        Span.plain(" day"))));
    }

    @Test
    void everyBlockIsPutRightInItsPlace() {
        var wrong = RichText.plain("MILD");
        var right = RichText.plain("mild®");
        var section = section(all(wrong).toArray(Block[]::new));

        Section corrected =
                TermCorrection.of(section, Looked.findings(Check.WRONG_TERM, section, Locale.ENGLISH, MILD));

        assertThat(corrected.body().blocks()).isEqualTo(all(right));
    }

    private static List<Block> all(RichText text) {
        return List.of(
                new Block.Paragraph(text),
                new Block.SubHeading(text),
                new Block.BulletList(List.of(text, text)),
                new Block.NumberedList(List.of(text)),
                new Block.KeyPoints(List.of(text)),
                new Block.Warning(List.of(text, text)),
                new Block.Steps(List.of(new Block.Step(List.of(text, text)), new Block.Step(List.of(text)))),
                new Block.Checklist(List.of(text)),
                new Block.Quotation(List.of(text, text), text),
                new Block.DefinitionList(List.of(new Block.Definition(text, text), new Block.Definition(text, text))),
                new Block.QuestionAndAnswer(text, List.of(text, text)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mild®", " mild® ", "", " "})
    void aTermNeitherForbidsWhatItRequiresNorNothing(String form) {
        assertThatExceptionOfType(InvalidContentException.class)
                .isThrownBy(() -> new Term("mild®", List.of(ForbiddenForm.exactly(form)), ""));
    }

    @Test
    void aTermForbidsNothingTwice() {
        var form = ForbiddenForm.exactly("Mild");

        assertThatExceptionOfType(InvalidContentException.class)
                .isThrownBy(() -> new Term("mild®", List.of(form, form), ""));
    }
}
