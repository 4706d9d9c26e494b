package org.clinic.portal.account;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import org.clinic.portal.base.clinic.Clinic;
import org.clinic.portal.base.clinic.ClinicFacts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

class PasswordRuleTest {

    private final PasswordRule rule = new PasswordRule(
            new Clinic(ClinicFacts.of("Riverside Spine", "(212) 555-0100", ZoneId.of("UTC"), Locale.ENGLISH, "US")));

    @ParameterizedTest
    @CsvSource({
        "hunter2, TOO_SHORT",
        "fourteen chars, TOO_SHORT",
        "rosacampos12345, ABOUT_YOU",
        "rosa.campos@clinic.example, ABOUT_YOU",
        "Campos-Rosa-2026, ABOUT_YOU",
        "C a m p o s - Rosa 2026, ABOUT_YOU",
        "riversidespine1, ABOUT_YOU",
        "R i v e r s i d e Spine!, ABOUT_YOU",
        "Summer2026!!!!!, COMMON",
        "S u m m e r 2 0 2 6 ! !, COMMON",
        "Primavera-2026.., COMMON",
        "liverpoolfc1892, COMMON",
        "I love my family 2020, COMMON",
        "correct horse battery staple, COMMON",
        "Correct Horse Battery Staple 2026!, COMMON",
        "En un lugar de la Mancha, COMMON",
        "Welcome2Clinic!, EASY_TO_GUESS",
        "passwordpassword, AGAIN_AND_AGAIN",
        "pass word pass word, AGAIN_AND_AGAIN",
        "aaaaaaaaaaaaaaaa, EASY_TO_GUESS",
        "kettle kettle kettle kettle, AGAIN_AND_AGAIN",
        "Spring-2026-Spring, EASY_TO_GUESS",
        "Primavera2026Verano, EASY_TO_GUESS",
        "Manchester United 1999, EASY_TO_GUESS",
        "P@ssw0rd P@ssw0rd1, AGAIN_AND_AGAIN",
        "qwertyuiopasdfgh, EASY_TO_GUESS",
        "123456789012345, COMMON"
    })
    void whatIsEasilyTriedIsRefused(String password, PasswordProblem problem) {
        assertThat(rule.check(password, "Rosa Campos", "rosa.campos@clinic.example"))
                .contains(problem);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "copper lantern seven rivers",
                "gZ4#vq9!Lw2pxT7",
                "four green kettles whisper",
                "mañana será otro día en Sevilla",
                "山重水複疑無路柳暗花明又一村也"
            })
    void whatIsLongAndUnexpectedIsTaken(String password) {
        assertThat(rule.check(password, "Rosa Campos", "rosa.campos@clinic.example"))
                .isEmpty();
    }

    @Test
    void noneOfThirtyThousandCommonOnesIsTakenHoweverItIsDressedUp() throws IOException {
        var common = Zxcvbn.class.getResourceAsStream("/com/nulabinc/zxcvbn/matchers/dictionaries/passwords.txt");
        try (var lines = new BufferedReader(new InputStreamReader(common, StandardCharsets.UTF_8)).lines()) {
            var passwords = lines.toList();
            assertThat(passwords).hasSizeGreaterThan(10_000);
            // Each hundredth, as each takes a while; all have the same dictionary.
            for (int number = 0; number < passwords.size(); number += 100) {
                var dressed = " " + passwords.get(number).toUpperCase(Locale.ROOT) + " - 2026 !!!!!!!!!!";
                assertThat(rule.check(dressed, "Rosa Campos", "rosa.campos@clinic.example"))
                        .as(dressed)
                        .isPresent();
            }
        }
    }

    @Test
    void thePasswordOfTheDemonstrationIsNeverAskedToChange() {
        assertThat(rule.isOutgrown(DemoAccounts.PASSWORD, "Rosa Campos", "coordinator@clinic.example"))
                .isFalse();
        assertThat(rule.isOutgrown("Welcome2Clinic!", "Rosa Campos", "coordinator@clinic.example"))
                .isTrue();
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
