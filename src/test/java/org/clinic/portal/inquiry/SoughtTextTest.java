package org.clinic.portal.inquiry;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SoughtTextTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "José +1 303 555 0142, José, +1 303 555 0142",
                "303 555 0142 x409 José, José, 303 555 0142 x409",
                "tel:+13035550142, '', +13035550142",
                "0142, '', 0142",
                "9T5-KC4, 9T5-KC4, -",
                "room 12, room 12, -",
                "8-5 pm, 8-5 pm, -",
                "ana1985@example.com, ana1985@example.com, -"
            })
    void aNumberIsKeptApartFromWords(String typed, String words, String number) {
        assertThat(SoughtText.of(typed)).isEqualTo(new SoughtText(words, number == null ? List.of() : List.of(number)));
    }
}
