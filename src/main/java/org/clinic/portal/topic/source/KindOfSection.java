package org.clinic.portal.topic.source;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.clinic.portal.content.SectionKind;

/** Guesses from the words of a heading, English or Spanish, what its section is about. */
final class KindOfSection {

    /** In this order: "What are the risks?" is about risks before it is about what something is. */
    private static final Map<SectionKind, Pattern> SIGNS = new LinkedHashMap<>();

    static {
        sign(SectionKind.INTRODUCTION, "introduction|overview|introduccion|vision general");
        sign(SectionKind.CLOSING, """
                final (thoughts|words)|in (closing|conclusion|short|summary)|conclusions?|summary|takeaways?|next steps?\
                |the bottom line|para (terminar|concluir)|en (resumen|conclusion)|resumen|conclusiones\
                |(ultimas|unas) palabras|reflexion(es)? final(es)?|proximos pasos""");
        sign(SectionKind.WHAT_TO_DISCUSS, """
                discuss|talk (to|with|about)|tell (your|us)|questions (to ask|for (your|us))|ask (your|us|about)\
                |hablar|hable|preguntar|pregunte|consult(ar|e)|coment(ar|e)|preguntas para (su|el|la)\
                |diga(le)? a su|que decir""");
        sign(SectionKind.QUESTIONS, """
                questions and answers|(frequently|commonly) asked|(common|frequent) questions|faqs?|questions\
                |preguntas""");
        sign(SectionKind.HOW_TO_PREPARE, """
                prepar(e|es|ing|ation|ations|ar|arse|arte|acion|ese)|(get|getting|be) ready|how to get ready\
                |before your (procedure|visit|appointment|surgery|treatment|operation)|antes de (su|tu)""");
        sign(SectionKind.RISKS, """
                risks?|complications?|side effects?|safe|safety|warnings?|when to call|riesgos?|complicacion(es)?\
                |efectos secundarios|segur[oa]|seguridad|cuando llamar""");
        sign(SectionKind.BENEFITS, "benefits?|advantages?|beneficios?|ventajas?");
        sign(SectionKind.RECOVERY, """
                recover(y|ing)?|after(ward|wards|care)?|heal(ing)?|going home|recuperacion|recuperarse|despues|al volver\
                |vuelta a casa""");
        sign(SectionKind.DECISION, """
                right for (you|me)|decid(e|ing)|decision|should (you|i)|choos(e|ing)|is it for (you|me)\
                |(adecuad|indicad|apropiad)[oa] para (usted|ti|mi)|decidir|elegir|le conviene""");
        sign(SectionKind.WHO_IT_IS_FOR, "who|candidates?|eligib(le|ility)|quien(es)?|candidat[oa]s?");
        sign(SectionKind.WHAT_HAPPENS, """
                what happens|what to expect|during|step by step|how (it|it is|it.s) (works|done)|day of\
                |que (pasa|ocurre|sucede|esperar)|durante|paso a paso|como (se hace|se realiza|funciona|es)|el dia""");
        sign(SectionKind.WHAT_IT_IS, "what (is|are)|about|understanding|que (es|son)|acerca|sobre|en que consiste");
    }

    private KindOfSection() {}

    static SectionKind of(String heading) {
        var words = String.join(" ", LineWords.fold(heading).split("[^\\p{L}\\p{N}]+"));
        return SIGNS.entrySet().stream()
                .filter(sign -> sign.getValue().matcher(words).find())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(SectionKind.OTHER);
    }

    private static void sign(SectionKind kind, String words) {
        SIGNS.put(kind, Pattern.compile("\\b(" + words + ")\\b"));
    }
}
