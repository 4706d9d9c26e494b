package org.clinic.portal.audit.ui;

import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.clinic.portal.base.i18n.Translations;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Says in words what the audit trail keeps about an act beside who, what and when. */
@Component
class AuditDetail {

    private static final int ID = 36;
    private static final int END_OF_ID = 6;

    /** Of what is kept by a constant's name, where its words are. */
    private static final Map<String, String> CONSTANTS = Map.of(
            "scope",
            "inquiry.scope.",
            "roles",
            "role.",
            "changed",
            "desk.part.",
            "fields",
            "clinic.field.",
            "asked",
            "asked.field.",
            "job",
            "job.name.");

    private final JsonMapper json;
    private final Translations translations;

    AuditDetail(JsonMapper json, Translations translations) {
        this.json = json;
        this.translations = translations;
    }

    /** Nothing for an act about which there is no more to say. */
    String say(String detail, Locale locale) {
        return json.readTree(detail).properties().stream()
                .map(each -> say(each, locale))
                .collect(Collectors.joining(" · "));
    }

    /** What nobody foresaw is said by its name. */
    private String say(Map.Entry<String, JsonNode> detail, Locale locale) {
        var key = "audit.detail." + detail.getKey();
        var value = value(detail.getValue(), word -> word(detail.getKey(), word, locale));
        return translations.has(key) ? translations.getTranslation(key, locale, value) : detail.getKey() + ": " + value;
    }

    private String word(String key, String value, Locale locale) {
        var constant = CONSTANTS.getOrDefault(key, "") + value;
        return CONSTANTS.containsKey(key) && translations.has(constant)
                ? translations.getTranslation(constant, locale)
                : value;
    }

    /** Of ids how many there are, of one id its end, by which the rows of one thing are known. */
    private static String value(JsonNode value, UnaryOperator<String> words) {
        if (!value.isArray()) {
            return isId(value) ? "…" + value.asString().substring(ID - END_OF_ID) : words.apply(value.asString());
        }
        return value.valueStream().allMatch(AuditDetail::isId)
                ? String.valueOf(value.size())
                : value.valueStream().map(JsonNode::asString).map(words).collect(Collectors.joining(", "));
    }

    private static boolean isId(JsonNode value) {
        return value.isString()
                && value.asString().length() == ID
                && value.asString().matches("[0-9a-f-]+");
    }
}
