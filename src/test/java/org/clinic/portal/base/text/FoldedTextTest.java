package org.clinic.portal.base.text;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class FoldedTextTest {

    /** Each word of what is asked stands in what is stored, from its first sign to its last. */
    @ParameterizedTest
    @MethodSource("org.clinic.portal.testing.Table#folding")
    void whatIsFoundIsMarked(String stored, String asked) {
        assertThat(Folded.of(asked).split(" ")).allSatisfy(word -> {
            var place = FoldedText.of(stored).places(word, false).getFirst();
            assertThat(Folded.of(stored.substring(place.begin(), place.end()))).isEqualTo(word);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "Zoë Keller, zoe, Zoë",
        "Zoe\u0308 Keller, zoe, Zoe\u0308",
        "Pat O’Brien!, obrien, O’Brien",
        "In der Straße 3, strasse, Straße",
        "In der Straße 3, stras, Straß",
        "Ask Núñez., nune, Núñe"
    })
    void theMarkCoversWhatWasWritten(String written, String word, String marked) {
        var place = FoldedText.of(written).places(word, false).getFirst();

        assertThat(written.substring(place.begin(), place.end())).isEqualTo(marked);
    }

    @Test
    void whatMustBeginAWordIsNotMarkedWithinOne() {
        assertThat(FoldedText.of("Hal asks ¿ha?").places("ha", true))
                .isEqualTo(List.of(new FoldedText.Place(0, 2), new FoldedText.Place(10, 12)));
        assertThat(FoldedText.of("Sahara").places("ha", true)).isEmpty();
    }
}
