package org.clinic.portal.version;

import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The canonical form of JSON after RFC 8785, which anybody writes to the same bytes: members in the order of their names by
 * UTF-16, no white space, as little escaped as possible. Of numbers only whole ones are written, in which all languages agree.
 */
final class CanonicalJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED)
            .disable(JsonWriteFeature.WRITE_HEX_UPPER_CASE)
            .disable(JsonWriteFeature.ESCAPE_FORWARD_SLASHES)
            .build();

    private CanonicalJson() {}

    /**
     * Of what is made of maps, lists, texts, whole numbers up to 2^53, truth and nothing.
     *
     * @throws IllegalArgumentException if there is half a character in it, which has no bytes
     */
    static String of(Map<String, ?> object) {
        return encodable(MAPPER.writeValueAsString(MAPPER.<JsonNode>valueToTree(object)));
    }

    /** Of JSON that is written otherwise. */
    static String of(String json) {
        return encodable(MAPPER.writeValueAsString(MAPPER.readTree(json)));
    }

    static String of(JsonNode json) {
        return MAPPER.writeValueAsString(json);
    }

    static JsonNode read(String json) {
        return MAPPER.readTree(json);
    }

    /** Whether all numbers in it are whole and below 2^53, of which alone the form is certain. */
    static boolean isWhole(JsonNode json) {
        if (json.isContainer()) {
            return json.valueStream().allMatch(CanonicalJson::isWhole);
        }
        return !json.isNumber()
                || json.canConvertToLong() && json.isIntegralNumber() && Math.abs(json.longValue()) < 1L << 53;
    }

    private static String encodable(String json) {
        try {
            StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(json));
        } catch (CharacterCodingException halfACharacter) {
            throw new IllegalArgumentException("Half a character in what is to be recorded", halfACharacter);
        }
        return json;
    }
}
