package org.clinic.portal.topic.check;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clinic.portal.topic.check.Looked.paragraph;
import static org.clinic.portal.topic.check.Looked.section;

/** How often a passive is told right, on sentences of the kind that clinics write. */
class PassiveVoiceTest {

    private static final List<String> ENGLISH_PASSIVE = List.of(
            "A small cut is made in your lower back.",
            "You will be given a mild sedative.",
            "The area is numbed first.",
            "Your blood pressure will be checked every few minutes.",
            "The stitches are removed after ten days.",
            "Patients were asked about their pain.",
            "The tissue is then removed with a thin tool.",
            "You may be asked to lie on your stomach.",
            "The procedure has been studied in several trials.",
            "Your questions will be answered before you sign.",
            "Blood thinners must be stopped a week before.",
            "The results are usually sent to your doctor.",
            "The wound should not be touched.",
            "An appointment was made for you.",
            "You are driven home by a friend.",
            "The needle is guided by X-ray pictures.",
            "The device was approved in 2010.",
            "It is often done without a hospital stay.",
            "The form must be signed by both parents.",
            "Your arm is held still.",
            "All instruments are cleaned and sterilized.",
            "Fluids are given through a vein.",
            "The ligament was cut away.",
            "Side effects have been reported.",
            "The dressing is being changed.",
            "The dose was slowly raised.",
            "Nothing is left behind in the body.",
            "You will be taken to a recovery room.",
            "The pain was felt in both legs.",
            "No bone is removed.",
            "Your record isn't shared with others.",
            "These tablets are not covered by your plan.",
            "The scan was read by a radiologist.",
            "The dressing is unwrapped at home.",
            "You got sent home the same day.");

    private static final List<String> ENGLISH_ACTIVE = List.of(
            "The nurse makes a small cut.",
            "You are tired after the visit.",
            "We will give you something to relax.",
            "The clinic is located on Main Street.",
            "There are trained nurses on every floor.",
            "She has removed the stitches.",
            "Your doctor was worried about the scan.",
            "You are interested in the procedure.",
            "The bed is high.",
            "It is indeed simple.",
            "Most people are satisfied with it.",
            "You are married and have two children.",
            "The rash is red and itchy.",
            "What you need is rest.",
            "They are prepared for everything.",
            "He is not supposed to drive.",
            "The waiting room is crowded.",
            "Some patients are excited, others calm.",
            "These are planned visits.",
            "It was a tired old joke.",
            "The canal has narrowed with age.",
            "I was at home.",
            "You are able to walk.",
            "Being old is no illness.",
            "You can be proud of it.",
            "The clinic is open at weekends.",
            "You have been well.",
            "Is this your first visit?",
            "We are a team of four.",
            "The risk is limited.",
            "Your legs may be weak.",
            "He was a hundred years old.",
            "Walking is fine; running is not.",
            "Are you afraid of needles?",
            "Our nurses are experienced.",
            "The joint is swollen.",
            "It was unexpected.",
            "The long-term effects are often unexplained.",
            "Visits are unlimited.");

    private static final List<String> SPANISH_PASSIVE = List.of(
            "La operación es realizada por un especialista.",
            "Usted será llevado a la sala de recuperación.",
            "Los resultados son enviados a su médico.",
            "El corte fue hecho con cuidado.",
            "Las puntadas serán retiradas en diez días.",
            "El procedimiento ha sido estudiado en varios ensayos.",
            "La zona es adormecida primero.",
            "La herida no debe ser tocada.",
            "El aparato fue aprobado en 2010.",
            "Los pacientes fueron interrogados.",
            "La dosis fue aumentada poco a poco.",
            "El formulario debe ser firmado por los padres.",
            "Su caso será revisado mañana.",
            "Las preguntas serán respondidas antes.",
            "Los instrumentos son esterilizados.",
            "La muestra fue analizada en el laboratorio.",
            "El ligamento es cortado.",
            "Los medicamentos deben ser suspendidos.",
            "La cita fue cancelada.",
            "El vendaje está siendo cambiado.",
            "Usted será llamado por la enfermera.",
            "La receta fue escrita por la doctora.",
            "La puerta fue abierta.",
            "Los datos no son compartidos con nadie.",
            "El tejido es retirado después.",
            "La aguja es guiada con rayos X.",
            "Sus análisis serán vistos hoy.",
            "El problema fue resuelto.",
            "Las dudas fueron aclaradas.",
            "La anestesia es aplicada con cuidado.",
            "El estudio fue dirigido por dos médicos.",
            "Se le será enviado un correo.");

    private static final List<String> SPANISH_ACTIVE = List.of(
            "La enfermera hace un corte pequeño.",
            "Usted está cansado después de la visita.",
            "Le daremos algo para relajarse.",
            "La clínica está ubicada en la calle Mayor.",
            "Es el resultado de la prueba.",
            "Es demasiado pronto.",
            "Es debido a la edad.",
            "La vida es cada vez mejor.",
            "No es nada grave.",
            "El alcohol es una bebida.",
            "El médico ha retirado las puntadas.",
            "Es necesario descansar.",
            "Son medidas sencillas.",
            "Es muy complicado.",
            "El riesgo es limitado.",
            "La recuperación es rápida.",
            "El jugo es ácido.",
            "El agua es un líquido.",
            "Fue a su casa.",
            "Son personas adultas.",
            "Eso es todo.",
            "La prueba es sencilla.",
            "Sea amable con su cuerpo.",
            "Es adecuado para personas mayores.",
            "El pan es comida.",
            "Soy casado.",
            "Ha sido un buen día.",
            "Es su segundo día.",
            "Es conocida en la ciudad.",
            "Los ruidos son sonidos fuertes.",
            "El dolor es moderado.",
            "Es un tratamiento avanzado.",
            "Son dos pastillas al día.",
            "Es privado.",
            "¿Es usted alérgico?");

    @Test
    void allButTheseEnglishPassivesAreFound() {
        assertThat(missed(ENGLISH_PASSIVE, Locale.ENGLISH))
                .containsExactly(
                        "The wound should not be touched.",
                        "Nothing is left behind in the body.",
                        "The scan was read by a radiologist.",
                        "You got sent home the same day.");
    }

    @Test
    void noOtherEnglishSentenceIsTakenForOne() {
        assertThat(found(ENGLISH_ACTIVE, Locale.ENGLISH)).isEmpty();
    }

    @Test
    void everySpanishPassiveIsFound() {
        assertThat(missed(SPANISH_PASSIVE, Looked.SPANISH)).isEmpty();
    }

    @Test
    void noOtherSpanishSentenceIsTakenForOne() {
        assertThat(found(SPANISH_ACTIVE, Looked.SPANISH)).isEmpty();
    }

    @Test
    void headingsAreNoSentences() {
        assertThat(Looked.words(Check.PASSIVE_VOICE, section("What is done", paragraph("Rest."))))
                .isEmpty();
    }

    private static List<String> found(List<String> sentences, Locale language) {
        return sentences.stream()
                .filter(sentence -> !Looked.words(Check.PASSIVE_VOICE, section(paragraph(sentence)), language)
                        .isEmpty())
                .toList();
    }

    private static List<String> missed(List<String> sentences, Locale language) {
        var found = found(sentences, language);
        return sentences.stream().filter(sentence -> !found.contains(sentence)).toList();
    }
}
