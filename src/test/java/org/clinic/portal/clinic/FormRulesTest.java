package org.clinic.portal.clinic;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clinic.portal.asked.FormProblem;
import org.clinic.portal.asked.FormRules;
import org.clinic.portal.base.clinic.AskedField;
import org.clinic.portal.base.clinic.AskedField.Kind;
import org.clinic.portal.base.clinic.AskedFields;
import org.clinic.portal.base.clinic.ClinicFacts;
import org.clinic.portal.base.clinic.Wording;
import org.clinic.portal.base.i18n.Translations;
import org.clinic.portal.base.security.CurrentAccount;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.testing.PortalModuleTest;
import org.clinic.portal.testing.SignedInAs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

@PortalModuleTest
@SignedInAs(Roles.ADMIN)
class FormRulesTest {

    private static final ClinicFacts CLINIC = ClinicFacts.of(
            "Riverside Spine & Pain", "(212) 555-0100", ZoneId.of("America/New_York"), Locale.ENGLISH, "US");

    @Autowired
    ClinicSettings settings;

    @Autowired
    PresentClinic present;

    @Autowired
    ClinicStore store;

    @Autowired
    CurrentAccount current;

    @Autowired
    TransactionTemplate transactions;

    /** What is saved is never changed, and other tests go by what is configured. */
    @AfterEach
    void asConfigured() {
        transactions.executeWithoutResult(status -> {
            store.insert(next(present.configured().facts()), current.get(), Instant.now());
            present.announce();
        });
    }

    @Test
    void whatTheFormAsksComesBackAsItWas() {
        var form = with(
                question(Kind.LINES, "Tell us more", "Cuéntenos más"),
                question(Kind.SEVERAL, "Days?", "¿Días?", "Monday/Lunes", "Friday/Viernes"));

        settings.apply(settings.latest().number(), CLINIC.asking(form));

        assertThat(settings.latest().facts().form()).isEqualTo(form);
        assertThat(settings.history(Integer.MAX_VALUE).getFirst().fields()).contains(ClinicField.FORM);
    }

    @Test
    void aNameIsAlwaysAskedAndRequired() {
        refusesAltogether(changed(Kind.NAME, name -> shown(name, false, true)));
        refusesAltogether(changed(Kind.NAME, name -> shown(name, true, false)));
        refusesAltogether(new AskedFields(AskedFields.USUAL.all().subList(1, 7)));
    }

    @Test
    void thereIsAWayToAnswer() {
        assertThat(problem(changed(Kind.PHONE, phone -> shown(phone, false, false))))
                .isEmpty();
        var neither = new AskedFields(AskedFields.USUAL.all().stream()
                .map(field ->
                        field.kind() == Kind.PHONE || field.kind() == Kind.EMAIL ? shown(field, false, false) : field)
                .toList());

        assertThat(problem(neither)).map(FormProblem::kind).contains("no-way");
        refusedByTheDatabase(neither);
    }

    @Test
    void aQuestionHasWordsInEachLanguageOfTheSite() {
        var english = with(question(Kind.LINE, "Why?", ""));

        assertThat(problem(english)).contains(new FormProblem("label", List.of(8)));
        assertThat(FormRules.problem(english, List.of(Locale.ENGLISH))).isEmpty();
        refusedByTheDatabase(with(question(Kind.LINE, "", "")));
    }

    @Test
    void aFormIsWrittenInALanguageOnceEachQuestionAndChoiceOfItIs() {
        var english = with(question(Kind.LINE, "Why?", ""));
        var choice = with(question(Kind.ONE, "Why?", "¿Por qué?", "Pain/Dolor", "Else/"));

        assertThat(FormRules.isWritten(AskedFields.USUAL, Translations.SPANISH)).isTrue();
        assertThat(FormRules.isWritten(english, Locale.ENGLISH)).isTrue();
        assertThat(FormRules.isWritten(english, Translations.SPANISH)).isFalse();
        assertThat(FormRules.isWritten(choice, Translations.SPANISH)).isFalse();
    }

    @Test
    void whatIsNotAskedNeedsNoWordsYet() {
        var hidden = with(question(Kind.LINE, "Why?", "")).all().stream()
                .map(field -> field.kind() == Kind.LINE ? shown(field, false, false) : field)
                .toList();

        assertThat(FormRules.isWritten(new AskedFields(hidden), Translations.SPANISH))
                .isTrue();
    }

    @Test
    void wordsEndWhereTheirFieldsEnd() {
        assertThat(problem(with(question(Kind.LINE, "🚑".repeat(150), "a")))).isEmpty();
        settings.apply(settings.latest().number(), CLINIC.asking(with(question(Kind.LINE, "🚑".repeat(150), "a"))));
        var longer = with(question(Kind.LINE, "a", "é".repeat(151)));
        assertThat(problem(longer)).map(FormProblem::kind).contains("label-long");
        refusedByTheDatabase(longer);

        var helped = changed(
                Kind.EMAIL,
                email -> new AskedField(
                        email.id(),
                        email.kind(),
                        true,
                        false,
                        Wording.NONE,
                        new Wording("h".repeat(301), ""),
                        List.of()));
        assertThat(problem(helped)).contains(new FormProblem("help-long", List.of(3, 300)));
        refusedByTheDatabase(helped);
    }

    @Test
    void choicesAreSomeAndDifferent() {
        var one = with(question(Kind.ONE, "Who?", "¿Quién?", "A doctor/Un médico"));
        assertThat(problem(one)).map(FormProblem::kind).contains("choices");
        refusedByTheDatabase(one);
        var many = with(question(
                Kind.ONE,
                "Who?",
                "¿Quién?",
                IntStream.range(0, 21).mapToObj(i -> i + "/" + i).toArray(String[]::new)));
        assertThat(problem(many)).map(FormProblem::kind).contains("choices");
        refusedByTheDatabase(many);
        assertThat(problem(with(question(Kind.ONE, "Who?", "¿Quién?", "A/B", "A/C"))))
                .map(FormProblem::kind)
                .contains("choice-twice");
        assertThat(problem(with(question(Kind.ONE, "Who?", "¿Quién?", "A/B", "C/"))))
                .map(FormProblem::kind)
                .contains("choice-missing");
    }

    @Test
    void aFormHasSoManyQuestionsAndBoxes() {
        var many = with(IntStream.range(0, 13)
                .mapToObj(i -> question(Kind.LINE, "Why " + i, "Por qué " + i))
                .toArray(AskedField[]::new));
        assertThat(problem(many)).map(FormProblem::kind).contains("too-many");
        refusedByTheDatabase(many);
        var boxes = with(IntStream.range(0, 4)
                .mapToObj(i -> question(
                        Kind.SEVERAL,
                        "Why " + i,
                        "Por qué " + i,
                        IntStream.range(0, 16).mapToObj(j -> j + "/" + j).toArray(String[]::new)))
                .toArray(AskedField[]::new));
        assertThat(problem(boxes)).contains(new FormProblem("too-many-boxes", List.of(60)));
        refusedByTheDatabase(boxes);
    }

    private static Optional<FormProblem> problem(AskedFields form) {
        return FormRules.problem(form, CLINIC.languages());
    }

    private void refusesAltogether(AskedFields form) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings.apply(settings.latest().number(), CLINIC.asking(form)));
        refusedByTheDatabase(form);
    }

    private void refusedByTheDatabase(AskedFields form) {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> store.insert(next(CLINIC.asking(form)), current.get(), Instant.now()))
                .withMessageContaining("clinic_settings_form_");
    }

    private SavedFacts next(ClinicFacts facts) {
        return new SavedFacts(store.latest().map(SavedFacts::number).orElse(0) + 1, facts, Optional.empty());
    }

    private static AskedFields changed(Kind kind, UnaryOperator<AskedField> change) {
        return new AskedFields(AskedFields.USUAL.all().stream()
                .map(field -> field.kind() == kind ? change.apply(field) : field)
                .toList());
    }

    private static AskedField shown(AskedField field, boolean shown, boolean required) {
        return new AskedField(field.id(), field.kind(), shown, required, field.label(), field.help(), field.choices());
    }

    private static AskedFields with(AskedField... own) {
        var all = new ArrayList<>(AskedFields.USUAL.all());
        for (var question : own) {
            all.add(new AskedField(
                    "q%08x".formatted(all.size()),
                    question.kind(),
                    true,
                    false,
                    question.label(),
                    question.help(),
                    question.choices()));
        }
        return new AskedFields(all);
    }

    /** @param choices each as English/Spanish */
    private static AskedField question(Kind kind, String english, String spanish, String... choices) {
        return new AskedField(
                "q00000000",
                kind,
                true,
                false,
                new Wording(english, spanish),
                Wording.NONE,
                Stream.of(choices)
                        .map(choice -> choice.split("/", -1))
                        .map(both -> new Wording(both[0], both[1]))
                        .toList());
    }
}
