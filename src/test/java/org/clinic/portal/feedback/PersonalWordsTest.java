package org.clinic.portal.feedback;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Notes as readers write them: whatever may tell of somebody is the desk's, and enough of the rest is marketing's. */
class PersonalWordsTest {

    private static final String PERSONAL = """
            My name is Harold Whitman and I would like a call.
            my name is harold whitman
            Please ask Maria, she knows what happened.
            Dr. Patel told me something else.
            dr patel said the opposite
            Mrs. Long was very rude.
            Ask for Rose at the desk.
            Will Carter wrote this text and it is wrong.
            Mark said it takes two days.
            harold whitman told us to walk sooner
            john thinks this is wrong
            I read it with Ángela and we did not understand it.
            Hope Miller
            Dolores told me that it hurts more.
            This is wrong. Signed, J. Smith
            HAROLD WHITMAN THINKS THIS IS WRONG
            It is wrong, says Mr Banks
            Please tell Young that the page is wrong
            regards, h. w.
            Call me at (212) 555-0147.
            call 212 555 0147
            my number is 2125550147
            2 1 2 5 5 5 0 1 4 7
            two one two five five five zero one four seven
            twelve fifty five zero one
            It is 555-01-47
            ２１２５５５０１４７
            ٢١٢٥٥٥٠١٤٧
            +34 612 34 56 78
            Write to ana@example.com
            ana (at) example (dot) com
            ana.rios at example dot com
            See www.example.com/ana
            my facebook is anarios7
            @anarios
            I live at 14 Oak Street.
            14 oak street, apt 3
            We are in Queens, 10001
            It is on Maple Avenue near the park
            P.O. Box 12
            Vivo en la calle Mayor 5
            avenida de la paz numero 3
            Codigo postal 28013
            I was born on 3 March 1961.
            DOB 3/3/61
            03.03.1961
            1961-03-03
            born in may
            the 3rd of march
            march third, nineteen sixty one
            I am 67 and this does not say whether it is for me.
            67 years old, can I have it?
            Tengo 67 años
            mi madre de 80 años no puede leerlo
            My member ID is ABC123456789.
            123-45-6789
            1EG4-TE5-MK73
            policy ab12cd
            case 20261130
            Me llamo Juan Pérez.
            me llamo juan
            Soy María, la paciente de ayer.
            Mi nombre es Dolores
            Pregunten por Consuelo en la recepción.
            La doctora García me dijo otra cosa.
            la señora lopez no lo explica bien
            Llámenme al 612345678
            Nací el 3 de marzo de 1961
            cumplí 70 en junio
            Mi hermana tuvo una infección después de esto.
            Mi marido no puede andar desde la operación.
            Me operaron ayer y me duele mucho.
            I had this done and now I have a fever.
            My wife had an infection after it.
            my mother cannot walk since then
            I take warfarin and nobody told me to stop.
            I'm in pain since the procedure
            I have diabetes. Is that a problem?
            my pain is worse
            I fell after the injection
            They did this to me in the hospital and I bled for days
            Позвоните мне, меня зовут Анна
            请给我打电话
            اتصل بي
            Τηλεφωνήστε μου
            j0hn sm1th
            h a r o l d
            The nurse Kelly was nice
            Harold's wife could not read it
            O'Brien said no
            estoy enfermo desde entonces
            Tomo anticoagulantes y aquí no dice nada.
            padezco de la espalda desde hace mucho
            Contact my daughter
            nuestra hija lo leyó
            I work at the bakery on the corner
            insurance number A1234
            ｈａｒｏｌｄ ｗｈｉｔｍａｎ
            """;

    private static final String HARMLESS = """
            It does not say how long the procedure takes.
            How long does it take?
            Please explain what a ligament is.
            I did not understand the part about driving.
            There is a typo in the second sentence.
            The text is too long.
            Too many difficult words.
            What about stairs? Nothing is said about them.
            Can I take my medicines on the day?
            May I eat before?
            Will it hurt?
            Does Medicare pay for this?
            The picture is missing.
            It would help to have a video.
            It says one day here and two days below. Which is right?
            Nothing about blood thinners.
            What should I do if it bleeds?
            The letters are too small on my phone.
            Very clear, thank you!
            A list of what to bring would be good.
            I could not find how much it costs.
            Please say whether one can swim afterwards.
            When can I drive again?
            Who will drive me home?
            This is wrong: you may not drink for 6 hours before.
            You say 24 hours but the handout says 48 hours.
            I am not sure what "light meal" means.
            I was looking for the side effects.
            What happens if I feel dizzy?
            Is there a version in Spanish?
            The link to the form does not work.
            Is 500mg the right dose?
            I have a question: what is sedation?
            The section Getting ready is confusing.
            Should I stop taking aspirin?
            you should mention an MRI
            I think the risks are missing
            It is not clear whether I need somebody to stay with me.
            Say more about pain after the procedure
            Not useful, I wanted to know about alternatives.
            No dice cuánto dura.
            ¿Cuándo puedo volver a conducir?
            No entiendo qué es un ligamento.
            Falta información sobre los riesgos.
            Hay un error en la segunda frase.
            El texto es demasiado largo.
            ¿Puedo comer antes?
            No está claro si hay que dejar la aspirina.
            Muy útil, gracias.
            Sería bueno tener una lista.
            ¿Duele?
            Las letras son muy pequeñas.
            Tengo una pregunta: ¿qué es la sedación?
            No encuentro el precio.
            ¿Lo paga el seguro?
            Estoy buscando los efectos secundarios.
            Aquí dice 6 horas y abajo 8 horas.
            ¿Qué hago si tengo fiebre?
            Explíquenlo con palabras más sencillas.
            """;

    private static final PageWords PAGE = new PageWords(
            Set.of("sedation", "ligament", "trousers", "stenosis"), List.of("Getting ready", "Afterwards"));

    private final PersonalWords personal = new PersonalWords(new OrdinaryWords());

    @ParameterizedTest
    @MethodSource("personal")
    void whatMayTellOfSomebodyIsTheDesks(String note) {
        assertThat(personal.mayBeIn(note, PAGE)).isTrue();
    }

    static Stream<String> personal() {
        return PERSONAL.lines();
    }

    @Test
    void marketingReadsMostOfWhatIsHarmless() {
        var harmless = HARMLESS.lines().toList();

        var kept =
                harmless.stream().filter(note -> personal.mayBeIn(note, PAGE)).toList();

        assertThat(kept).as("of %d notes", harmless.size()).hasSizeLessThan(harmless.size() / 5);
    }

    @Test
    void whoQuotesThePageIsNotTakenForAName() {
        assertThat(personal.mayBeIn("What is said in Getting ready is wrong.", PAGE))
                .isFalse();
        assertThat(personal.mayBeIn("It is about wide trousers.", PAGE)).isFalse();
        assertThat(personal.mayBeIn("It is about narrow hats.", PAGE)).isTrue();
    }

    @Test
    void oneThingAmongManyWordsIsFound() {
        var harmless = String.join(" ", HARMLESS.lines().limit(10).toList());

        assertThat(personal.mayBeIn(harmless, PAGE)).isFalse();
        assertThat(personal.mayBeIn(harmless + " harold", PAGE)).isTrue();
        assertThat(personal.mayBeIn("555 0147 " + harmless, PAGE)).isTrue();
    }
}
