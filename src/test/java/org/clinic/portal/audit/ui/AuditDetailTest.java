package org.clinic.portal.audit.ui;

import java.util.Locale;
import org.clinic.portal.base.i18n.Translations;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.inquiry.InquiryScope;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
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

    @ParameterizedTest
    @EnumSource(InquiryScope.class)
    void ofAListItsNameIsSaid(InquiryScope scope) {
        assertThat(detail.say("{\"scope\": \"%s\"}".formatted(scope), Locale.of("es")))
                .startsWith("lista «")
                .doesNotContain(scope.name());
    }

    @ParameterizedTest
    @ValueSource(strings = {Roles.ADMIN, Roles.COORDINATOR, Roles.MARKETING, Roles.REVIEWER})
    void ofRolesTheirNamesAreSaid(String role) {
        assertThat(detail.say("{\"roles\": [\"%s\"]}".formatted(role), Locale.of("es")))
                .startsWith("funciones ")
                .doesNotContain(role);
    }
}
