package org.clinic.portal.readability;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SentenceTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Some drugs, e.g. aspirin, thin the blood.",
                "The canal is narrow, i.e. it presses on nerves.",
                "Ask Dr. Smith or Mr. Jones at St. John's.",
                "Come at 7 a.m. on Monday.",
                "Come at 7 a.m. or later.",
                "The opening is 3.5 mm wide.",
                "It is surgery vs. exercise.",
                "It was John F. Kennedy who said so.",
                "J. R. Smith wrote it.",
                "We wait ... and then we look.",
                "We wait… and then we look.",
                "“Why?” she asked.",
                "Rest (or lie down!) for an hour.",
                "2. Take off your ring.",
                "See clinic.example for more.",
                "The mild® procedure takes an hour.",
                "No full stop at all",
                "It costs 1,000.50 in the U.S. alone."
            })
    void isOne(String sentence) {
        assertThat(split(sentence)).containsExactly(sentence);
    }

    @Test
    void aSmallLetterBeginsOneOnlyInARegisteredName() {
        assertThat(split("The canal is narrow. mild® makes room."))
                .containsExactly("The canal is narrow.", "mild® makes room.");
        assertThat(split("We use approx. two of them. and so on.")).hasSize(1);
    }

    @Test
    void aRegisteredNameEndsOne() {
        assertThat(split("Ask about mild®. It takes an hour."))
                .containsExactly("Ask about mild®.", "It takes an hour.");
    }

    @Test
    void quotesAndBracketsCloseWithIt() {
        assertThat(split("“Call us.” Then wait. (Not long.) \"Done?\" Yes."))
                .containsExactly("“Call us.”", "Then wait.", "(Not long.)", "\"Done?\"", "Yes.");
    }

    @Test
    void severalMarksEndItOnce() {
        assertThat(split("Really?! Yes!!! Well... Fine… Good."))
                .containsExactly("Really?!", "Yes!!!", "Well...", "Fine…", "Good.");
    }

    @Test
    void anAbbreviationCanEndIt() {
        assertThat(split("Come at 7 a.m. Bring water, fruit, etc. Then rest."))
                .containsExactly("Come at 7 a.m.", "Bring water, fruit, etc.", "Then rest.");
    }

    @Test
    void aSingleLetterThatIsNoNameEndsIt() {
        assertThat(split("Take vitamin C. Then so do I. You may not."))
                .containsExactly("Take vitamin C.", "Then so do I.", "You may not.");
    }

    @Test
    void aNumberBeginsOneAndEndsOne() {
        assertThat(split("We saw 24. 3 of them left. It was 2026. Good."))
                .containsExactly("We saw 24.", "3 of them left.", "It was 2026.", "Good.");
    }

    @Test
    void aReferenceStandsBehindIt() {
        assertThat(split("It helps.¹ It is safe.")).containsExactly("It helps.¹", "It is safe.");
    }

    @Test
    void whatHasNoWordIsNone() {
        assertThat(split("")).isEmpty();
        assertThat(split("  \u00A0 ")).isEmpty();
        assertThat(split("… — ®!")).isEmpty();
        assertThat(split("Stop. ... ! Go.")).containsExactly("Stop.", "... ! Go.");
    }

    @Test
    void spanishIsSplitToo() {
        assertThat(split("¿Le duele? ¡Llame al Sr. Pérez! Gracias."))
                .containsExactly("¿Le duele?", "¡Llame al Sr. Pérez!", "Gracias.");
    }

    private static List<String> split(String text) {
        return Sentence.of(text).stream()
                .map(sentence -> text.substring(sentence.start(), sentence.end()))
                .toList();
    }
}
