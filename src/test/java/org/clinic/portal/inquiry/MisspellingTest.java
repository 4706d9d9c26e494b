package org.clinic.portal.inquiry;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class MisspellingTest {

    @ParameterizedTest
    @CsvSource({
        "keller, keler",
        "keller, kelller",
        "keller, kellar",
        "keller, kleler",
        "keller, ekller",
        "lee, leee",
        "anne, anna",
        "hernandez, hernadez",
        "hernandez, hernadnes",
        "whitman, whitmna"
    })
    void aSlipIsForgiven(String name, String typed) {
        assertThat(Misspelling.isOf(name, typed)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "keller, keller",
        "hanna, ann",
        "anna, ann",
        "hanna, anna",
        "keller, meller",
        "keller, kelar",
        "kellermann, keller",
        "hernandez, fernandez",
        "hernandez, hrnnds",
        "whitman, wintham"
    })
    void anotherNameIsNoSlip(String name, String typed) {
        assertThat(Misspelling.isOf(name, typed)).isFalse();
    }
}
