package org.clinic.portal.website;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.regex.Pattern;
import org.clinic.portal.base.text.Tidy;
import org.clinic.portal.inquiry.ContactWay;
import org.clinic.portal.inquiry.PreferredWay;
import org.clinic.portal.inquiry.Submission.Field;
import org.clinic.portal.inquiry.SubmissionRefusedException.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Why a contact form came back.
 *
 * @param fields what is wrong with each field, as the field's name in the form and a translation key, in their order
 * @param notice the translation key of what is wrong although every field is right
 */
record ContactProblems(
        SequencedMap<String, Problem> fields, @Nullable String notice) {

    private static final String TOO_LONG = "website.form.too-long";

    /** Something, an @, and something with a dot in it: what the person at the other end has to make sense of. */
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@.]+(?:\\.[^\\s@.]+)++");

    /** A translation key with the values its text needs. */
    record Problem(String key, Object... values) {}

    static ContactProblems none() {
        return new ContactProblems(new LinkedHashMap<>(), null);
    }

    /** What a person could have meant otherwise, and what the inquiry's own rules refuse. */
    static ContactProblems of(ContactForm typed, Map<Field, Reason> refused, FormAsks asks) {
        var fields = new LinkedHashMap<String, Problem>();
        for (var field : Field.values()) {
            var reason = refused.get(field);
            if (reason != null) {
                fields.put(name(field), problem(field, reason));
            }
        }
        // One that is too long is refused already, and nothing is looked for in it.
        var email = Tidy.mailAddress(typed.email());
        if (!email.isEmpty()
                && !refused.containsKey(Field.EMAIL)
                && !EMAIL.matcher(email).matches()) {
            fields.putIfAbsent("email", new Problem("website.form.email.doubtful"));
        }
        if (email.isEmpty()
                && typed.preferredWay() != null
                && typed.preferredWay().isByMail()) {
            fields.putIfAbsent("email", new Problem("website.form.email.needed"));
        }
        if (Tidy.line(typed.phone()).isEmpty() && typed.preferredWay() == PreferredWay.PHONE) {
            fields.putIfAbsent("phone", new Problem("website.form.phone.needed"));
        }
        asks.required().forEach((field, asked) -> {
            if (isMissing(typed, field)) {
                fields.putIfAbsent(field, new Problem("website.form.unanswered", asked));
            }
        });
        for (var question : asks.questions()) {
            if (asks.isTooLong(typed.own(), question)) {
                fields.put(
                        question.id(),
                        new Problem(
                                "website.form.answer.too-long", question.label(), String.valueOf(question.longest())));
            }
        }
        KindNote.notSaidOf(typed, asks).forEach(fields::putIfAbsent);
        return new ContactProblems(inOrder(fields, asks), null);
    }

    private static boolean isMissing(ContactForm typed, String field) {
        return switch (field) {
            case "name" -> Tidy.line(typed.name()).isEmpty();
            case "phone" -> Tidy.line(typed.phone()).isEmpty();
            case "email" -> Tidy.mailAddress(typed.email()).isEmpty();
            case "message" -> Tidy.text(typed.message()).isEmpty();
            case "preferredWay" -> typed.preferredWay() == null;
            case "preferredTime" ->
                Tidy.line(typed.preferredTime()).isEmpty()
                        && typed.preferredHours().parts().isEmpty();
            default -> typed.own().text(field).isEmpty();
        };
    }

    ContactProblems with(String noticeKey) {
        return new ContactProblems(fields, noticeKey);
    }

    /** With what is wrong with the answer to a plain question, which may be that there is none. */
    ContactProblems withAnswer(String problemKey) {
        var all = new LinkedHashMap<>(fields);
        all.put(PlainQuestion.FIELD, new Problem(problemKey));
        return new ContactProblems(all, notice);
    }

    /** With the ways whose sentence is another one than was ticked; the plain question stays the last. */
    ContactProblems withReworded(Set<ContactWay> ways) {
        var all = new LinkedHashMap<>(fields);
        var answer = all.remove(PlainQuestion.FIELD);
        for (var way : ways) {
            switch (way) {
                case CALLS -> all.put("consentCalls", new Problem("website.form.consent.calls.changed"));
                case MAIL -> all.put("consentMail", new Problem("website.form.consent.mail.changed"));
            }
        }
        if (answer != null) {
            all.put(PlainQuestion.FIELD, answer);
        }
        return new ContactProblems(all, notice);
    }

    boolean areNone() {
        return fields.isEmpty() && notice == null;
    }

    SequencedMap<String, String> said(Words words) {
        var said = new LinkedHashMap<String, String>();
        fields.forEach((name, problem) -> said.put(name, said(name, problem, words)));
        return said;
    }

    /** What would be the same sentence for any field begins with which it is. */
    private static String said(String name, Problem problem, Words words) {
        var sentence = words.say(problem.key(), problem.values());
        return problem.key().equals(TOO_LONG)
                ? words.say("website.form.problem", words.say(label(name)), sentence)
                : sentence;
    }

    private static String label(String name) {
        return "website.form." + (name.equals("preferredTime") ? "time" : name);
    }

    @Nullable
    String noticeSaid(Words words) {
        return notice == null ? null : words.say(notice);
    }

    private static Problem problem(Field field, Reason reason) {
        return switch (reason) {
            case MISSING -> new Problem("website.form.name.missing");
            case TOO_LONG -> new Problem(TOO_LONG, String.valueOf(field.maximum()));
        };
    }

    private static String name(Field field) {
        return switch (field) {
            case NAME -> "name";
            case EMAIL -> "email";
            case PHONE -> "phone";
            case MESSAGE -> "message";
            case PREFERRED_TIME -> "preferredTime";
            case CONSENT -> "consent";
        };
    }

    /** What the form did not ask for and yet is wrong comes last. */
    private static SequencedMap<String, Problem> inOrder(Map<String, Problem> fields, FormAsks asks) {
        var ordered = new LinkedHashMap<String, Problem>();
        for (var name : asks.fields()) {
            var problem = fields.get(name);
            if (problem != null) {
                ordered.put(name, problem);
            }
        }
        fields.forEach(ordered::putIfAbsent);
        return ordered;
    }
}
