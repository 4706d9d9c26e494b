package org.clinic.portal.readability;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SentenceTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Some drugs, e.g. aspirin, thin the blood.",
                "The canal is narrow, i.e. it presses on nerves.",
                "Ask Dr. Smith or Mr. Jones at St. John's.",
                "Come at 7 a.m. on Monday.",
                "Come at 7 a.m. or later.",
                "The opening is 3.5 mm wide.",
                "It is surgery vs. exercise.",
                "It was John F. Kennedy who said so.",
                "J. R. Smith wrote it.",
                "We wait ... and then we look.",
                "We wait… and then we look.",
                "“Why?” she asked.",
                "Rest (or lie down!) for an hour.",
                "2. Take off your ring.",
                "See clinic.example for more.",
                "The mild® procedure takes an hour.",
                "No full stop at all",
                "It costs 1,000.50 in the U.S. alone.",
                "We use no more than no. 2 of them.",
                "Take tablet No. 2 after you eat.",
                "Take 1 tab. 3 times a day, max. 2 at once.",
                "Take 5 mg. 3 times a day.",
                "Read vol. 3, ch. 4, pp. 12 and 13.",
                "See Fig. 3 on p. 12.",
                "Figs. 3 and 4 are in Sec. 2.",
                "The U.S. Food and Drug Administration agrees.",
                "The U.S. FDA and the U.K. Agency agree.",
                "Ask what J. R. Lee wrote.",
                "Open until 8 a.m. Monday.",
                "Call at 8 a.m. Eastern or 7 p.m. EST.",
                "Come on Jan. 4 or Feb. 4 or Mar. 4 or Apr. 4 or May 4 or Jun. 4.",
                "Come on Jul. 4 or Aug. 4 or Sep. 4 or Sept. 4 or Oct. 4 or Nov. 4 or Dec. 4.",
                "Come on Mon. 8 or Tues. 9 to Rm. 4.",
                "Write to Ana.Lee@clinic.example or see https://clinic.example/a.b?c=d. or call."
            })
    void isOne(String sentence) {
        assertThat(split(sentence)).containsExactly(sentence);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Lo aprueba en EE. UU. Food and Drug Administration.",
                "Vive en los EE. UU. desde niña.",
                "Espere aprox. 30 minutos y llame al núm. 4.",
                "Tome máx. 2, mín. 1 al día.",
                "Coma algo ligero, p. ej. Yogur.",
                "Coma algo ligero, p.ej. Yogur.",
                "Lea la pág. 12 y el cap. 3, y las págs. 4 y 5.",
                "Llame al No. 6 o al nº. 7 o al n.º 8.",
                "Pregunte a la Sra. Pérez o al Dr. Ruiz.",
                "Abre a las 8 a. m. Lunes a viernes.",
                "Venga a las 8 a. m. o a las 5 p. m. con agua.",
                "Lo escribe J. R. Lee.",
                "Venga el 4 de ene. 2026 o abr. 5 o ago. 6 o dic. 7.",
                "Si Ud. Llama antes, mejor.",
                "Viva en la Av. Reforma 3.",
                "Llame al núm. 4."
            })
    void isOneInSpanish(String sentence) {
        assertThat(split(sentence)).containsExactly(sentence);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The answer is no. Then rest.",
                "He lives in the U.S. The clinic is there.",
                "Come at 8 a.m. Bring water.",
                "See page 3. Figs are green.",
                "Take no more than the max. Call us.",
                "You may. So we sat."
            })
    void itCanEndOneElsewhere(String two) {
        assertThat(split(two)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Vive en EE. UU. Su hija vive aquí.",
                "Venga a las 8 a. m. Traiga agua.",
                "Dijo que no. Luego descansó.",
                "Nadó en el mar. Después durmió."
            })
    void itCanEndOneElsewhereInSpanish(String two) {
        assertThat(split(two)).hasSize(2);
    }

    @Test
    void aSmallLetterBeginsOneOnlyInARegisteredName() {
        assertThat(split("The canal is narrow. mild® makes room."))
                .containsExactly("The canal is narrow.", "mild® makes room.");
        assertThat(split("We use approx. two of them. and so on.")).hasSize(1);
    }

    @Test
    void aRegisteredNameEndsOne() {
        assertThat(split("Ask about mild®. It takes an hour."))
                .containsExactly("Ask about mild®.", "It takes an hour.");
    }

    @Test
    void quotesAndBracketsCloseWithIt() {
        assertThat(split("“Call us.” Then wait. (Not long.) \"Done?\" Yes."))
                .containsExactly("“Call us.”", "Then wait.", "(Not long.)", "\"Done?\"", "Yes.");
    }

    @Test
    void severalMarksEndItOnce() {
        assertThat(split("Really?! Yes!!! Well... Fine… Good."))
                .containsExactly("Really?!", "Yes!!!", "Well...", "Fine…", "Good.");
    }

    @Test
    void anAbbreviationCanEndIt() {
        assertThat(split("Come at 7 a.m. Bring water, fruit, etc. Then rest."))
                .containsExactly("Come at 7 a.m.", "Bring water, fruit, etc.", "Then rest.");
    }

    @Test
    void aSingleLetterThatIsNoNameEndsIt() {
        assertThat(split("Take vitamin C. Then so do I. You may not."))
                .containsExactly("Take vitamin C.", "Then so do I.", "You may not.");
    }

    @Test
    void aNumberBeginsOneAndEndsOne() {
        assertThat(split("We saw 24. 3 of them left. It was 2026. Good."))
                .containsExactly("We saw 24.", "3 of them left.", "It was 2026.", "Good.");
    }

    @Test
    void aReferenceStandsBehindIt() {
        assertThat(split("It helps.¹ It is safe.")).containsExactly("It helps.¹", "It is safe.");
    }

    @Test
    void whatHasNoWordIsNone() {
        assertThat(split("")).isEmpty();
        assertThat(split("  \u00A0 ")).isEmpty();
        assertThat(split("… — ®!")).isEmpty();
        assertThat(split("Stop. ... ! Go.")).containsExactly("Stop.", "... ! Go.");
    }

    @Test
    void spanishIsSplitToo() {
        assertThat(split("¿Le duele? ¡Llame al Sr. Pérez! Gracias."))
                .containsExactly("¿Le duele?", "¡Llame al Sr. Pérez!", "Gracias.");
    }

    private static List<String> split(String text) {
        return Sentence.of(text).stream()
                .map(sentence -> text.substring(sentence.start(), sentence.end()))
                .toList();
    }
}
