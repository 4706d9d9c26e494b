package org.clinic.portal.topic.draft;

import org.clinic.portal.content.InvalidContentException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class TopicDetailsTest {

    @Test
    void withoutASlugItComesFromTheTitle() {
        var details = new TopicDetails(" ", "en", "mild®", " Before your\nmild® procedure ", "");

        assertThat(details.slug()).isEqualTo("before-your-mild-procedure");
        assertThat(details.title()).isEqualTo("Before your mild® procedure");
    }

    @Test
    void whatDoesNotFitIsRefused() {
        refuses("Not a slug", "en", "", "", "");
        refuses("mild", "fr", "", "", "");
        refuses("mild", "en", "x".repeat(101), "", "");
        refuses("mild", "en", "", "x".repeat(201), "");
        refuses("mild", "en", "", "", "x".repeat(1001));
    }

    private static void refuses(String slug, String language, String label, String title, String summary) {
        assertThatExceptionOfType(InvalidContentException.class)
                .isThrownBy(() -> new TopicDetails(slug, language, label, title, summary));
    }
}
