package org.clinic.portal.feedback;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What speaks for something personal whichever words it is said in: numbers and dates, ways to reach somebody, and who
 * tells of themselves or of their family. Held against words in small letters without accents.
 */
final class PersonalSigns {

    private static final String NUMBER =
            "(?:zero|oh|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen"
                    + "|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
                    + "|cero|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|trece|catorce|quince|veinte"
                    + "|treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa)";

    private static final String MONTH =
            "(?:january|february|march|april|june|july|august|september|october|november|december|jan|feb|apr|jun|jul|aug|sept?"
                    + "|oct|nov|dec|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)";

    /** What may stand between somebody and what they say of themselves. */
    private static final String MEANWHILE =
            "(?: (?:not|also|still|just|only|really|very|so|too|never|already|even|now|a|an|bit|little|always|been))*";

    /** As people go on who speak of the text. */
    private static final String OF_THE_TEXT =
            " (?:sure|unsure|certain|confused|lost|missing|looking|left|unable|wondering|curious|interested|able|told|afraid"
                    + "|sorry|glad|happy|grateful|worried|scared|nervous|to|read|reading|looked|searched|tried|found|seen|understood"
                    + "|thinking|asking|hoping|supposed|allowed|question|questions|idea|one question|no idea|two questions|expected"
                    + "|hoped|surprised|trouble|difficulty)\\b";

    /** A question is of anybody: should I take, when do I get, if I feel. */
    private static final String NO_QUESTION =
            "(?<!\\b(?:can|may|should|could|must|do|did|will|would|shall|if|when|before|after|until|how|what|where) )";

    private static final String RELATIVES =
            "wife|husband|son|daughter|mother|father|mom|mum|mama|dad|papa|sister|brother|parents?"
                    + "|aunt|uncle|grand[a-z]+|partner|friend|neighbou?r|boss|child|children|kids?|baby|family";

    private static final String RELATIVES_ES =
            "mujer|espos[oa]|marido|hij[oa]s?|madre|padres?|mama|papa|herman[oa]s?|abuel[oa]s?"
                    + "|ti[oa]s?|pareja|amig[oa]|vecin[oa]|jef[ea]|familia|novi[oa]";

    private static final List<Pattern> SIGNS = patterns(
            // Ways to reach somebody, and numbers: five digits, whatever parts them, are a telephone number, four a
            // year.
            "@",
            "https?:|www\\.",
            "[a-z]{2}\\.[a-z]{2}",
            "(?:[0-9][^a-z0-9]{0,3}){5}",
            "[0-9]{4}",
            "[0-9] ?[/.] ?[0-9]",
            "\\b" + NUMBER + "(?:[ ,-]+" + NUMBER + "){2}\\b",
            // Days.
            "\\b" + MONTH + "\\b\\.?.{0,6}[0-9]",
            "[0-9](?:st|nd|rd|th)?(?: of| de)? " + MONTH + "\\b",
            "\\b(?:born|birth|birthday|dob|naci|nacid[oa]|nacimiento|cumpleanos)\\b",
            // Ages.
            "\\b(?:i am|i'm|im|aged?|turned|turn|tengo|cumpli|cumplo)(?: only| almost| nearly| casi| ya)? [0-9]{1,3}\\b",
            "\\b[0-9]{1,3}[ -]*(?:years?|yrs?|y)[ -]*old\\b",
            "\\b[0-9]{1,3} anos(?: de edad)?\\b.{0,20}\\bedad\\b|\\bde [0-9]{1,3} anos\\b|\\b[0-9]{1,3} anos de edad\\b",
            // Who introduces themselves, or signs.
            "\\b(?:my|mi|our|his|her) (?:name|nombre|surname|apellido)\\b",
            "\\bname is\\b|\\bthey call me\\b|\\bme llam(?:o|an)\\b|\\bse llama\\b|\\bsoy\\b",
            "\\b(?:sincerely|regards|yours|atentamente|saludos|firmado|signed)\\b",
            "\\b(?:call|text|phone|reach|contact|write|email|answer) (?:to )?me\\b",
            "\\b(?:llamenme|llameme|llamame|escribanme|escribame|contactenme|contacteme)\\b",
            // Who tells of themselves.
            "\\bi(?:'ve| have|'d| had| am|'m|'ll have| was|ve|m)\\b(?!" + MEANWHILE + OF_THE_TEXT + ")",
            "\\bim\\b(?!" + MEANWHILE + OF_THE_TEXT + ")",
            NO_QUESTION
                    + "\\bi (?:take|took|use|used|suffer|suffered|live|lived|weigh|weighed|got|drink|smoke|smoked|fell|broke|bleed"
                    + "|bled|vomited|woke|work|worked|came|went|stay|stayed)\\b",
            NO_QUESTION + "\\bi (?:feel|felt)\\b(?! (?:that|this|the|it|like)\\b)",
            "\\bas an? [a-z]+(?: [a-z]+ [a-z]+)? (?:i|we)\\b",
            "\\b(?:nurse|doctor|enfermer[oa]|doctora) (?:hope|long|young|short|king|walker|wells|parks?|banks|day|love|summer"
                    + "|clara|dolores|consuelo|bueno|leal|cook|price|weeks|wise|sharp|strong|child)\\b",
            "\\b(?:hurts|hurt|happened|happens|told|said|gave|did|done) (?:to )?me\\b(?! (?:nothing|that)\\b)",
            "\\bmy (?:[a-z]+ ){0,2}(?:" + RELATIVES
                    + "|pain|cancer|tumou?r|infection|disease|diagnosis|surgery|operation|procedure|appointment|insurance|policy"
                    + "|account|record|records|results?|phone|number|address|email|age|condition|surgeon|chart|case|pressure"
                    + "|doctor (?:said|told|says|is)|back|leg|legs|knee|hip|spine|wound|scar|heart|stomach|home|house|job)\\b",
            "\\bour (?:" + RELATIVES + ")\\b",
            "\\b(?:tengo|tuve|tenia|he tenido)\\b(?!(?: que| una?| otra| alguna| muchas| dos| la)* ?(?:que|pregunta|preguntas|duda"
                    + "|dudas|comentario|sugerencia|claro|idea)\\b)",
            "\\bllevo (?:[a-z0-9]+ ){1,3}(?:con|sin|desde|semanas|meses|dias|anos)\\b",
            "\\b(?:padezco|sufro|sufri|vivo|peso [0-9]|fumo|bebo|estuve|trabajo en|me due?l[a-z]+|me oper[a-z]+|me hic[a-z]+"
                    + "|me pus[a-z]+|me dij[a-z]+|me dio|me dieron|me paso|me atendi[a-z]*|me trat[a-z]+)\\b",
            "\\b(?:yo |ya |siempre )tom[oe]\\b|\\btomo\\b",
            "\\bestoy\\b(?!(?: muy| un| poco| mas| bien| tan)* (?:confundid[oa]|segur[oa]|perdid[oa]|buscando|de acuerdo"
                    + "|preocupad[oa]|nervios[oa]|content[oa]|leyendo)\\b)",
            "\\bm(?:i|is) (?:[a-z]+ )?(?:" + RELATIVES_ES
                    + "|dolor|dolores|operacion|cirugia|cita|seguro|poliza|numero|telefono|direccion|correo|edad|diagnostico"
                    + "|infeccion|enfermedad|fecha|caso|medico me|doctora? me|espalda|pierna|rodilla|cadera|columna|casa)\\b",
            "\\bnuestr[oa]s? (?:" + RELATIVES_ES + ")\\b");

    private PersonalSigns() {}

    private static List<Pattern> patterns(String... patterns) {
        return List.of(patterns).stream().map(Pattern::compile).toList();
    }

    static boolean areIn(String words) {
        return SIGNS.stream().anyMatch(sign -> sign.matcher(words).find());
    }
}
