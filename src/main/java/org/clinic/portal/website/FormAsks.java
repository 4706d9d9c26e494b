package org.clinic.portal.website;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.clinic.portal.base.clinic.AskedField;
import org.clinic.portal.base.clinic.AskedField.Kind;
import org.clinic.portal.base.clinic.AskedFields;
import org.clinic.portal.base.clinic.Wording;
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

    /** What every form knows, by what is said of each. */
    private static final Map<String, Kind> KINDS = Map.of(
            "website.form.name", Kind.NAME,
            "website.form.phone", Kind.PHONE,
            "website.form.email", Kind.EMAIL,
            "website.form.message", Kind.MESSAGE,
            "website.form.way", Kind.WAY,
            "website.form.language", Kind.LANGUAGE,
            "website.form.time", Kind.TIME);

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

    /** The name of what it says of a choice of such a question, by its place among them, from 0. */
    static String choice(Kind kind, String id, int place) {
        return "%s.choice.%02d".formatted(name(kind, id), place);
    }

    /** What the field of something that is asked is called in the form. */
    static String field(Kind kind, String id) {
        return switch (kind) {
            case NAME -> "name";
            case PHONE -> "phone";
            case EMAIL -> "email";
            case MESSAGE -> "message";
            case WAY -> "preferredWay";
            case LANGUAGE -> "answerLanguage";
            case TIME -> "preferredTime";
            case LINE, LINES, ONE, SEVERAL -> id;
        };
    }

    /** The name of what it says if something has to be answered. */
    static String required(String field) {
        return "field." + field + REQUIRED;
    }

    static String help(String field) {
        return "field." + field + ".help";
    }

    /** The names of the fields, in the order of the form. */
    List<String> fields() {
        return form().all().stream()
                .map(field -> field(field.kind(), field.id()))
                .toList();
    }

    /** The form that asks this, in the words in which it was asked whatever the language; of what it did not ask it has nothing. */
    AskedFields form() {
        var fields = new ArrayList<AskedField>();
        texts.forEach((text, said) -> {
            var kind = KINDS.get(text);
            if (kind != null) {
                fields.add(asked(kind, kind.name(), ""));
            } else {
                question(text, said)
                        .ifPresent(question -> fields.add(asked(question.kind(), question.id(), question.label())));
            }
        });
        return new AskedFields(fields);
    }

    private AskedField asked(Kind kind, String id, String label) {
        var field = field(kind, id);
        var choices = new ArrayList<Wording>();
        for (var choice = texts.get(choice(kind, id, 0));
                choice != null;
                choice = texts.get(choice(kind, id, choices.size()))) {
            choices.add(words(choice));
        }
        return new AskedField(
                id,
                kind,
                true,
                kind == Kind.NAME || texts.containsKey(required(field)),
                words(label),
                words(texts.getOrDefault(help(field), "")),
                choices);
    }

    private static Wording words(String said) {
        return new Wording(said, said);
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
        KINDS.forEach((text, kind) -> {
            var field = field(kind, kind.name());
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
