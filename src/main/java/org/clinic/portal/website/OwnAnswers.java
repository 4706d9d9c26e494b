package org.clinic.portal.website;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.clinic.portal.base.clinic.AskedField;
import org.clinic.portal.base.clinic.AskedFields;
import org.clinic.portal.base.text.Tidy;

/**
 * What a form sent in answer to questions of the clinic's own, as it was typed: by the id of the question, and of several
 * choices each. Which questions these are only the form knows.
 */
public record OwnAnswers(Map<String, List<String>> values) {

    static final OwnAnswers NONE = new OwnAnswers(Map.of());

    /** Each box of a question has a name of its own, as no name comes twice. */
    private static final Pattern NAME = Pattern.compile("(q[0-9a-f]{8})(?:-([0-9]{1,2}))?");

    public OwnAnswers {
        values = Map.copyOf(values);
    }

    static OwnAnswers in(FormFields fields) {
        var values = new TreeMap<String, List<String>>();
        // In the order of the boxes.
        new TreeMap<>(fields.values()).forEach((name, value) -> {
            var found = NAME.matcher(name);
            if (found.matches() && !value.isBlank()) {
                values.computeIfAbsent(found.group(1), none -> new ArrayList<>())
                        .add(value);
            }
        });
        return new OwnAnswers(values);
    }

    /** The name of the box of a choice, by its place among them, from 0. */
    public static String box(String question, int place) {
        return "%s-%02d".formatted(question, place);
    }

    /** As it stands in its field. */
    public String typed(String question) {
        var typed = values.getOrDefault(question, List.of());
        return typed.isEmpty() ? "" : typed.getFirst();
    }

    public boolean isChosen(String question, String choice) {
        return values.getOrDefault(question, List.of()).contains(choice);
    }

    /** What was answered and has no place in that form, each as it was typed or chosen. */
    List<String> without(AskedFields form, String language) {
        var without = new ArrayList<String>();
        new TreeMap<>(values).forEach((question, said) -> {
            var field = form.find(question).filter(AskedField::shown);
            if (field.isEmpty()) {
                without.addAll(said);
            } else if (field.get().kind().hasChoices()) {
                var choices = field.get().choices().stream()
                        .map(choice -> choice.in(language))
                        .toList();
                said.stream().filter(chosen -> !choices.contains(chosen)).forEach(without::add);
            } else {
                without.addAll(said.subList(1, said.size()));
            }
        });
        return without;
    }

    /** As it is kept: of several choices each on a line of its own. */
    String text(String question) {
        return Tidy.text(String.join("\n", values.getOrDefault(question, List.of())));
    }
}
