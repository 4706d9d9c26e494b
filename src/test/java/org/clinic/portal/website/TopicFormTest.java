package org.clinic.portal.website;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.clinic.portal.asked.TopicForm;
import org.clinic.portal.asked.TopicFormService;
import org.clinic.portal.base.clinic.AskedField;
import org.clinic.portal.base.clinic.AskedField.Kind;
import org.clinic.portal.base.clinic.AskedFields;
import org.clinic.portal.base.clinic.Clinic;
import org.clinic.portal.base.clinic.ClinicChanged;
import org.clinic.portal.base.clinic.ClinicFacts;
import org.clinic.portal.base.clinic.Wording;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.testing.People;
import org.clinic.portal.version.PublishedVersion;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A topic whose form asks something of its own, as its readers meet it. */
@WebsiteTest
class TopicFormTest {

    private static final String CANE = "Do you walk with a cane?";
    private static final String ID = "q0000000a";

    @Autowired
    private Reading reading;

    @Autowired
    private Visitor visitor;

    @Autowired
    private TopicFormService forms;

    @Autowired
    private TopicPages pages;

    @Autowired
    private FormWording wording;

    @Autowired
    private People people;

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
        page = address(topic);
    }

    @AfterEach
    void asBefore() {
        become(before);
    }

    @Test
    void itsPageAsksItAtOnceAndNoOtherDoes() {
        var other = address(reading.topic("en"));
        var asBefore = visitor.get(other).body();
        assertThat(form(visitor.get(page)).text()).doesNotContain(CANE);

        ask(asking(CANE));

        assertThat(form(visitor.get(page)).select("label").eachText()).contains(CANE + " (required)");
        assertThat(visitor.get(other).body()).isEqualTo(asBefore);
    }

    @Test
    void anInquiryKeepsTheAnswerWithItsQuestion() {
        ask(asking(CANE));
        var form = visitor.form(page);
        form.put(ID, "Sometimes");

        assertThat(answers(visitor.post(page + "/inquiries", form)))
                .isEqualTo("[{\"question\":\"q0000000a\",\"asked\":\"" + CANE + "\",\"said\":\"Sometimes\"}]");
    }

    @Test
    void whatItRequiresIsAskedForBesideItsFieldWithAllThatWasTyped() {
        ask(asking(CANE));
        var form = visitor.form(page);
        form.put("message", "Since spring.");

        var back = visitor.post(page + "/inquiries", form);

        assertThat(back.statusCode()).isEqualTo(422);
        assertThat(form(back).select(".problem").eachText()).containsExactly("“" + CANE + "” still needs an answer.");
        assertThat(form(back).expectFirst("#message").wholeText()).isEqualTo("Since spring.");
    }

    @Test
    void whoBeganBeforeAChangeIsHeldToWhatTheySaw() {
        var begun = visitor.form(page);
        ask(asking(CANE));
        assertThat(visitor.post(page + "/inquiries", begun).statusCode()).isEqualTo(303);

        var withCane = visitor.form(page);
        withCane.put(ID, "Yes");
        ask(Optional.empty());
        assertThat(answers(visitor.post(page + "/inquiries", withCane))).contains(CANE, "Yes");
    }

    @Test
    void itStaysAsItIsWhenTheClinicsChangesUntilItIsTakenBack() {
        ask(asking(CANE));
        become(before.asking(asking("Who sent you?").orElseThrow()));
        assertThat(form(visitor.get(page)).text()).contains(CANE).doesNotContain("Who sent you?");

        ask(Optional.empty());
        assertThat(form(visitor.get(page)).text()).contains("Who sent you?").doesNotContain(CANE);
    }

    @Test
    void whatIsTheSameAsTheClinicsIsNoneOfItsOwn() {
        ask(asking(CANE));

        assertThat(ask(Optional.of(before.form())).own()).isEmpty();

        become(before.asking(asking("Who sent you?").orElseThrow()));
        assertThat(form(visitor.get(page)).text()).contains("Who sent you?");
    }

    @Test
    void theDraftsPreviewAsksItAndAPublicationRecordsIt() {
        ask(asking(CANE));

        assertThat(form(visitor.get(reading.share(topic).path())).text()).contains(CANE);
        assertThat(wording.words(topic.topic(), "en")).containsValue(CANE);
        assertThat(wording.words(reading.topic("en").topic(), "en")).doesNotContainValue(CANE);
    }

    @Test
    void aFormThatCannotBeStoredComesBackWithItsAnswer() {
        ask(asking(CANE));
        var token = visitor.form(page).getOrDefault("token", "");
        var typed = ContactForm.of(new FormFields(Map.of("token", token, ID, "Sometimes")));

        var kept = pages.kept(topic.content().slug(), "en", typed, false);

        assertThat(Jsoup.parse(new String(kept.bytes(), StandardCharsets.UTF_8))
                        .expectFirst("#" + ID)
                        .attr("value"))
                .isEqualTo("Sometimes");
    }

    @Test
    void theSiteOfAMomentAsksWhatWasAskedThen() {
        ask(asking(CANE));
        var then = Instant.now();
        ask(asking("Who sent you?"));

        var moment = then.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
        var shown = visitor.get("/staff/site/%s%s".formatted(moment, page), StaffByHeader.ROLE, Roles.REVIEWER);

        assertThat(form(shown).text()).contains(CANE).doesNotContain("Who sent you?");
    }

    /** A language may come to the site after the form was written. */
    @Test
    void withoutWordsInTheLanguageOfThePageItAsksInAnother() {
        var spanish = reading.topic("es");
        become(speaking(List.of(Locale.ENGLISH)));
        ask(spanish, Optional.of(with(new Wording(CANE, ""))));
        become(before);

        assertThat(form(visitor.get(address(spanish))).text()).contains(CANE);
        assertThatIllegalArgumentException().isThrownBy(() -> ask(Optional.of(with(new Wording(CANE, "")))));
    }

    @Test
    void nobodyReplacesWhatTheyHaveNotSeen() {
        var seen = form(topic);
        ask(asking(CANE));

        assertThatThrownBy(() -> as(() -> forms.ask(seen, Optional.empty())))
                .isInstanceOf(OptimisticLockingFailureException.class);
        assertThat(form(topic).own()).isEqualTo(asking(CANE));
        assertThat(form(topic).choosing().orElseThrow().name()).isEqualTo("Walter Lind");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'null'",
                "'{}'",
                "'[]'",
                "jsonb_path_query_array(form, '$[1 to last]')",
                "jsonb_set(form, '{0,required}', 'false')",
                "jsonb_set(jsonb_set(form, '{1,shown}', 'false'), '{2,shown}', 'false')",
                "jsonb_set(form, '{7,id}', '\"own\"')",
                "jsonb_set(form, '{7,label}', '{\"english\": \"\", \"spanish\": \"\"}')",
                "jsonb_set(form, '{7,label,english}', to_jsonb(repeat('a', 151)))",
                "jsonb_set(form, '{7,help,english}', to_jsonb(repeat('a', 301)))",
                "jsonb_set(form, '{7,kind}', '\"ONE\"')"
            })
    void theDatabaseRefusesItToo(String form) {
        ask(asking(CANE));

        assertThatThrownBy(() -> copy(form, 7))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("topic_form_may_ask_it");
        copy("form", 8);
    }

    private void copy(String form, int number) {
        jdbc.sql("""
                        insert into topic_form select topic_id, :number, cast(%s as jsonb), now(), chosen_by, chosen_name
                        from topic_form where topic_id = :topic""".formatted(form))
                .param("number", number)
                .param("topic", topic.topic().id())
                .update();
    }

    @Test
    void whatWasChosenStaysOnRecord(
            @Value("${spring.datasource.url}") String url,
            @Value("${spring.flyway.user}") String user,
            @Value("${spring.flyway.password}") String password) {
        ask(asking(CANE));
        var owner = JdbcClient.create(new DriverManagerDataSource(url, user, password));

        for (var statement : List.of(
                "update topic_form set form = null where topic_id = ?", "delete from topic_form where topic_id = ?")) {
            assertThatThrownBy(
                            () -> owner.sql(statement).param(topic.topic().id()).update())
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("append-only");
        }
    }

    /** What every form asks, and one thing more that has to be answered. */
    static Optional<AskedFields> asking(String question) {
        return Optional.of(with(new Wording(question, question)));
    }

    private static AskedFields with(Wording question) {
        var all = new ArrayList<>(AskedFields.USUAL.all());
        all.add(new AskedField(ID, Kind.LINE, true, true, question, Wording.NONE, List.of()));
        return new AskedFields(all);
    }

    private TopicForm ask(Optional<AskedFields> own) {
        return ask(topic, own);
    }

    private TopicForm ask(PublishedVersion version, Optional<AskedFields> own) {
        return as(() -> forms.ask(forms.form(version.topic()), own));
    }

    private TopicForm form(PublishedVersion version) {
        return as(() -> forms.form(version.topic()));
    }

    private TopicForm as(Supplier<TopicForm> act) {
        return people.as(people.context("Walter Lind", Roles.MARKETING), act);
    }

    private ClinicFacts speaking(List<Locale> languages) {
        return new ClinicFacts(
                before.name(),
                before.phone(),
                before.zone(),
                before.usual(),
                before.country(),
                before.address(),
                before.hours(),
                before.emergency(),
                languages,
                before.look(),
                before.footer(),
                before.form());
    }

    private void become(ClinicFacts facts) {
        clinic.become(facts);
        events.publishEvent(new ClinicChanged());
    }

    private String answers(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(303);
        return jdbc.sql("select answers::text from inquiry where reference = ?")
                .param(Visitor.reference(answer))
                .query(String.class)
                .single();
    }

    private static Document form(HttpResponse<String> answer) {
        return Jsoup.parse(Jsoup.parse(answer.body()).expectFirst("form#ask").outerHtml());
    }

    private static String address(PublishedVersion version) {
        return TopicPageTest.address(version);
    }
}
