package org.clinic.portal.account;

import java.util.List;
import java.util.stream.Stream;

/**
 * What is tried first where somebody has to choose a new password now and then: seasons and months, words about
 * signing in, and sentences that everybody knows. All in lower case and without spaces.
 */
final class FirstTries {

    static final List<String> WORDS = Stream.of(
                    """
                    spring summer autumn fall winter primavera verano otoño otono invierno
                    january february march april may june july august september october november december
                    enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre
                    monday tuesday wednesday thursday friday saturday sunday
                    lunes martes miércoles miercoles jueves viernes sábado sabado domingo
                    password passphrase passcode secret letmein changeme welcome login signin access admin user
                    contraseña contrasena clave secreto bienvenido bienvenida acceso usuario cambiar hola temporal temporary
                    hospital doctor nurse patient patients health medical medicine surgery office staff team company
                    clinica clínica médico medico enfermera paciente pacientes salud oficina equipo
                    """.split("\\s+"), """
                    correct horse battery staple
                    the quick brown fox jumps over the lazy dog
                    may the force be with you
                    to be or not to be that is the question
                    this is my password
                    this is a strong password
                    my password is password
                    let me in please
                    i love you forever
                    i love you so much
                    in the beginning was the word
                    it was the best of times
                    four score and seven years ago
                    twinkle twinkle little star
                    mary had a little lamb
                    somewhere over the rainbow
                    row row row your boat
                    an apple a day keeps the doctor away
                    god bless america
                    live laugh love
                    hello world
                    open sesame
                    one two three four five six seven
                    en un lugar de la mancha
                    ser o no ser
                    te quiero mucho
                    esta es mi contraseña
                    mi contraseña segura
                    caballo batería grapa correcto
                    uno dos tres cuatro cinco seis siete
                    """.replace(" ", "").split("\n"))
            .flatMap(Stream::of)
            .filter(word -> !word.isBlank())
            .toList();

    private FirstTries() {}
}
