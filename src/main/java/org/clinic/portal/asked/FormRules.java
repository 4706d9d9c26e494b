package org.clinic.portal.asked;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.clinic.portal.base.clinic.AskedField;
import org.clinic.portal.base.clinic.AskedField.Kind;
import org.clinic.portal.base.clinic.AskedFields;
import org.clinic.portal.base.clinic.Wording;

/**
 * What a clinic may have its contact form ask. The database refuses the same, but for what depends on the languages of the
 * site.
 */
public final class FormRules {

    public static final int MOST_OWN = 12;
    public static final int MOST_CHOICES = 20;
    public static final int FEWEST_CHOICES = 2;

    /** Of all questions with several choices together: each is a field of its own, of which a form has so many. */
    public static final int MOST_BOXES = 60;

    public static final int LONGEST_LABEL = 150;
    public static final int LONGEST_HELP = 300;
    public static final int LONGEST_CHOICE = 100;

    private static final Pattern OWN_ID = Pattern.compile("q[0-9a-f]{8}");

    private FormRules() {}

    /**
     * The first thing that keeps it from being saved.
     *
     * @param languages in which the site is offered, in each of which a question of the clinic's own has words
     * @throws IllegalArgumentException unless it {@link #isWhole}
     */
    public static Optional<FormProblem> problem(AskedFields form, List<Locale> languages) {
        return Stream.concat(
                        Stream.of(whole(form)).flatMap(Optional::stream),
                        form.all().stream()
                                .flatMap(field -> problem(field, form.all().indexOf(field) + 1, languages).stream()))
                .findFirst();
    }

    /** Whether it has each field that every form knows, and none twice, and asks for a name: no screen makes another. */
    public static boolean isWhole(AskedFields form) {
        var ids = new HashSet<String>();
        return form.all().stream().allMatch(field -> ids.add(field.id()) && isNamedAsItsKind(field))
                && Stream.of(Kind.values())
                        .allMatch(kind -> kind.isOwn() || form.find(kind.name()).isPresent())
                && form.find(Kind.NAME.name())
                        .filter(name -> name.shown() && name.required())
                        .isPresent();
    }

    /** Whether each question of its own that it asks, and each choice, has words in a language. */
    public static boolean isWritten(AskedFields form, Locale language) {
        var only = List.of(language);
        return form.own().stream()
                .filter(AskedField::shown)
                .allMatch(field -> isSaid(field.label(), only)
                        && field.choices().stream().allMatch(choice -> isSaid(choice, only)));
    }

    private static Optional<FormProblem> whole(AskedFields form) {
        if (!isWhole(form)) {
            throw new IllegalArgumentException("Every form has its fields once, and asks for a name");
        }
        if (!form.shows(Kind.PHONE) && !form.shows(Kind.EMAIL)) {
            return problem("no-way");
        }
        if (form.own().size() > MOST_OWN) {
            return problem("too-many", MOST_OWN);
        }
        var boxes = form.own().stream()
                .filter(field -> field.kind() == Kind.SEVERAL)
                .mapToInt(field -> field.choices().size())
                .sum();
        return boxes > MOST_BOXES ? problem("too-many-boxes", MOST_BOXES) : Optional.empty();
    }

    private static boolean isNamedAsItsKind(AskedField field) {
        return field.kind().isOwn()
                ? OWN_ID.matcher(field.id()).matches()
                : field.id().equals(field.kind().name()) && field.label().isEmpty();
    }

    private static Optional<FormProblem> problem(AskedField field, int place, List<Locale> languages) {
        if (isLonger(field.help(), LONGEST_HELP)) {
            return problem("help-long", place, LONGEST_HELP);
        }
        if (!field.kind().isOwn()) {
            return Optional.empty();
        }
        if (!isSaid(field.label(), languages)) {
            return problem("label", place);
        }
        if (isLonger(field.label(), LONGEST_LABEL)) {
            return problem("label-long", place, LONGEST_LABEL);
        }
        return field.kind().hasChoices() ? problem(field.choices(), place, languages) : Optional.empty();
    }

    private static Optional<FormProblem> problem(List<Wording> choices, int place, List<Locale> languages) {
        if (choices.size() < FEWEST_CHOICES || choices.size() > MOST_CHOICES) {
            return problem("choices", place, FEWEST_CHOICES, MOST_CHOICES);
        }
        if (!choices.stream().allMatch(choice -> isSaid(choice, languages))) {
            return problem("choice-missing", place);
        }
        if (choices.stream().anyMatch(choice -> isLonger(choice, LONGEST_CHOICE))) {
            return problem("choice-long", place, LONGEST_CHOICE);
        }
        var twice = languages.stream()
                .anyMatch(language -> choices.stream()
                                .map(choice -> choice.in(language.getLanguage()))
                                .distinct()
                                .count()
                        < choices.size());
        return twice ? problem("choice-twice", place) : Optional.empty();
    }

    /** In each language in which the site is offered. */
    private static boolean isSaid(Wording wording, List<Locale> languages) {
        return !wording.isEmpty()
                && languages.stream()
                        .map(Locale::getLanguage)
                        .allMatch(language -> wording.saidIn(language).equals(language));
    }

    private static boolean isLonger(Wording wording, int most) {
        return length(wording.english()) > most || length(wording.spanish()) > most;
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static Optional<FormProblem> problem(String kind, Object... values) {
        return Optional.of(new FormProblem(kind, List.of(values)));
    }
}
