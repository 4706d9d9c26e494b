package org.clinic.portal.topic.check;

import java.util.List;
import java.util.Set;

/** How a Spanish passive looks: a form of "ser", up to two adverbs, a participle that agrees with it in number. */
final class SpanishPassive {

    private static final Set<String> ONE = Set.of(
            "soy", "eres", "es", "era", "fui", "fuiste", "fue", "seré", "serás", "será", "sería", "sea", "fuera",
            "fuese");
    private static final Set<String> MANY = Set.of(
            "somos", "son", "eran", "fuimos", "fueron", "serán", "seremos", "serían", "sean", "fueran", "fuesen",
            "éramos", "seamos");
    private static final Set<String> EITHER = Set.of("ser", "sido", "siendo");

    private static final Set<String> ADVERBS = Set.of(
            "no", "ya", "también", "siempre", "nunca", "solo", "sólo", "luego", "después", "antes", "bien", "aún",
            "todavía", "pronto", "casi", "muy", "a", "veces", "menudo");

    private static final Set<String> IRREGULAR = Set.of(
            "hecho",
            "dicho",
            "puesto",
            "visto",
            "escrito",
            "abierto",
            "cubierto",
            "descubierto",
            "roto",
            "resuelto",
            "devuelto",
            "envuelto",
            "impreso",
            "descrito",
            "prescrito",
            "inscrito",
            "compuesto",
            "expuesto",
            "propuesto",
            "revisto",
            "satisfecho",
            "deshecho",
            "suscrito",
            "transcrito");

    /** Nouns, and what somebody or something is more often than what is done to it. */
    private static final Set<String> NO_PARTICIPLES = Set.of(
            "nada",
            "cada",
            "lado",
            "vida",
            "comida",
            "bebida",
            "medida",
            "herida",
            "salida",
            "entrada",
            "llamada",
            "partida",
            "partido",
            "subida",
            "bajada",
            "marido",
            "cuidado",
            "estado",
            "resultado",
            "sentido",
            "sonido",
            "tejido",
            "líquido",
            "pasado",
            "demasiado",
            "debido",
            "adecuado",
            "inadecuado",
            "delicado",
            "complicado",
            "elevado",
            "avanzado",
            "limitado",
            "ilimitado",
            "apropiado",
            "inapropiado",
            "parecido",
            "divertido",
            "aburrido",
            "conocido",
            "desconocido",
            "indicado",
            "contraindicado",
            "variado",
            "educado",
            "reservado",
            "callado",
            "pesado",
            "cansado",
            "casado",
            "prolongado",
            "moderado",
            "aislado",
            "privado",
            "estimado",
            "querido",
            "agradecido",
            "atrevido",
            "decidido",
            "merecido",
            "ocupado",
            "osado",
            "sagrado",
            "sofisticado",
            "animado",
            "acertado",
            "equivocado",
            "exagerado",
            "honrado",
            "afortunado",
            "obligado",
            "arriesgado",
            "especializado",
            "actualizado",
            "pomada",
            "jornada",
            "mirada",
            "temporada",
            "tostada",
            "espada",
            "almohada",
            "cebada",
            "ensalada",
            "abogado",
            "empleado",
            "soldado",
            "mercado",
            "grado",
            "helado",
            "pescado",
            "certificado",
            "ácido",
            "óxido",
            "ruido",
            "vestido",
            "pedido",
            "nido",
            "oído",
            "olvido",
            "apellido",
            "recorrido",
            "contenido",
            "fluido",
            "seguido",
            "corrido",
            "dado");

    private SpanishPassive() {}

    /** The place of the participle of a passive that begins here; {@code at} if none does. */
    static int lastWord(List<String> words, int at) {
        var verb = words.get(at);
        if (!ONE.contains(verb) && !MANY.contains(verb) && !EITHER.contains(verb)) {
            return at;
        }
        int next = at + 1;
        while (next < words.size() && next <= at + 2 && isAdverb(words.get(next))) {
            next++;
        }
        return next < words.size() && agrees(verb, words.get(next)) && isParticiple(words.get(next)) ? next : at;
    }

    private static boolean isAdverb(String word) {
        return ADVERBS.contains(word) || word.endsWith("mente");
    }

    private static boolean agrees(String verb, String participle) {
        return EITHER.contains(verb) || MANY.contains(verb) == participle.endsWith("s");
    }

    /** Regular ones are stressed on their ending, and so have no accent but that of "caído". */
    private static boolean isParticiple(String word) {
        var masculine = masculine(word);
        if (NO_PARTICIPLES.contains(masculine) || NO_PARTICIPLES.contains(withoutPlural(word))) {
            return false;
        }
        return IRREGULAR.contains(masculine)
                || masculine.length() > 4
                        && masculine.matches(".*(?:ado|ido|ído)")
                        && !masculine.substring(0, masculine.length() - 3).matches(".*[áéíóú].*");
    }

    private static String masculine(String word) {
        var one = withoutPlural(word);
        return one.endsWith("a") ? one.substring(0, one.length() - 1) + "o" : one;
    }

    private static String withoutPlural(String word) {
        return word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    }
}
