package org.clinic.portal.redirect;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class TypedAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "knee-pain",
                " Knee-Pain ",
                "/topics/knee-pain",
                "topics/knee-pain/",
                "/topics/knee-pain//",
                "https://clinic.example/topics/knee-pain",
                "HTTPS://WWW.Clinic.Example:8443/Topics/Knee-Pain/?utm_source=letter#ask",
                "clinic.example/topics/knee-pain#s-1",
                "localhost:8080/topics/knee-pain",
                "http://localhost:8080/topics/knee-pain?x=/y/",
                "\u200b/topics/knee-pain\u00a0"
            })
    void anAddressIsReadAsPeopleTypeIt(String typed) {
        assertThat(TypedAddress.slug(typed)).contains("knee-pain");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "/",
                "/topics/",
                "https://clinic.example",
                "https://clinic.example/",
                "https://clinic.example/about-us",
                "/about/knee-pain",
                "/topics/knee-pain/versions/1",
                "/topics/knee pain",
                "/topics/knee_pain",
                "/topics/-knee",
                "/topics/knee--pain",
                "/topics/dolor-de-rodilla-año",
                "javascript:alert(1)"
            })
    void whatIsNoAddressOfATopicIsNone(String typed) {
        assertThat(TypedAddress.slug(typed)).isEmpty();
    }

    @Test
    void whatIsTooLongIsNone() {
        assertThat(TypedAddress.slug("a".repeat(100))).isPresent();
        assertThat(TypedAddress.slug("a".repeat(101))).isEmpty();
    }
}
