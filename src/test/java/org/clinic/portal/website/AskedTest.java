package org.clinic.portal.website;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.clinic.portal.base.clinic.AskedField;
import org.clinic.portal.base.clinic.AskedField.Kind;
import org.clinic.portal.base.clinic.AskedFields;
import org.clinic.portal.base.clinic.Clinic;
import org.clinic.portal.base.clinic.ClinicChanged;
import org.clinic.portal.base.clinic.ClinicFacts;
import org.clinic.portal.base.clinic.Wording;
import org.clinic.portal.inquiry.FormWordings;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** The form asks what the clinic has it ask, and takes what it asked. */
@WebsiteTest
class AskedTest {

    private static final AskedField CANE = question("q0000000a", Kind.LINE, true, "Do you walk with <a cane>?");
    private static final AskedField STORY = question("q0000000b", Kind.LINES, false, "Tell us more");
    private static final AskedField WHO =
            question("q0000000c", Kind.ONE, true, "Who sent you?", "A doctor", "A friend & more");
    private static final AskedField DAYS =
            question("q0000000d", Kind.SEVERAL, false, "On which days?", "Monday", "Tuesday", "Friday");

    @Autowired
    private Reading reading;

    @Autowired
    private Visitor visitor;

    @Autowired
    private Clinic clinic;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private FormWordings wordings;

    @Autowired
    private JdbcClient jdbc;

    private ClinicFacts before;
    private String page;

    @BeforeEach
    void publish() {
        before = clinic.facts();
        page = "/topics/" + reading.topic("en").content().slug();
    }

    @AfterEach
    void asBefore() {
        become(before);
    }

    @Test
    void whatIsAskedStandsInItsOrderWithItsHelp() {
        asks(
                DAYS,
                usual(Kind.MESSAGE, true, true, "In your own words"),
                usual(Kind.NAME, true, true, ""),
                WHO,
                usual(Kind.EMAIL, true, false, ""),
                usual(Kind.PHONE, false, false, ""),
                CANE);

        var form = form(visitor.get(page));

        assertThat(form.select("textarea, .field > input, fieldset:not(.consent) input")
                        .eachAttr("name"))
                .containsExactly(
                        "q0000000d-00",
                        "q0000000d-01",
                        "q0000000d-02",
                        "message",
                        "name",
                        "q0000000c",
                        "q0000000c",
                        "email",
                        "q0000000a",
                        "answerLanguage",
                        "answerLanguage");
        assertThat(form.select("#message-hint").text()).isEqualTo("In your own words");
        assertThat(form.expectFirst("#message").attr("aria-describedby")).isEqualTo("message-hint");
        assertThat(form.select("label, legend").eachText())
                .contains("Your question (required)", "Do you walk with <a cane>? (required)", "On which days?");
        assertThat(form.select("input[name=consentCalls]"))
                .as("nobody asks for a number")
                .isEmpty();
        assertThat(form.select("input[name=consentMail]")).hasSize(1);
    }

    @Test
    void answersAreKeptWithTheQuestionsAndTheWording() {
        asks(CANE, STORY, WHO, DAYS);
        var form = visitor.form(page);
        form.put("q0000000a", " Yes ");
        form.put("q0000000c", "A friend & more");
        form.put("q0000000d-00", "Monday");
        form.put("q0000000d-02", "Friday");

        var row = row(visitor.post(page + "/inquiries", form));

        assertThat(row.get("answers"))
                .isEqualTo("[{\"question\":\"q0000000a\",\"asked\":\"Do you walk with <a cane>?\",\"said\":\"Yes\"},"
                        + "{\"question\":\"q0000000c\",\"asked\":\"Who sent you?\",\"said\":\"A friend & more\"},"
                        + "{\"question\":\"q0000000d\",\"asked\":\"On which days?\",\"said\":\"Monday\\nFriday\"}]");
        assertThat(wordings.find((int) Objects.requireNonNull(row.get("wording")))
                        .orElseThrow()
                        .said())
                .contains("Do you walk with <a cane>?", "A friend & more", "Tuesday", "Tell us more");
    }

    @Test
    void whatIsRequiredIsAskedForBesideItsFieldAndNothingTypedIsLost() {
        asks(
                usual(Kind.PHONE, true, true, ""),
                CANE,
                STORY,
                WHO,
                DAYS,
                usual(Kind.WAY, true, true, ""),
                usual(Kind.TIME, true, true, ""));
        var form = visitor.form(page);
        form.put("phone", "");
        form.put("email", "ana@example.com");
        form.put("q0000000b", "One\n<two>");
        form.put("q0000000d-01", "Tuesday");

        var answer = visitor.post(page + "/inquiries", form);

        assertThat(answer.statusCode()).isEqualTo(422);
        var back = form(answer);
        assertThat(Jsoup.parse(answer.body()).select(".problems a").eachAttr("href"))
                .containsExactly("#phone", "#q0000000a", "#q0000000c", "#preferredWay", "#preferredTime");
        assertThat(Jsoup.parse(answer.body()).select(".problems a").eachAttr("href"))
                .allSatisfy(place -> assertThat(back.select(place)).hasSize(1));
        assertThat(back.expectFirst("#q0000000a-problem").text())
                .isEqualTo("“Do you walk with <a cane>?” still needs an answer.");
        assertThat(back.expectFirst("#q0000000b").wholeText()).isEqualTo("One\n<two>");
        assertThat(back.select("input[name^=q0000000d][checked]").eachAttr("value"))
                .containsExactly("Tuesday");
    }

    @Test
    void anAnswerThatIsTooLongComesBackWhole() {
        asks(CANE, STORY);
        var form = visitor.form(page);
        form.put("q0000000a", "x".repeat(201));
        form.put("q0000000b", "Since spring. ".repeat(71));

        var answer = visitor.post(page + "/inquiries", form);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(form(answer).select(".problem").eachText())
                .containsExactly("“Do you walk with <a cane>?”: please shorten your answer to 200 characters.");
        assertThat(form(answer).expectFirst("#q0000000a").attr("value")).hasSize(201);
    }

    @Test
    void anAnswerThatSaysTooMuchIsNamedOnceAndTakenAllTheSame() {
        asks(CANE, STORY);
        var form = visitor.form(page);
        form.put("q0000000a", "Yes");
        form.put("q0000000b", "Born on 3 March 1961, and\nmember ABC123456789");

        var answer = visitor.post(page + "/inquiries", form);

        assertThat(answer.statusCode()).isEqualTo(422);
        var back = Jsoup.parse(answer.body());
        assertThat(back.select(".problems a").eachAttr("href")).containsExactly("#q0000000b");
        assertThat(back.expectFirst("#q0000000b-problem").text())
                .startsWith("Your answer to “Tell us more” seems to have");
        form.put("noted", back.expectFirst("input[name=noted]").val());
        form.put("message", "I was born on 3 March 1961.");
        assertThat(visitor.post(page + "/inquiries", form).statusCode()).isEqualTo(303);
    }

    @Test
    void whatTheClinicAsksForIsNotToBeLeftForTheCall() {
        asks(
                question("q0000000e", Kind.LINE, false, "When was your operation?"),
                question("q0000000f", Kind.LINE, false, "¿Cuál es su número de póliza?"),
                question("q00000010", Kind.ONE, false, "Since", "Before 01/01/2020", "Later"));
        var form = visitor.form(page);
        form.put("q0000000e", "On 03/12/2024");
        form.put("q0000000f", "Póliza ABC123456789");
        form.put("q00000010", "Before 01/01/2020");

        assertThat(visitor.post(page + "/inquiries", form).statusCode()).isEqualTo(303);
    }

    @Test
    void whoBeganBeforeAChangeIsHeldToWhatTheySaw() {
        asks(STORY);
        var begun = visitor.form(page);
        begun.put("q0000000b", "Since spring");
        asks(CANE, WHO, usual(Kind.EMAIL, true, true, ""));

        var answer = visitor.post(page + "/inquiries", begun);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(String.valueOf(row(answer).get("answers"))).contains("Tell us more", "Since spring");
    }

    @Test
    void aFormAsUsualSaysWhatItAlwaysSaid() {
        var usual = form(visitor.get(page));
        asks(CANE);
        assertThat(form(visitor.get(page)).html()).isNotEqualTo(usual.html());

        become(before.asking(AskedFields.USUAL));

        assertThat(form(visitor.get(page)).html()).isEqualTo(usual.html());
    }

    private Map<String, @Nullable Object> row(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(303);
        return jdbc.sql("select * from inquiry where reference = ?")
                .param(Visitor.reference(answer))
                .query()
                .singleRow();
    }

    private static Document form(HttpResponse<String> answer) {
        var form = Jsoup.parse(answer.body()).expectFirst("form#ask");
        return Jsoup.parse(form.outerHtml());
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

    private void become(ClinicFacts facts) {
        clinic.become(facts);
        events.publishEvent(new ClinicChanged());
    }

    private static AskedField usual(Kind kind, boolean shown, boolean required, String help) {
        return new AskedField(kind.name(), kind, shown, required, Wording.NONE, new Wording(help, help), List.of());
    }

    private static AskedField question(String id, Kind kind, boolean required, String label, String... choices) {
        return new AskedField(
                id,
                kind,
                true,
                required,
                new Wording(label, label),
                Wording.NONE,
                Stream.of(choices).map(choice -> new Wording(choice, choice)).toList());
    }
}
