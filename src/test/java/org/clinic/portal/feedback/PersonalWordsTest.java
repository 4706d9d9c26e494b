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
            please tell maria at the front desk that her page is wrong
            thanks, tom
            Tom here. It is too short.
            - Anna
            Kind regards Peter Novak
            this page is wrong says my surgeon
            my husband could not open the page
            I was there last week and nobody told me this
            after my procedure I could not walk
            They operated on me on monday and now my leg is numb
            i have had pain for three weeks
            I've been bleeding since yesterday
            Ive got an infection
            we live in brooklyn and it is too far
            is the clinic on fifth avenue still open
            it costs too much for someone who lives on 1200 a month
            born 1950
            I am seventy two years old
            seventy two year old with stenosis
            i am an old man of 80
            la enfermera carmen fue muy amable
            mi vecino juan lo leyó
            no entiendo, firmado pepe
            el doctor ramírez no explica esto
            me pusieron una inyección y sigo con dolor
            llevo tres semanas con dolor desde la operación
            Desde que me lo hicieron no puedo dormir
            tengo cáncer
            tengo 3 hijos y no puedo dejar de trabajar
            mi número de seguro es el 88 77 66
            vivo en queretaro
            email me: bob at mail dot com
            whatsapp 5512345678
            my cell is five five five, oh one four seven
            ssn 123 45 6789
            appointment 3/4 at 10
            on april 3 you told us something else
            el 3 de abril me dijeron otra cosa
            see you on the 12th of December
            Ms Lee was wrong
            Lee said it takes a day
            Grace helped us, the page did not
            Rose was very helpful, the page is not
            King is right, this is too long
            Mr. King is right
            Will told me it takes a day
            Will says it takes a day
            May called us and said otherwise
            Park is a bad doctor
            dr. park is a bad doctor
            Doctor Long is rude
            doctor long is rude
            nurse hope was kind
            my son is 5 and cannot sit
            I weigh 120 kg
            I use a wheelchair and there is nothing about that
            I take insulin
            as a diabetic I need to know more
            as a dentist in Queens I think this is wrong
            Thank you Sarah!
            gracias, Lupe
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
            too short
            Too much text, not enough pictures
            I don't know what "fluoroscopy" means.
            You don't say what to wear
            what about pets?
            Is it covered by insurance?
            How many people need a second procedure?
            It is not said who does the procedure.
            Tell us about the success rate.
            A map of how to get there would help.
            The words are hard to read on a dark screen.
            Please make the print bigger.
            Is driving allowed on the next day or after two days?
            The part about medicines contradicts the list at the end.
            What if I live alone?
            I would like to see a diagram of the spine.
            Does the injection hurt?
            Is sedation the same as general anesthesia?
            the heading says two weeks but the text says ten days
            What does "outpatient" mean?
            Good page, but where do I park?
            How soon can I go back to work?
            I could not find the phone number.
            No mention of showering.
            Can I fly afterwards?
            Nothing for people with diabetes.
            It doesn't tell me whether to stop warfarin.
            Not helpful. I still don't know what happens.
            The video does not play.
            Explain the abbreviations.
            No sé si puedo ducharme después.
            Faltan los horarios.
            ¿Hay que ir en ayunas?
            Demasiadas palabras técnicas.
            No se entiende el segundo párrafo.
            ¿Cuánto tiempo hay que descansar?
            La imagen no se ve bien en el teléfono.
            ¿Puedo tomar mis medicinas ese día?
            No explica qué pasa si algo sale mal.
            Muy largo, hagan un resumen.
            ¿Es lo mismo que una cirugía?
            Falta decir quién me lleva a casa.
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
