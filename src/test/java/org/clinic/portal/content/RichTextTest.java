package org.clinic.portal.content;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RichTextTest {

    @Test
    void neighboursThatLookAlikeAreOne() {
        var text = new RichText(List.of(
                Span.plain("Do "), Span.plain("not "), new Span("eat", true, false, false, null), Span.plain(".")));

        assertThat(text.spans())
                .containsExactly(Span.plain("Do not "), new Span("eat", true, false, false, null), Span.plain("."));
        assertThat(text.text()).isEqualTo("Do not eat.");
    }

    @Test
    void spacesAloneAreBlank() {
        assertThat(RichText.plain("").isBlank()).isTrue();
        assertThat(RichText.plain(" \u00a0").isBlank()).isTrue();
        assertThat(RichText.plain(" ®").isBlank()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\u0000", "a\nb", "\u009f", "\ud83e", "\udd7a\ud83e"})
    void whatTextCannotHoldIsRefused(String text) {
        assertThatExceptionOfType(InvalidContentException.class).isThrownBy(() -> Span.plain(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://clinic.example/a?b=c#d", "HTTP://clinic.example", "mailto:a@b.example", "tel:+1212"})
    void aLinkLeadsToAPageAMailOrATelephone(String address) {
        assertThat(LinkTarget.Address.isLink(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "clinic.example",
                "/topics",
                "javascript:alert(1)",
                "java\nscript:alert(1)",
                "vbscript:x",
                "data:text/html,x",
                "file:///etc/passwd",
                "https:clinic.example",
                "https://",
                "https://clinic.example/a b",
                "https://clinic.example/\""
            })
    void aLinkLeadsNowhereElse(String address) {
        assertThat(LinkTarget.Address.isLink(address)).isFalse();
        assertThatExceptionOfType(InvalidContentException.class).isThrownBy(() -> new LinkTarget.Address(address));
    }
}
