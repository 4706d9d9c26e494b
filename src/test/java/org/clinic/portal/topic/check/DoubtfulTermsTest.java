package org.clinic.portal.topic.check;

import java.util.List;
import java.util.Locale;
import org.clinic.portal.content.Block;
import org.clinic.portal.content.RichText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clinic.portal.topic.check.Looked.lines;
import static org.clinic.portal.topic.check.Looked.paragraph;
import static org.clinic.portal.topic.check.Looked.section;

class DoubtfulTermsTest {

    private static final Term MILD = new Term(
            "mild®", List.of(ForbiddenForm.exactly("Mild"), ForbiddenForm.exactly("MILD")), "A registered name.");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mild pain is common.",
                "Mild is a minimally invasive procedure.",
                "It hurts. Mild pain is common.",
                "“Mild pain is common,” she says.",
                "(Mild pain is common.)",
                "Pain: Mild",
                "2. Mild pain",
                "Mild"
            })
    void whereASentenceBeginsItIsOnlyAHint(String text) {
        var section = section(paragraph(text));

        assertThat(Looked.words(Check.DOUBTFUL_TERM, section, Locale.ENGLISH, MILD))
                .containsExactly("Mild");
        assertThat(Looked.words(Check.WRONG_TERM, section, Locale.ENGLISH, MILD))
                .isEmpty();
        assertThat(Check.DOUBTFUL_TERM.blocks()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The Mild procedure",
                "MILD helps.",
                "Mild® helps.",
                "Mild ® helps.",
                "Mild (R) helps.",
                "It is Mild, a procedure."
            })
    void whatCannotBeTheWordIsWrong(String text) {
        var section = section(paragraph(text));

        assertThat(Looked.words(Check.DOUBTFUL_TERM, section, Locale.ENGLISH, MILD))
                .isEmpty();
        assertThat(Looked.words(Check.WRONG_TERM, section, Locale.ENGLISH, MILD))
                .hasSize(1);
    }

    @Test
    void itemsAndHeadingsBeginSentencesToo() {
        var section = section(
                "Mild pain",
                new Block.BulletList(lines("Mild", "Strong")),
                new Block.SubHeading(RichText.plain("Mild")));

        assertThat(Looked.words(Check.DOUBTFUL_TERM, section, Locale.ENGLISH, MILD))
                .hasSize(3);
    }

    @Test
    void aTermWhoseSmallFormIsForbiddenTooIsNoWord() {
        var anyCase = new Term("BOTOX®", List.of(new ForbiddenForm("Botox", true)), "");
        var both = new Term("BOTOX®", List.of(ForbiddenForm.exactly("Botox"), ForbiddenForm.exactly("botox")), "");
        var section = section(paragraph("Botox helps."));

        assertThat(Looked.words(Check.WRONG_TERM, section, Locale.ENGLISH, anyCase))
                .containsExactly("Botox");
        assertThat(Looked.words(Check.WRONG_TERM, section, Locale.ENGLISH, both))
                .containsExactly("Botox");
    }

    @Test
    void aTermWithACapitalInItIsNoWord() {
        var clinic = new Term("Spine Center", List.of(ForbiddenForm.exactly("SpineCenter")), "");

        assertThat(Looked.words(Check.WRONG_TERM, section(paragraph("SpineCenter cares.")), Locale.ENGLISH, clinic))
                .containsExactly("SpineCenter");
    }

    @Test
    void theOneWhoKnowsPutsItRight() {
        var section = section(paragraph("Mild is a procedure. Mild pain is common."));
        var first = Looked.findings(Check.DOUBTFUL_TERM, section, Locale.ENGLISH, MILD)
                .getFirst();

        assertThat(first.hint()).isEqualTo("A registered name.");
        assertThat(TermCorrection.of(section, List.of(first)).body().blocks())
                .containsExactly(paragraph("mild® is a procedure. Mild pain is common."));
    }

    @Test
    void eachSentenceIsAskedAboutByItself() {
        var section = section(paragraph("Mild is a procedure. Mild pain is common."));

        assertThat(Looked.findings(Check.DOUBTFUL_TERM, section, Locale.ENGLISH, MILD))
                .extracting(Finding::key)
                .hasSize(2)
                .doesNotHaveDuplicates();
    }
}
