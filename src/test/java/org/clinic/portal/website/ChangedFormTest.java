package org.clinic.portal.website;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.clinic.portal.base.clinic.AskedField;
import org.clinic.portal.base.clinic.AskedField.Kind;
import org.clinic.portal.base.clinic.AskedFields;
import org.clinic.portal.base.clinic.Clinic;
import org.clinic.portal.base.clinic.ClinicChanged;
import org.clinic.portal.base.clinic.ClinicFacts;
import org.clinic.portal.base.clinic.Wording;
import org.clinic.portal.version.PublishedVersion;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

/** Whoever writes while the form is changed gets back all that they typed, for whatever reason it comes back. */
@WebsiteTest
class ChangedFormTest {

    private static final String STORY = "q0000000b";
    private static final String CANE = "q0000000a";
    private static final String WHO = "q0000000c";
    private static final String DAYS = "q0000000d";

    private static final AskedField[] QUESTIONS = {
        question(CANE, Kind.LINE, true, "Do you walk with <a cane>?"),
        question(STORY, Kind.LINES, false, "Tell us more"),
        question(WHO, Kind.ONE, true, "Who sent you?", "A doctor", "A friend & more"),
        question(DAYS, Kind.SEVERAL, false, "On which days?", "Monday", "Tuesday", "Friday")
    };

    private enum Reason {
        A_FIELD,
        NO_WAY_TO_ANSWER,
        TAKEN_FOR_A_PROGRAM,
        TOO_MANY,
        TOO_OLD,
        ANOTHER_VERSION
    }

    @Autowired
    private Reading reading;

    @Autowired
    private Visitor visitor;

    @Autowired
    private TopicPages pages;

    @Autowired
    private FormTokens tokens;

    @Autowired
    private FormKeys keys;

    @Autowired
    private PlainQuestions questions;

    @Autowired
    private Clinic clinic;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private JdbcClient jdbc;

    private ClinicFacts before;
    private PublishedVersion topic;
    private String page;

    @BeforeEach
    void publish() {
        before = clinic.facts();
        topic = reading.topic("en");
        page = "/topics/" + topic.content().slug();
    }

    @AfterEach
    void asBefore() {
        visitor.comesFrom(null);
        become(before);
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void answersToQuestionsThatAreNoMoreComeBackBesideThem(Reason reason) {
        asks(QUESTIONS);
        var form = answered();
        come(reason, form);
        asks();

        var back = post(form);

        assertThat(back.statusCode()).isEqualTo(reason == Reason.TOO_MANY ? 429 : 422);
        var shown = form(back);
        assertThat(shown.select("label, legend").eachText())
                .contains(
                        "Do you walk with <a cane>? (required)",
                        "Tell us more",
                        "Who sent you? (required)",
                        "On which days?");
        assertThat(shown.expectFirst("#" + STORY + "-hint").text()).isEqualTo("Help with: Tell us more");
        assertThat(shown.expectFirst("#" + CANE).val()).isEqualTo("Sometimes");
        assertThat(shown.expectFirst("#" + STORY).wholeText()).isEqualTo(form.get(STORY));
        assertThat(shown.select("input[name^=q][checked]").eachAttr("value"))
                .containsExactly("A friend & more", "Monday", "Friday");

        var next = sent(shown);
        assertThat(next).containsAllEntriesOf(without(form, "token", "name", "phone", "subject"));
        mend(reason, next);
        assertThat(answers(post(next))).isEqualTo(answersOf(form));
    }

    private void come(Reason reason, Map<String, String> form) {
        switch (reason) {
            case A_FIELD -> form.put("name", "");
            case NO_WAY_TO_ANSWER -> form.put("phone", "");
            case TAKEN_FOR_A_PROGRAM -> form.put("subject", "Ana");
            case TOO_MANY -> sendMany();
            case TOO_OLD -> form.put("token", tooOld(form));
            case ANOTHER_VERSION -> {
                form.put("name", "");
                reading.nextVersion(topic);
            }
        }
    }

    private void sendMany() {
        visitor.comesFrom("2001:db8:" + UUID.randomUUID().toString().substring(0, 4) + "::f");
        for (int number = 0; number < 40; number++) {
            assertThat(post(answered()).statusCode()).isEqualTo(303);
        }
    }

    private String tooOld(Map<String, String> form) {
        var wording = tokens.read(form.getOrDefault("token", "")).orElseThrow().wording();
        var then = Clock.fixed(Instant.now().minus(Duration.ofDays(31)), ZoneOffset.UTC);
        return new FormTokens(keys, then).issue(topic.topic().id(), topic.number(), wording);
    }

    private void mend(Reason reason, Map<String, String> form) {
        switch (reason) {
            case A_FIELD, ANOTHER_VERSION -> form.put("name", "Ana");
            case NO_WAY_TO_ANSWER -> form.put("phone", "(212) 555-0123");
            case TAKEN_FOR_A_PROGRAM -> {
                var question = questions.about(UUID.fromString(form.getOrDefault("held", "")));
                form.put("answer", String.valueOf(question.one() + question.other()));
            }
            case TOO_MANY -> visitor.comesFrom(null);
            case TOO_OLD -> form.put("message", "And now?");
        }
    }

    @Test
    void whatIsAskedInOtherWordsComesBackInTheOnesThatWereRead() {
        asks(QUESTIONS);
        var form = answered();
        form.put("name", "");
        asks(
                question(CANE, Kind.ONE, true, "Do you need help?", "Yes", "No"),
                question(STORY, Kind.LINE, true, "What else?"),
                question(WHO, Kind.ONE, true, "Who sent you?", "Nobody", "My family"),
                question(DAYS, Kind.LINE, false, "When?"),
                question("q0000000e", Kind.LINE, true, "What is new?"));

        var back = post(form);

        assertThat(Jsoup.parse(back.body()).select(".problems a").eachAttr("href"))
                .containsExactly("#name");
        assertThat(form(back).text()).doesNotContain("What is new?", "Do you need help?", "My family");
        var next = sent(form(back));
        assertThat(next).containsAllEntriesOf(without(form, "name"));
        next.put("name", "Ana");
        assertThat(answers(post(next))).isEqualTo(answersOf(form));
    }

    @Test
    void itComesBackInTheOrderInWhichItWasRead() {
        asks(QUESTIONS);
        visitor.get(page);
        asks(QUESTIONS[3], QUESTIONS[2], QUESTIONS[1], QUESTIONS[0]);
        var read = form(visitor.get(page)).select("label[for], legend").eachText();
        var form = answered();
        form.put("name", "");
        asks();

        assertThat(form(post(form)).select("label[for], legend").eachText()).isEqualTo(read);
    }

    /** Nobody knows any more what it asked. */
    @ParameterizedTest
    @ValueSource(strings = {"", "made up"})
    void withoutATokenAnswersToWhatIsNoMoreStandInTheMessage(String token) {
        asks(QUESTIONS);
        var form = answered();
        form.put("token", token);
        form.put("message", "Since spring.");
        asks(
                question(WHO, Kind.ONE, false, "Who sent you?", "A doctor", "My family"),
                question(DAYS, Kind.SEVERAL, false, "On which days?", "Monday", "Sunday"),
                usual(Kind.MESSAGE, false));

        var back = post(form);

        assertThat(back.statusCode()).isEqualTo(422);
        assertThat(form(back).expectFirst("#message").wholeText())
                .isEqualTo("Since spring.\n\nSometimes\n%s\nA friend & more\nFriday".formatted(form.get(STORY)));
        assertThat(form(back).select("input[name^=q][checked]").eachAttr("value"))
                .containsExactly("Monday");
        var next = sent(form(back));
        assertThat(form(post(with(next, "name", ""))).expectFirst("#message").wholeText())
                .as("they stand there once")
                .isEqualTo(next.get("message"));
        assertThat(post(next).statusCode()).isEqualTo(303);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatEveryFormKnowsComesBackThoughItIsNotAskedAnyMore(boolean isTokenRight) {
        var form = visitor.form(page);
        form.put("phone", "+1 212 555 0199");
        form.put("email", "ana@example.com");
        var message = "May I drink\nwater? " + ownWords();
        form.put("message", message);
        form.put("preferredWay", "PHONE");
        form.put("evenings", "yes");
        form.put("preferredTime", "not on Fridays");
        form.put("voicemail", "yes");
        form.put("answerLanguage", "es");
        form.put("consentCalls", "yes");
        form.put("consentMail", "yes");
        if (!isTokenRight) {
            form.put("token", "made up");
        }
        form.put("name", "");
        asks(
                usual(Kind.EMAIL, true),
                usual(Kind.PHONE, false),
                usual(Kind.MESSAGE, false),
                usual(Kind.WAY, false),
                usual(Kind.TIME, false),
                usual(Kind.LANGUAGE, false));

        var next = sent(form(post(form)));

        assertThat(next).containsAllEntriesOf(without(form, "token", "name", "subject"));
        next.put("name", "Ana");
        assertThat(row(post(next)))
                .containsEntry("phone", "+1 212 555 0199")
                .containsEntry("message", message)
                .containsEntry("preferred_way", "PHONE")
                .containsEntry("preferred_time", "not on Fridays")
                .containsEntry("answer_language", "es");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aLanguageThatTheClinicDroppedIsStillChosen(boolean isAsked) {
        var form = visitor.form(page);
        form.put("message", ownWords());
        form.put("answerLanguage", "es");
        form.put("name", "");
        become(in(Locale.ENGLISH));
        if (!isAsked) {
            asks(usual(Kind.LANGUAGE, false));
            become(in(Locale.ENGLISH));
        }

        var back = form(post(form));

        assertThat(back.select("input[name=answerLanguage]").eachAttr("value")).containsExactly("en", "es");
        assertThat(sent(kept(form))).containsEntry("answerLanguage", "es");
        var next = sent(back);
        assertThat(next).containsEntry("answerLanguage", "es");
        next.put("name", "Ana");
        assertThat(row(post(next))).containsEntry("answer_language", "es");
        assertThat(form(visitor.get(page)).select("input[name=answerLanguage]"))
                .as("nobody else is offered it")
                .isEmpty();
    }

    @Test
    void aFormThatCannotBeStoredAsksWhatItAskedIfThatIsInMemory() {
        asks(QUESTIONS);
        var form = answered();
        asks();

        var kept = kept(form);

        assertThat(sent(kept)).containsAllEntriesOf(without(form, "subject"));
        assertThat(kept.select("label").eachText()).contains("Tell us more");
    }

    /** They are recorded by its token. */
    @Test
    void whatIsAgreedToStandsInAFormThatCannotBeStoredAsItWasRead() {
        var form = visitor.form(page);
        form.put("consentCalls", "yes");
        var sentence = toCalls(form(visitor.get(page))).text();
        become(named("Lakeside"));

        var agreed = toCalls(kept(form));

        assertThat(sentence).contains(before.name()).isEqualTo(agreed.text());
        assertThat(agreed.expectFirst("input").hasAttr("checked")).isTrue();
    }

    private static Element toCalls(FormElement form) {
        return form.expectFirst("label:has(input[name=consentCalls])");
    }

    @Test
    void aFormThatCannotBeStoredHasItsAnswersInTheMessageIfNothingIsKnownOfIt() {
        asks(QUESTIONS);
        var form = answered();
        form.put("token", tokens.issue(topic.topic().id(), topic.number(), Integer.MAX_VALUE));
        asks();

        assertThat(kept(form).expectFirst("#message").wholeText())
                .isEqualTo("Sometimes\n%s\nA friend & more\nMonday\nFriday".formatted(form.get(STORY)));
    }

    private FormElement kept(Map<String, String> form) {
        var kept = pages.kept(topic.content().slug(), "en", ContactForm.of(new FormFields(form)), false);
        return form(new String(kept.bytes(), StandardCharsets.UTF_8));
    }

    @Test
    void aFormThatComesBackAsItWasKeepsItsToken() {
        asks(QUESTIONS);
        var form = answered();
        form.put("name", "");
        asks();

        assertThat(Visitor.token(post(form))).isEqualTo(form.get("token"));
    }

    @Test
    void whatTheClinicIsCalledByNowStandsInAFormThatAsksAsBefore() {
        asks(QUESTIONS);
        var form = answered();
        form.put("name", "");
        form.put("consentCalls", "yes");
        become(named("Lakeside").asking(AskedFields.USUAL));

        var back = post(form);

        assertThat(form(back).text()).contains("Tell us more", "Lakeside may call me");
        var next = sent(form(back));
        assertThat(next).doesNotContainKey("consentCalls").doesNotContainEntry("token", form.get("token"));
        next.put("name", "Ana");
        assertThat(answers(post(next))).isEqualTo(answersOf(form));
    }

    /** In words that nobody else sends: who repeats what others sent is taken for a program. None of them says "dob". */
    private SequencedMap<String, String> answered() {
        var form = visitor.form(page);
        form.put(CANE, "Sometimes");
        form.put(STORY, "One\n<two> " + ownWords());
        form.put(WHO, "A friend & more");
        form.put(DAYS + "-00", "Monday");
        form.put(DAYS + "-02", "Friday");
        return form;
    }

    private static String ownWords() {
        return ThreadLocalRandom.current()
                .ints(6, 0, 1000)
                .mapToObj(word -> "" + "bcfklmnprs".charAt(word / 100) + "aeiouaeiou".charAt(word / 10 % 10)
                        + "bcfklmnprs".charAt(word % 10))
                .collect(joining(" "));
    }

    private static String answersOf(Map<String, String> form) {
        return ("[{\"question\":\"q0000000a\",\"asked\":\"Do you walk with <a cane>?\",\"said\":\"Sometimes\"},"
                        + "{\"question\":\"q0000000b\",\"asked\":\"Tell us more\",\"said\":\"%s\"},"
                        + "{\"question\":\"q0000000c\",\"asked\":\"Who sent you?\",\"said\":\"A friend & more\"},"
                        + "{\"question\":\"q0000000d\",\"asked\":\"On which days?\",\"said\":\"Monday\\nFriday\"}]")
                .formatted(form.getOrDefault(STORY, "").replace("\n", "\\n"));
    }

    private HttpResponse<String> post(Map<String, String> form) {
        return visitor.post(page + "/inquiries", form);
    }

    /** What a browser sends of a form as it stands there. */
    private static SequencedMap<String, String> sent(FormElement form) {
        var fields = new LinkedHashMap<String, String>();
        form.formData().forEach(field -> fields.put(field.key(), field.value()));
        return fields;
    }

    private static Map<String, String> without(Map<String, String> form, String... names) {
        var rest = new LinkedHashMap<>(form);
        List.of(names).forEach(rest::remove);
        return rest;
    }

    private static Map<String, String> with(Map<String, String> form, String name, String value) {
        var other = new LinkedHashMap<>(form);
        other.put(name, value);
        return other;
    }

    private String answers(HttpResponse<String> answer) {
        return String.valueOf(row(answer).get("answers"));
    }

    private Map<String, @Nullable Object> row(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(303);
        return jdbc.sql("select * from inquiry where reference = ?")
                .param(Visitor.reference(answer))
                .query()
                .singleRow();
    }

    private static FormElement form(HttpResponse<String> answer) {
        return form(answer.body());
    }

    private static FormElement form(String page) {
        return (FormElement) Jsoup.parse(page).expectFirst("form#ask");
    }

    /** These first, in this order, and then the rest of what every form asks. */
    private void asks(AskedField... first) {
        var all = new ArrayList<>(List.of(first));
        var given = Stream.of(first).map(AskedField::id).toList();
        AskedFields.USUAL.all().stream()
                .filter(field -> !given.contains(field.id()))
                .forEach(all::add);
        become(before.asking(new AskedFields(all)));
    }

    private ClinicFacts named(String name) {
        return facts(name, before.languages());
    }

    private ClinicFacts in(Locale... languages) {
        return facts(before.name(), List.of(languages));
    }

    private ClinicFacts facts(String name, List<Locale> languages) {
        var present = clinic.facts();
        return new ClinicFacts(
                name,
                present.phone(),
                present.zone(),
                present.usual(),
                present.country(),
                present.address(),
                present.hours(),
                present.emergency(),
                languages,
                present.look(),
                present.footer(),
                present.form());
    }

    private void become(ClinicFacts facts) {
        clinic.become(facts);
        events.publishEvent(new ClinicChanged());
    }

    private static AskedField usual(Kind kind, boolean shown) {
        return new AskedField(kind.name(), kind, shown, false, Wording.NONE, Wording.NONE, List.of());
    }

    private static AskedField question(String id, Kind kind, boolean required, String label, String... choices) {
        return new AskedField(
                id,
                kind,
                true,
                required,
                new Wording(label, label),
                new Wording("Help with: " + label, "Help with: " + label),
                Stream.of(choices).map(choice -> new Wording(choice, choice)).toList());
    }
}
