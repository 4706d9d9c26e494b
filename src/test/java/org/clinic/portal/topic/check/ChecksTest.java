package org.clinic.portal.topic.check;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clinic.portal.topic.check.Looked.paragraph;
import static org.clinic.portal.topic.check.Looked.section;

class ChecksTest {

    private final Checks checks = new Checks(List.of(), Locale.ENGLISH);

    @Test
    void findingsComeInTheOrderOfTheText() {
        var section = section("", paragraph("You are seen by the the nurse."), paragraph("DO NOT EAT. It was cut."));

        assertThat(checks.in(section))
                .extracting(Finding::check)
                .containsExactly(
                        Check.EMPTY_HEADING,
                        Check.PASSIVE_VOICE,
                        Check.REPEATED_WORD,
                        Check.ALL_CAPITALS,
                        Check.PASSIVE_VOICE);
    }

    @Test
    void aFindingIsTheSameAsLongAsItsSentenceIs() {
        var before = checks.in(section(paragraph("You are seen by a nurse."))).getFirst();

        var elsewhere = checks.in(section(paragraph("First. You are seen by a nurse. Last.")))
                .getFirst();
        var otherwise =
                checks.in(section(paragraph("You are seen by the nurse."))).getFirst();

        assertThat(elsewhere.key()).isEqualTo(before.key()).matches("[0-9a-f]{64}");
        assertThat(otherwise.key()).isNotEqualTo(before.key());
    }

    @Test
    void theSameWordsUnderAnotherCheckAreAnotherFinding() {
        var found = checks.in(section(paragraph("THE THE END"))).stream().map(Finding::key);

        assertThat(found).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void noTextIsTooOdd() {
        for (var odd :
                List.of("", " ", "®", "…", "''", "-", "\u00ad", "🩺🩺", "Is", "is", "a.b.c", "www.", "http://")) {
            assertThat(checks.in(section(odd, paragraph(odd)))).isNotNull();
        }
    }
}
