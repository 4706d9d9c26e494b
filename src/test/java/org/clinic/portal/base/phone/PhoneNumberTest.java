package org.clinic.portal.base.phone;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class PhoneNumberTest {

    @ParameterizedTest
    @MethodSource("org.clinic.portal.testing.Table#phones")
    void onlyWhatIsSureIsDialled(String written, String link) {
        assertThat(PhoneNumber.read(written, "US").map(PhoneNumber::link).orElse("-"))
                .isEqualTo(link);
    }

    /** Two of them are the way abroad only where a number begins. */
    @Test
    void zerosWithinANumberAreDigitsInEachWayToWriteIt() {
        for (int ending = 0; ending < 200; ending++) {
            var end = "%04d".formatted(ending);
            for (var written : List.of(
                    "(212) 230-" + end,
                    "212.230." + end,
                    "212 230 " + end,
                    "+1 212 230-" + end,
                    "001 212 230 " + end.substring(0, 2) + " " + end.substring(2),
                    "212 (230) " + end)) {
                assertThat(PhoneNumber.areSame("212230" + end, written, "US"))
                        .as(written)
                        .isTrue();
            }
        }
    }

    @Test
    void whatIsWrittenWithoutACountryIsInTheClinics() {
        assertThat(PhoneNumber.read("020 7946 0958", "GB").map(PhoneNumber::link))
                .contains("tel:02079460958");
        assertThat(PhoneNumber.read("020 7946 0958", "US")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "303 555 0142, 3035550142",
        "001 303 555 0142, 3035550142",
        "+1 303 555 0142, 3035550142",
        "303 555 0142 x409, 3035550142",
        "0052 55 1234 5678, 5512345678",
        "212 230-0010, 2122300010",
        "230-0010, 2300010",
        "+44 (0)20 7946 0958, 2079460958",
        "555-0142, 5550142",
        "0142, 0142",
        "0000, 0000",
        "00000000, 0"
    })
    void whatIsSoughtIsTheNumberWithinItsCountry(String typed, String digits) {
        assertThat(PhoneNumber.sought(typed, "US")).isEqualTo(digits);
    }

    @ParameterizedTest
    @CsvSource({
        "tel:(303) 555-0142, tel:3035550142",
        "TEL:+1-303-555-0142, tel:+13035550142",
        "tel:911, tel:911",
        "tel:303.555.0142;ext=409, tel:3035550142;ext=409",
        "tel:303 555 0142 x12,",
        "tel:303 555 0142 / 0143,"
    })
    void aLinkOfAnotherPageDialsTheSameOrNothing(String written, @Nullable String link) {
        assertThat(PhoneNumber.link(written).orElse(null)).isEqualTo(link);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Call 911 at once.                       | 911>tel:911",
                "Call 911, or (212) 555-0100 ext. 4.     | 911>tel:911, (212) 555-0100 ext. 4>tel:2125550100;ext=4",
                "Llame al 112.                           | 112>tel:112",
                "We open at 9 and have 200 chairs.       | ",
                "Since 3.911 or 911-5 or 9115            | ",
                "On 2026-11-30 we are closed.            | "
            })
    void aTextDialsItsNumbersAndNothingElse(String text, @Nullable String dialled) {
        var parts = PhoneNumber.parts(text, "US");

        assertThat(String.join("", parts.stream().map(PhoneNumber.Part::text).toList()))
                .isEqualTo(text);
        assertThat(String.join(
                        ", ",
                        parts.stream()
                                .filter(part -> part.link() != null)
                                .map(part -> part.text() + ">" + part.link())
                                .toList()))
                .isEqualTo(dialled == null ? "" : dialled);
    }
}
