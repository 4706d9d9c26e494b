package org.clinic.portal.base.text;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class FoldedTest {

    @ParameterizedTest
    @MethodSource("org.clinic.portal.testing.Table#folding")
    void bothSidesAreTheSame(String stored, String asked) {
        assertThat(Folded.of(stored)).isEqualTo(Folded.of(asked)).isNotEmpty();
    }
}
