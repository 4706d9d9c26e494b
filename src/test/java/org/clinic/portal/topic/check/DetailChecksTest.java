package org.clinic.portal.topic.check;

import java.util.List;
import java.util.Locale;
import org.clinic.portal.content.Block;
import org.clinic.portal.content.RichText;
import org.clinic.portal.content.TopicContent;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.clinic.portal.topic.check.Looked.section;

class DetailChecksTest {

    private static final Term MILD = new Term("mild®", List.of(ForbiddenForm.exactly("Mild")), "A registered name.");

    @Test
    void titleLabelAndSummaryAreLookedAtInThisOrder() {
        var found =
                in("PATIENT EDUCATION", "Before the Mild Procedure", "What it is. Mild pain at www.clinic.example.");

        assertThat(found)
                .extracting(finding -> finding.place().detail().orElseThrow(), Finding::check, Finding::words)
                .containsExactly(
                        tuple(Detail.TITLE, Check.WRONG_TERM, "Mild"),
                        tuple(Detail.LABEL, Check.ALL_CAPITALS, "PATIENT EDUCATION"),
                        tuple(Detail.SUMMARY, Check.DOUBTFUL_TERM, "Mild"),
                        tuple(Detail.SUMMARY, Check.BARE_ADDRESS, "www.clinic.example"));
        assertThat(found).extracting(Finding::section).containsOnlyNulls();
    }

    @Test
    void aWordTwiceIsFoundAndItsPlaceTold() {
        var finding = in("", "Before the the day", "").getFirst();

        assertThat(finding.check()).isEqualTo(Check.REPEATED_WORD);
        assertThat(finding.place()).isEqualTo(new Place(Place.DETAILS, 0, 7, 14));
        assertThat(finding.place().isInHeading()).isFalse();
    }

    @Test
    void whatIsOfSectionsIsNotLookedFor() {
        assertThat(in("", "", "A cut is made.")).isEmpty();
    }

    @Test
    void whatIsInASectionIsInNoDetail() {
        var found = Looked.findings(
                Check.WRONG_TERM,
                section("The Mild day", new Block.SubHeading(RichText.plain("A Mild day"))),
                Locale.ENGLISH,
                MILD);

        assertThat(found)
                .hasSize(2)
                .allMatch(finding -> finding.place().detail().isEmpty());
    }

    @Test
    void aDetailIsPutRightByItself() {
        var found = in("Of Mild", "Before the Mild Procedure", "");

        var right = TermCorrection.ofDetails(content("Of Mild", "Before the Mild Procedure", ""), found);
        assertThat(right.title()).isEqualTo("Before the mild® Procedure");
        assertThat(right.label()).isEqualTo("Of mild®");
        assertThat(right.summary()).isEmpty();
    }

    private static List<Finding> in(String label, String title, String summary) {
        return new Checks(List.of(MILD), Locale.ENGLISH).inDetails(content(label, title, summary));
    }

    private static TopicContent content(String label, String title, String summary) {
        return new TopicContent("slug", "en", label, title, summary, List.of());
    }
}
