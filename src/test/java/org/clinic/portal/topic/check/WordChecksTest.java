package org.clinic.portal.topic.check;

import java.util.Collections;
import org.clinic.portal.content.Block;
import org.clinic.portal.content.RichText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clinic.portal.topic.check.Looked.paragraph;
import static org.clinic.portal.topic.check.Looked.section;
import static org.clinic.portal.topic.check.Looked.words;

class WordChecksTest {

    @ParameterizedTest
    @CsvSource({
        "DO NOT EAT before you come., DO NOT EAT",
        "Please READ CAREFULLY before you sign., READ CAREFULLY",
        "VERY IMPORTANT: come early., VERY IMPORTANT",
        "It is NOT ALLOWED to drive., NOT ALLOWED",
        "NO COMA NI BEBA antes., NO COMA NI BEBA",
        "Lea CON ATENCIÓN esta hoja., CON ATENCIÓN",
        "KEEP THIS DRY for a day., KEEP THIS DRY",
        "CALL YOUR DOCTOR if it bleeds., CALL YOUR DOCTOR",
        "STOP EATING at midnight., STOP EATING"
    })
    void isShouted(String text, String words) {
        assertThat(words(Check.ALL_CAPITALS, section(paragraph(text)))).containsExactly(words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "You will have an MRI.",
                "An MRI CT scan",
                "Ask the US FDA.",
                "NSAIDs and COX inhibitors",
                "IMPORTANT",
                "We check your ECG, EEG and EMG.",
                "Dr. A. B. Smith",
                "The L4 L5 level",
                "Call at 7 AM.",
                "Type II MRSA",
                "Su TAC y RM",
                "I am well.",
                "The USA and the UK"
            })
    void isNotShouted(String text) {
        assertThat(words(Check.ALL_CAPITALS, section(paragraph(text)))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'Rest for the\u00a0the first day.', 'the\u00a0the'",
        "Rest for the the day., the the",
        "The the day after, The the",
        "Take it with with water., with with",
        "You may eat eat later., eat eat",
        "en la la mañana, la la",
        "Llame a su su médico., su su",
        "THE THE END, THE THE",
        "It is is fine., is is",
        "It\u00a0helps helps., helps helps"
    })
    void isRepeated(String text, String words) {
        assertThat(words(Check.REPEATED_WORD, section(paragraph(text)))).containsExactly(words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "They had had enough.",
                "We know that that helps.",
                "It is very very small.",
                "Walla Walla is a town.",
                "What it is, is a scan.",
                "Rest. Rest again.",
                "Press 2 2 times.",
                "the-the",
                "Muy muy poco",
                "Poco a poco",
                "The thermometer",
                "an ant",
                "Is it? It is."
            })
    void isNotRepeated(String text) {
        assertThat(words(Check.REPEATED_WORD, section(paragraph(text)))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {121, 122, 150, 200, 240, 300, 500, 1000})
    void aParagraphOfMoreThan120WordsIsLong(int count) {
        var text = String.join(" ", Collections.nCopies(count, "rest"));

        assertThat(words(Check.LONG_PARAGRAPH, section(paragraph(text)))).containsExactly(text);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 20, 80, 100, 119, 120})
    void aParagraphOf120WordsIsNotLong(int count) {
        var text = String.join(" ", Collections.nCopies(count, "rest"));

        assertThat(words(Check.LONG_PARAGRAPH, section(paragraph(text)))).isEmpty();
    }

    @Test
    void sentencesOfAParagraphAreCountedTogether() {
        var text = "Rest at home for a day. ".repeat(21);

        assertThat(words(Check.LONG_PARAGRAPH, section(new Block.SubHeading(RichText.plain("Rest")), paragraph(text))))
                .hasSize(1);
    }
}
