package org.clinic.portal.inquiry;

import java.util.UUID;
import org.clinic.portal.inquiry.Submission.Field;
import org.clinic.portal.inquiry.SubmissionRefusedException.Reason;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SubmissionTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "\t\r\n", "\u00a0\u2003", "\u200b\u2060\ufeff", "\u202e\u200f", "\u3164", "\u0000\u0007"
            })
    void aNameOfWhichNothingCanBeSeenIsMissing(String name) {
        assertThatExceptionOfType(SubmissionRefusedException.class)
                .isThrownBy(() -> named(name))
                .satisfies(refused -> assertThat(refused.problems()).containsEntry(Field.NAME, Reason.MISSING));
    }

    @Test
    void everyFieldThatIsTooLongIsNamed() {
        assertThatExceptionOfType(SubmissionRefusedException.class)
                .isThrownBy(() -> Submissions.of(
                        UUID.randomUUID(), "n".repeat(201), "e".repeat(255), "1".repeat(101), "m".repeat(5001)))
                .satisfies(refused -> assertThat(refused.problems())
                        .containsOnlyKeys(Field.NAME, Field.EMAIL, Field.PHONE, Field.MESSAGE)
                        .containsValues(Reason.TOO_LONG));
    }

    @Test
    void aCharacterOfTwoHalvesCountsOnce() {
        assertThat(named("\ud83d\ude42".repeat(200)).sender().name()).hasSize(400);
    }

    @Test
    void nulAndControlCharactersAreLeftOut() {
        assertThat(message("Is\u0000 it\u0007 safe\u009f?")).isEqualTo("Is it safe?");
    }

    @Test
    void halfOfASurrogatePairIsReplaced() {
        assertThat(message("cut \ud83d off")).isEqualTo("cut \ufffd off");
    }

    @Test
    void emojiAndRightToLeftTextStay() {
        assertThat(message("\u05e9\u05dc\u05d5\u05dd \ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67"))
                .isEqualTo("\u05e9\u05dc\u05d5\u05dd \ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67");
    }

    @Test
    void aMessageKeepsItsLinesAndANameHasOne() {
        assertThat(message("One\r\ntwo\rthree\n\nfour")).isEqualTo("One\ntwo\nthree\n\nfour");
        assertThat(named(" Harold\r\nWhitman ").sender().name()).isEqualTo("Harold Whitman");
    }

    @Test
    void lettersAreKeptInComposedForm() {
        assertThat(named("Jose\u0301").sender().name()).isEqualTo("Jos\u00e9");
    }

    @Test
    void whatIsBlankIsAbsent() {
        assertThat(message(" \n ")).isNull();
    }

    @Test
    void aSectionComesWithItsHeading() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new WhatWasRead(UUID.randomUUID(), 1, "Title", UUID.randomUUID(), null));
    }

    private static Submission named(String name) {
        return Submissions.of(UUID.randomUUID(), name, null, null, null);
    }

    private static @Nullable String message(String message) {
        return Submissions.of(UUID.randomUUID(), "Harold", null, null, message).message();
    }
}
