package org.clinic.portal.content;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SlugTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "Before your mild® procedure,before-your-mild-procedure",
                "\"  Who it’s for, and who it isn't  \",who-its-for-and-who-it-isnt",
                "Preguntas: ¿qué pasará mañana?,preguntas-que-pasara-manana",
                "L4/L5 – L5/S1,l4-l5-l5-s1",
                "Ultra™ 2,ultra-2",
                "Straße und Øre,strasse-und-ore",
                "痛み,topic",
                "\"\",topic",
                "---,topic"
            })
    void aTitleBecomesAWordForAddresses(String title, String slug) {
        assertThat(Slug.of(title)).isEqualTo(slug);
        assertThat(Slug.isSlug(slug)).isTrue();
    }

    @Test
    void aLongTitleIsCutBetweenWordsAndLeavesRoomForANumber() {
        assertThat(Slug.of("Before ".repeat(20))).hasSizeLessThanOrEqualTo(90).endsWith("-before");
        assertThat(Slug.of("a".repeat(200))).hasSize(90);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "a-", "-a", "a--b", "A", "ä", "a b", "a/b", "a\n"})
    void whatAnAddressCannotHoldIsNoSlug(String text) {
        assertThat(Slug.isSlug(text)).isFalse();
    }

    @Test
    void aSlugHasUpToAHundredCharacters() {
        assertThat(Slug.isSlug("a".repeat(100))).isTrue();
        assertThat(Slug.isSlug("a".repeat(101))).isFalse();
    }
}
