package org.clinic.portal.account;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import org.clinic.portal.base.clinic.Clinic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

class PasswordRuleTest {

    private final PasswordRule rule =
            new PasswordRule(new Clinic("Riverside Spine", "(212) 555-0100", ZoneId.of("UTC"), Locale.ENGLISH, "US"));

    @ParameterizedTest
    @CsvSource({
        "hunter2, TOO_SHORT",
        "eleven char, TOO_SHORT",
        "rosacampos123, ABOUT_YOU",
        "rosa.campos@clinic.example, ABOUT_YOU",
        "Campos-Rosa-2026, ABOUT_YOU",
        "riversidespine1, ABOUT_YOU",
        "password1234, EASY_TO_GUESS",
        "aaaaaaaaaaaaaaaa, EASY_TO_GUESS",
        "qwertyuiop123, EASY_TO_GUESS",
        "123456789012, EASY_TO_GUESS"
    })
    void whatIsEasilyTriedIsRefused(String password, PasswordProblem problem) {
        assertThat(rule.check(password, "Rosa Campos", "rosa.campos@clinic.example"))
                .contains(problem);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "copper lantern seven rivers",
                "gZ4#vq9!Lw2p",
                "mañana será otro día en Sevilla",
                "柳暗花明又一村山重水複疑無路"
            })
    void whatIsLongAndUnexpectedIsTaken(String password) {
        assertThat(rule.check(password, "Rosa Campos", "rosa.campos@clinic.example"))
                .isEmpty();
    }

    @Test
    void aPasswordHas256CharactersAtMostAndIsJudgedQuickly() {
        assertTimeout(
                Duration.ofSeconds(10),
                () -> assertThat(rule.check("aB3$".repeat(64), "Rosa", "rosa@clinic.example"))
                        .isNotNull());
        assertThat(rule.check("x".repeat(257), "Rosa", "rosa@clinic.example")).contains(PasswordProblem.TOO_LONG);
    }
}
