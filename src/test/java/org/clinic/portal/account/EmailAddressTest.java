package org.clinic.portal.account;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class EmailAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mara@clinic.example",
                " Mara@Clinic.Example ",
                "\u200bmara@clinic.example\u00a0",
                "ma\u00adra@clinic.example",
                "mailto:mara@clinic.example",
                "\u202amara@clinic.example\u202c,"
            })
    void oneAddressIsOneHoweverItIsTyped(String typed) {
        assertThat(EmailAddress.parse(typed)).contains(new EmailAddress("mara@clinic.example"));
    }

    @Test
    void aDomainIsKeptAsPeopleReadIt() {
        assertThat(EmailAddress.parse("josé@xn--clnica-4va.example"))
                .contains(new EmailAddress("josé@clínica.example"));
    }

    @ParameterizedTest
    @CsvSource({
        "nobody, account.email.wrong",
        "a b@clinic.example, account.email.wrong",
        "'a\u00a0b@clinic.example', account.email.wrong",
        "a@b@clinic.example, account.email.wrong",
        "'Mara <mara@clinic.example>', account.email.wrong",
        "'a,b@clinic.example', account.email.wrong",
        "'', account.email.wrong",
        "nоra.feld@clinic.example, account.email.mixed",
        "nora@сlinic.example, account.email.mixed"
    })
    void whatCanNeverSignInIsRefusedInWords(String typed, String problem) {
        assertThat(EmailAddress.parse(typed)).isEmpty();
        assertThat(EmailAddress.problem(typed)).isEqualTo(problem);
    }

    @Test
    void anAddressOfAnyLengthIsAnsweredAtOnce() {
        assertThat(EmailAddress.parse("a@" + "b.".repeat(100_000) + "c")).isEmpty();
    }

    @Test
    void aNameOfTwoAlphabetsIsRefusedInWords() {
        assertThat(PersonName.parse("Inеs Albrecht")).isEmpty();
        assertThat(PersonName.problem("Inеs Albrecht")).isEqualTo("account.name.mixed");
        assertThat(PersonName.problem("\u200b")).isEqualTo("account.name.missing");
    }

    @Test
    void aNameIsKeptTidied() {
        assertThat(PersonName.parse(" Rosa\u00a0Campos\u202e")).contains(new PersonName("Rosa Campos"));
    }
}
