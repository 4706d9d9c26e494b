package org.clinic.portal.glossary;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.clinic.portal.content.InvalidContentException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ExplanationTest {

    @Test
    void formsThatAreReadAsTheWordAreLeftOut() {
        var ligament = new Explanation(
                "en", " ligament ", List.of("Ligament", "ligaments", "LIGAMENTS ", "lígament"), " A tough\nband. ");

        assertThat(ligament.word()).isEqualTo("ligament");
        assertThat(ligament.forms()).containsExactly("ligaments");
        assertThat(ligament.text()).isEqualTo("A tough band.");
        assertThat(ligament.folded()).containsExactlyInAnyOrder("ligament", "ligaments");
    }

    @Test
    void whatSaysNothingOrDoesNotFitIsRefused() {
        assertRefused("de", "Band", List.of(), "Zäh.");
        assertRefused("en", " ® – ", List.of(), "A sign.");
        assertRefused("en", "x".repeat(61), List.of(), "Long.");
        assertRefused("en", "word", List.of("…"), "A form without letters.");
        assertRefused("en", "word", List.of(), " \u200B ");
        assertRefused("en", "word", List.of(), "x".repeat(301));
        assertRefused(
                "en",
                "word",
                IntStream.range(0, 21).mapToObj(each -> "form" + each).toList(),
                "Many.");

        assertThat(new Explanation("es", "x".repeat(60), Collections.nCopies(30, "y"), "z".repeat(300)).forms())
                .containsExactly("y");
    }

    private static void assertRefused(String language, String word, List<String> forms, String text) {
        assertThatThrownBy(() -> new Explanation(language, word, forms, text))
                .isInstanceOf(InvalidContentException.class);
    }
}
