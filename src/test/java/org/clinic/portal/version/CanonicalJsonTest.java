package org.clinic.portal.version;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** RFC 8785, as far as it is used: no numbers but whole ones. */
class CanonicalJsonTest {

    /** Section 3.2.3: by UTF-16, so that an emoji stands before what follows the surrogates. */
    @Test
    void membersStandInTheOrderOfTheirUtf16() {
        var names = List.of("\u20ac", "\r", "\ufb33", "1", "\ud83d\ude00", "\u0080", "\u00f6");
        var object = new LinkedHashMap<String, Object>();
        names.forEach(name -> object.put(name, name.length()));

        assertThat(CanonicalJson.of(object))
                .isEqualTo(
                        "{\"\\r\":1,\"1\":1,\"\u0080\":1,\"\u00f6\":1,\"\u20ac\":1,\"\ud83d\ude00\":2,\"\ufb33\":1}");
    }

    @Test
    void objectsWithinObjectsAndListsAreOrderedToo() {
        assertThat(CanonicalJson.of("""
                { "b": [ {"d": 1, "c": [] } ],
                  "a": {"f": null, "e": true} }""")).isEqualTo("{\"a\":{\"e\":true,\"f\":null},\"b\":[{\"c\":[],\"d\":1}]}");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\0',
            value = {
                "\\u20ac$, \u20ac$",
                "\\u000f, \\u000f",
                "\\u001F, \\u001f",
                "\\u000a, \\n",
                "\\u0008\\u0009\\u000c\\u000d, \\b\\t\\f\\r",
                "\\u0022, \\\"",
                "\\\\, \\\\",
                "\\/, /",
                "\\u007f, \u007f",
                "a\\u2028b, a\u2028b",
                "\\ud83e\\ude7a, \ud83e\ude7a",
                "<b>&'</b>, <b>&'</b>"
            })
    void asLittleAsPossibleIsEscaped(String written, String canonical) {
        assertThat(CanonicalJson.of("[\"%s\"]".formatted(written))).isEqualTo("[\"%s\"]".formatted(canonical));
    }

    @Test
    void halfACharacterHasNoBytes() {
        assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.of(Map.of("text", "half \ud83d")));
    }
}
