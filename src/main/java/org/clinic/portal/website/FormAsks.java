package org.clinic.portal.website;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.clinic.portal.base.clinic.AskedField.Kind;
import org.clinic.portal.inquiry.Answer;
import org.clinic.portal.inquiry.Answers;

/**
 * What a form asked, read from what it said: whoever began to write before it was changed is held to what they saw.
 *
 * @param texts each by its name, in the order of the form
 */
record FormAsks(Map<String, String> texts) {

    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_LINES = 1000;

    /** The names of the fields that can be wrong, by what is said of each. */
    private static final Map<String, String> FIELDS = Map.of(
            "website.form.name", "name",
            "website.form.phone", "phone",
            "website.form.email", "email",
            "website.form.message", "message",
            "website.form.way", "preferredWay",
            "website.form.time", "preferredTime");

    private static final String OWN = "ask.";
    private static final String REQUIRED = ".required";
    private static final Pattern QUESTION = Pattern.compile("ask\\.([A-Z]+)\\.(q[0-9a-f]{8})");

    /** A question of the clinic's own. */
    record Question(String id, Kind kind, String label) {

        /** The most characters that an answer may have. */
        int longest() {
            return switch (kind) {
                case LINES -> LONGEST_LINES;
                case SEVERAL -> Answer.LONGEST;
                default -> LONGEST_LINE;
            };
        }
    }

    /** The name of what a form says of such a question. */
    static String name(Kind kind, String id) {
        return OWN + kind + "." + id;
    }

    /** The name of what it says if something has to be answered. */
    static String required(String field) {
        return "field." + field + REQUIRED;
    }

    static String help(String field) {
        return "field." + field + ".help";
    }

    /** The fields that can be wrong, in the order of the form. */
    List<String> fields() {
        var names = new ArrayList<String>();
        texts.forEach((text, said) -> {
            var name = FIELDS.get(text);
            if (name != null) {
                names.add(name);
            } else {
                question(text, said).ifPresent(question -> names.add(question.id()));
            }
        });
        return names;
    }

    List<Question> questions() {
        return texts.entrySet().stream()
                .flatMap(text -> question(text.getKey(), text.getValue()).stream())
                .toList();
    }

    private static Optional<Question> question(String text, String label) {
        if (!text.startsWith(OWN)) {
            return Optional.empty();
        }
        var found = QUESTION.matcher(text);
        return found.matches()
                ? Optional.of(new Question(found.group(2), Kind.valueOf(found.group(1)), label))
                : Optional.empty();
    }

    /** What has to be answered, by the name of its field and with what is asked there; the name has rules of its own. */
    Map<String, String> required() {
        var required = new LinkedHashMap<String, String>();
        FIELDS.forEach((text, field) -> {
            if (texts.containsKey(required(field))) {
                required.put(field, texts.getOrDefault(text, ""));
            }
        });
        for (var question : questions()) {
            if (texts.containsKey(required(question.id()))) {
                required.put(question.id(), question.label());
            }
        }
        return required;
    }

    /** What was answered to the questions of the clinic's own, cut where it is too long. */
    Answers answers(OwnAnswers typed) {
        return new Answers(questions().stream()
                .filter(question -> !typed.text(question.id()).isEmpty())
                .map(question -> new Answer(question.id(), question.label(), cut(typed.text(question.id()), question)))
                .toList());
    }

    boolean isTooLong(OwnAnswers typed, Question question) {
        var text = typed.text(question.id());
        return text.codePointCount(0, text.length()) > question.longest();
    }

    private static String cut(String text, Question question) {
        return text.codePointCount(0, text.length()) <= question.longest()
                ? text
                : text.substring(0, text.offsetByCodePoints(0, question.longest()));
    }
}
