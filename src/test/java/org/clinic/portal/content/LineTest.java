package org.clinic.portal.content;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class LineTest {

    @Test
    void whatIsPastedBecomesOneLine() {
        assertThat(Line.of("\tBefore\r\nyour\u0000 procedure\u2028", 100)).isEqualTo("Before your  procedure");
    }

    @Test
    void whatTurnsTheWordsBehindItFallsAway() {
        assertThat(Line.of("Rosa \u202esopmaC\u202c said \u200eno\u2069", 100)).isEqualTo("Rosa sopmaC said no");
    }

    @Test
    void lengthIsCountedAsPeopleAndPostgresCount() {
        assertThat(Line.of("🩺🩺", 2)).isEqualTo("🩺🩺");
        assertThatExceptionOfType(InvalidContentException.class).isThrownBy(() -> Line.of("🩺🩺🩺", 2));
    }

    @Test
    void halfACharacterIsRefused() {
        assertThatExceptionOfType(InvalidContentException.class).isThrownBy(() -> Line.of("\ud83e", 10));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t", "\u00a0", "\u2003", "\u200b", "\ufeff"})
    void whatNobodySeesIsBlank(String invisible) {
        assertThat(Line.isBlank(invisible)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", " ® ", "-", "\u200B!", "~", "é", "汉"})
    void whatSomebodySeesIsNot(String visible) {
        assertThat(Line.isBlank(visible)).isFalse();
    }
}
