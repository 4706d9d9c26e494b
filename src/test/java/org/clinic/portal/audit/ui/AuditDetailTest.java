package org.clinic.portal.audit.ui;

import java.util.Locale;
import org.clinic.portal.base.i18n.Translations;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class AuditDetailTest {

    private final AuditDetail detail = new AuditDetail(JsonMapper.builder().build(), new Translations());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{} | ~~",
                "{\"words\": \"José\", \"shown\": [\"01a223b3-546d-7b79-8efe-f50e493009a4\"]} | searched for “José” · 1 shown",
                "{\"shown\": []} | 0 shown",
                "{\"link\": \"01a223b3-546d-7b79-8efe-f50e493009a4\"} | link …3009a4",
                "{\"required\": \"mild®\", \"forbidden\": [\"Mild\", \"MILD\"]} | “mild®” · instead of Mild, MILD",
                "{\"tries\": 5} | 5 tries",
                "{\"colour\": \"green\"} | colour: green"
            })
    void whatIsKeptIsSaidInWords(String kept, String said) {
        assertThat(detail.say(kept, Locale.ENGLISH)).isEqualTo(said);
    }
}
