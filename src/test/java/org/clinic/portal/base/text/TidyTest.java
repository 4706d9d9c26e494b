package org.clinic.portal.base.text;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class TidyTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "José Núñez",
                " José\u00a0Núñez\u2007",
                "José \t\r\n Núñez",
                "Jose\u0301 Nu\u0301n\u0303ez",
                "\u200b\ufeffJosé\u3000Núñez",
                "José\u2028Núñez",
                "\u202aJosé Núñez\u202c\u200e",
                "Jo\u00adsé Nú\u200dñez\u0000"
            })
    void aLineIsWordsWithOnePlainSpaceBetween(String typed) {
        assertThat(Tidy.line(typed)).isEqualTo("José Núñez");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "\u00a0\u2003", "\u200b\u2060\ufeff", "\u202e\u200f", "\u3164", "\u2800", "\u0000\u0007"
            })
    void whatCannotBeSeenIsNothing(String typed) {
        assertThat(Tidy.line(typed)).isEmpty();
        assertThat(Tidy.text(typed)).isEmpty();
        assertThat(Tidy.optionalLine(typed)).isNull();
    }

    @Test
    void aTextKeepsItsLinesAndWhatSpacesStandInThem() {
        assertThat(Tidy.text(" One\u00a0 two\r\n\r\n\tthree\u2029four ")).isEqualTo("One  two\n\n\tthree\nfour");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67", // A family, joined.
                "\u2764\ufe0f\u200d\ud83d\udd25", // A heart on fire.
                "\ud83c\udff4\udb40\udc67\udb40\udc62\udb40\udc73\udb40\udc63\udb40\udc74\udb40\udc7f", // Scotland.
                "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645", // Persian, not joined.
                "\u0915\u094d\u200d\u0937" // Hindi, joined.
            })
    void signsThatAreMadeOfSeveralStayWhole(String sign) {
        assertThat(Tidy.line(sign)).isEqualTo(sign);
    }

    @Test
    void aTextInTwoDirectionsKeepsItsMarksButTurnsNothingElse() {
        assertThat(Tidy.text("\u05e9\u05dc\u05d5\u05dd!\u200f (\u202eabc)"))
                .isEqualTo("\u05e9\u05dc\u05d5\u05dd!\u200f (abc)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ana@example.com",
                " ana@example.com\u00a0",
                "\u200bana@example.com.",
                "ana@example.com,",
                "<ana@example.com>;",
                "mailto:ana@example.com",
                "MAILTO: ana@example.com?subject=Hello"
            })
    void aMailAddressIsWhatStandsBetween(String typed) {
        assertThat(Tidy.mailAddress(typed)).isEqualTo("ana@example.com");
    }

    @ParameterizedTest
    @CsvSource({
        "ana@xn--clnica-4va.example, ana@clínica.example",
        "ana@example.com, ana@example.com",
        "ana@xn--.example, ana@xn--.example",
        "nobody, nobody"
    })
    void aDomainIsShownInLetters(String sent, String shown) {
        assertThat(MailDomain.inLetters(sent)).isEqualTo(shown);
        assertThat(MailDomain.inCode(shown)).isEqualTo(sent);
    }

    @ParameterizedTest
    @CsvSource({
        "Inеs, true",
        "In\u0435s Albrecht, true",
        "Иван Smith, false",
        "nоra.feld@clinic.example, true",
        "анна@example.com, false",
        "Αθηνά, false"
    })
    void twoAlphabetsInOneWordAreSeen(String text, boolean mixed) {
        assertThat(Alphabets.areMixed(text)).isEqualTo(mixed);
    }
}
