package org.clinic.portal.base.text;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PersonalDetailTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "born on 3 March 1961",
                "DOB 3/3/61",
                "My date is 03/03/1961.",
                "1961-03-03",
                "Nací el 3 de marzo",
                "fecha de nacimiento: 3 de marzo",
                "123-45-6789",
                "my number is 1EG4-TE5-MK73",
                "Member ID: ABC123456789",
                "número de póliza 12345678",
                "I take metoprolol 50 mg, apixaban 5mg and gabapentin 300 mg."
            })
    void whatIsBetterLeftForTheCallIsFound(String message) {
        assertThat(PersonalDetail.isIn(message)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Can I drive 2 days after the procedure?",
                "Call me at (212) 555-0147 before 5.",
                "I had an MRI in March 2026.",
                "I take aspirin 81 mg. May I go on?",
                "Will my insurance pay? I have Medicare.",
                "It was in 2019-20.",
                "¿Puedo comer 6 horas antes?"
            })
    void anOrdinaryQuestionIsLeftAlone(String message) {
        assertThat(PersonalDetail.isIn(message)).isFalse();
    }
}
