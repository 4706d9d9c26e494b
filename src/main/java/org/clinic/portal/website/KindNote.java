package org.clinic.portal.website;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.clinic.portal.base.text.PersonalDetail;
import org.clinic.portal.base.text.Tidy;
import org.clinic.portal.website.ContactProblems.Problem;
import org.clinic.portal.website.FormAsks.Question;

/**
 * What somebody may want to look at once more before their form is sent. It is said once: whoever sends the form again, as it
 * was or changed, has sent it.
 */
enum KindNote {

    /** Of an e-mail address that is a slip of the finger away from a usual one. */
    MAIL_DOMAIN {
        @Override
        Map<String, Problem> in(ContactForm typed, FormAsks asks) {
            var address = Tidy.mailAddress(typed.email());
            return MailDomain.meant(address)
                    .map(meant -> Map.of("email", new Problem("website.form.noted.email", address, meant)))
                    .orElse(Map.of());
        }
    },

    /** Of a question, or an answer in words of one's own, that says what may be left for the call. */
    PERSONAL_DETAIL {
        @Override
        Map<String, Problem> in(ContactForm typed, FormAsks asks) {
            var notes = new LinkedHashMap<String, Problem>();
            if (PersonalDetail.isIn(typed.message())) {
                notes.put("message", new Problem("website.form.noted.personal"));
            }
            for (var question : asks.questions()) {
                if (mayHoldTooMuch(question) && PersonalDetail.isIn(typed.own().text(question.id()))) {
                    notes.put(question.id(), new Problem("website.form.noted.personal.answer", question.label()));
                }
            }
            return notes;
        }
    };

    /** The field of a form that names those that were said. */
    static final String SAID = "noted";

    /** A clinic that asks for a day, a number or medicines is not to be told that it need not know. */
    private static final Pattern ASKED_FOR = Pattern.compile(
            "\\b(?:when|dates?|days?|birth|born|insurances?|insurers?|member|policy|medicare|medicaid|medicines?|"
                    + "medications?|drugs|cuándo|fechas?|días?|nacimiento|nació|seguros?|aseguradora|póliza|medicinas?|"
                    + "medicamentos?|fármacos?)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    /** What is to be said of a form, by the name of the field. */
    abstract Map<String, Problem> in(ContactForm typed, FormAsks asks);

    private static boolean mayHoldTooMuch(Question question) {
        return !question.kind().hasChoices()
                && !ASKED_FOR.matcher(question.label()).find();
    }

    /** What is still to be said of a form, by the name of the field. */
    static Map<String, Problem> notSaidOf(ContactForm typed, FormAsks asks) {
        var said = said(typed.noted());
        var notes = new LinkedHashMap<String, Problem>();
        for (var note : values()) {
            if (!said.contains(note.name())) {
                notes.putAll(note.in(typed, asks));
            }
        }
        return notes;
    }

    /** As a form names them that comes back: those of before, and those that it says now. */
    static String saidWith(ContactForm typed, FormAsks asks) {
        var before = said(typed.noted());
        return Arrays.stream(values())
                .filter(note ->
                        before.contains(note.name()) || !note.in(typed, asks).isEmpty())
                .map(Enum::name)
                .collect(Collectors.joining(" "));
    }

    private static Collection<String> said(String sent) {
        return Set.of(sent.split(" "));
    }
}
