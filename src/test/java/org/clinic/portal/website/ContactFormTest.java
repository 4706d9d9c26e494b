package org.clinic.portal.website;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.clinic.portal.version.PublishedVersion;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@WebsiteTest
class ContactFormTest {

    @Autowired
    private Reading reading;

    @Autowired
    private Visitor visitor;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private FormKeys keys;

    @Test
    void whatSomebodyAsksIsKeptWithTheVersionAndSectionTheyRead() {
        var version = reading.topic("en");
        var section = Reading.section(version, "Getting ready");
        var form = visitor.form(page(version) + "?about=" + section);
        form.put("section", section.toString());
        form.put("email", "ana@example.com");
        form.put("message", "May I drink water?\r\nAnd when?");
        form.put("preferredWay", "EMAIL");
        form.put("preferredTime", "After four");
        form.put("consentMail", "yes");

        var answer = visitor.post(action(version), form);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location").orElseThrow())
                .matches("/inquiries/received\\?ref=[2-9A-HJ-NP-Z]{3}-[2-9A-HJ-NP-Z]{3}&receipt=[0-9A-Za-z_-]{76}");
        assertThat(visitor.get(answer.headers().firstValue("Location").get()).body())
                .contains(Visitor.reference(answer));
        assertThat(row(answer))
                .containsEntry("topic_id", version.topic().id())
                .containsEntry("version_number", 1)
                .containsEntry("section_id", section)
                .containsEntry("section_heading", "Getting ready")
                .containsEntry("name", "Ana María Ríos")
                .containsEntry("message", "May I drink water?\nAnd when?")
                .containsEntry("preferred_way", "EMAIL")
                .containsEntry("status", "RECEIVED")
                .containsEntry("consent", null)
                .containsEntry("consent_calls", null)
                .hasEntrySatisfying(
                        "consent_mail",
                        sentence -> assertThat((String) sentence).contains("may write to me by e-mail"));
    }

    @Test
    void howSomebodyWantsToBeAnsweredIsKept() {
        var version = reading.topic("en");
        assertThat(Jsoup.parse(visitor.get(page(version)).body())
                        .select("input[name=answerLanguage][checked]")
                        .eachAttr("value"))
                .containsExactly("en");
        var form = visitor.form(page(version));
        form.put("name", "");
        form.put("voicemail", "yes");
        form.put("answerLanguage", "es");
        form.put("consentCalls", "yes");
        assertThat(visitor.post(action(version), form).body())
                .contains(
                        "name=\"voicemail\" value=\"yes\" checked",
                        "name=\"answerLanguage\" value=\"es\" checked",
                        "name=\"consentCalls\" value=\"yes\" checked")
                .doesNotContain("name=\"consentMail\" value=\"yes\" checked");

        form.put("name", "Ana María Ríos");
        assertThat(row(visitor.post(action(version), form)))
                .containsEntry("voicemail", true)
                .containsEntry("answer_language", "es")
                .containsEntry("consent_mail", null)
                .hasEntrySatisfying(
                        "consent_calls",
                        sentence -> assertThat((String) sentence).contains("may call me about this question"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "", "de", "EN", "es-MX"})
    void anAnswerInTheLanguageOfThePageIsNoWish(String language) {
        var version = reading.topic("en");
        var form = visitor.form(page(version));
        form.put("answerLanguage", language);

        assertThat(row(visitor.post(action(version), form))).containsEntry("answer_language", null);
    }

    @Test
    void aPageOfBeforeThatAsksOnceAsksForEveryWay() {
        var version = reading.topic("en");
        var form = visitor.form(page(version));
        form.put("consent", "yes");

        var answer = visitor.post(action(version), form);

        assertThat(row(answer))
                .containsEntry("consent_calls", null)
                .containsEntry("consent_mail", null)
                .hasEntrySatisfying(
                        "consent", sentence -> assertThat((String) sentence).contains("may contact me"));
        form.put("name", "");
        assertThat(visitor.post(action(version), form).body())
                .contains("name=\"consentCalls\" value=\"yes\" checked", "name=\"consentMail\" value=\"yes\" checked");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "email|ana@gmial.com|did you mean ana@gmail.com?",
                "message|I was born on 3 March 1961, can I come?|leave it for the call",
                "message|My member number is ABC123456789|leave it for the call"
            })
    void whatMayBeASlipOrTooMuchIsSaidOnceAndTakenAllTheSame(String field, String typed, String said) {
        var version = reading.topic("en");
        var form = visitor.form(page(version));
        form.put(field, typed);

        var answer = visitor.post(action(version), form);

        assertThat(answer.statusCode()).isEqualTo(422);
        var page = Jsoup.parse(answer.body());
        assertThat(page.expectFirst(".problems a[href=#%s]".formatted(field)).text())
                .contains(said);
        assertThat(page.expectFirst("#" + field).val()).isEqualTo(typed);
        form.put("noted", page.expectFirst("input[name=noted]").val());
        assertThat(visitor.post(action(version), form).statusCode()).isEqualTo(303);
    }

    @Test
    void bothAreSaidAtOnceBesideWhatIsWrong() {
        var version = reading.topic("es");
        var form = visitor.form(page(version));
        form.put("name", "");
        form.put("email", "ana@hotmial.com");
        form.put("message", "Nací el 3 de marzo de 1961.");

        var page = Jsoup.parse(visitor.post(action(version), form).body());

        assertThat(page.select(".problems a").eachAttr("href")).containsExactly("#name", "#email", "#message");
        assertThat(page.expectFirst("input[name=noted]").val()).isEqualTo("MAIL_DOMAIN PERSONAL_DETAIL");
    }

    @Test
    void anyHoursCanBeChosenBesideOnesOwnWords() {
        var version = reading.topic("en");
        var form = visitor.form(page(version));
        form.put("name", "");
        form.put("mornings", "yes");
        form.put("evenings", "yes");
        form.put("preferredTime", "not on Fridays");
        assertThat(visitor.post(action(version), form).body())
                .contains("name=\"mornings\" value=\"yes\" checked", "name=\"evenings\" value=\"yes\" checked")
                .doesNotContain("name=\"afternoons\" value=\"yes\" checked");

        form.put("name", "Ana María Ríos");
        assertThat(row(visitor.post(action(version), form)))
                .containsEntry("prefers_morning", true)
                .containsEntry("prefers_afternoon", false)
                .containsEntry("prefers_evening", true)
                .containsEntry("preferred_time", "not on Fridays")
                .hasEntrySatisfying("wording", number -> assertThat(number).isNotNull());
    }

    @Test
    void whoWantsMailOnlyIsNotCalledAndHasAnAddress() {
        var version = reading.topic("en");
        var form = visitor.form(page(version));
        form.put("preferredWay", "EMAIL_ONLY");
        var asked = visitor.post(action(version), form);
        assertThat(asked.statusCode()).isEqualTo(422);
        assertThat(asked.body())
                .contains("value=\"EMAIL_ONLY\" checked", "<a href=\"#email\">Tell us your e-mail address");

        form.put("email", "ana@example.com");
        assertThat(row(visitor.post(action(version), form)))
                .containsEntry("preferred_way", "EMAIL_ONLY")
                .containsEntry("no_calls_by", null)
                .hasEntrySatisfying("no_calls_since", since -> assertThat(since).isNotNull());
    }

    @Test
    void whoSendsManyFormsHasToWaitAndLosesNothing() {
        var version = reading.topic("en");
        visitor.comesFrom("2001:db8:" + UUID.randomUUID().toString().substring(0, 4) + "::f");
        try {
            for (int number = 0; number < 40; number++) {
                assertThat(visitor.post(action(version), visitor.form(page(version)))
                                .statusCode())
                        .isEqualTo(303);
            }
            var form = visitor.form(page(version));
            form.put("message", "May I drink water?");

            var refused = visitor.post(action(version), form);

            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(refused.body()).contains("Many messages came from your connection", "May I drink water?");
        } finally {
            visitor.comesFrom(null);
        }
        assertThat(visitor.post(action(version), visitor.form(page(version))).statusCode())
                .isEqualTo(303);
    }

    @Test
    void onlyANameIsNeeded() {
        var version = reading.topic("en");

        var form = visitor.form(page(version));
        form.remove("phone");

        var asked = visitor.post(action(version), form);
        form.put("will-call", willCall(asked));
        var answer = visitor.post(action(version), form);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(row(answer))
                .containsEntry("phone", null)
                .containsEntry("email", null)
                .containsEntry("consent", null);
    }

    @Test
    void whoLeavesNoWayToAnswerIsAskedOnceAndThenToldToCall() {
        var version = reading.topic("en");
        var form = visitor.form(page(version));
        form.put("phone", " \u200b");
        form.put("message", "And my knee?");
        form.put("consentCalls", "yes");

        var asked = visitor.post(action(version), form);
        form.put("will-call", willCall(asked));
        form.put("token", Visitor.token(asked));
        var answer = visitor.post(action(version), form);

        assertThat(asked.statusCode()).isEqualTo(422);
        assertThat(asked.body())
                .contains("You left neither a phone number nor an e-mail address", "And my knee?</textarea>");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(visitor.get(answer.headers().firstValue("Location").orElseThrow())
                        .body())
                .contains("please call us", "Name it when you call", Visitor.reference(answer))
                .doesNotContain("gets in touch with you");
    }

    @ParameterizedTest
    @CsvSource({"consentCalls,gets in touch with you", "consentMail,please call us", "none,please call us"})
    void nobodyIsPromisedACallThatTheyHaveNotAgreedTo(String consent, String said) {
        var version = reading.topic("en");
        var form = visitor.form(page(version));
        form.put(consent, "yes");

        var answer = visitor.post(action(version), form);

        assertThat(visitor.get(page(version)).body()).contains("Without a tick we keep your question");
        assertThat(visitor.get(answer.headers().firstValue("Location").orElseThrow())
                        .body())
                .contains(said);
    }

    @Test
    void theAddressOfAFormLeadsToTheForm() {
        var version = reading.topic("en");
        var section = Reading.section(version, "Afterwards");

        var answer = visitor.get(action(version) + "?about=" + section);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains(page(version) + "?about=" + section + "#ask");
    }

    @Test
    void aFormThatComesBackSaysThatItsTextWasWithdrawn() {
        var version = reading.topic("en");
        var form = visitor.form(page(version));
        form.put("name", "");
        assertThat(visitor.post(action(version), form).body()).doesNotContain("class=\"notice\"");

        reading.withdraw(version);

        assertThat(visitor.post(action(version), form).body())
                .contains("class=\"notice\"", "It has been withdrawn: please do not rely on it")
                .doesNotContain("?about=");
    }

    @Test
    void aFormThatComesBackSaysThatThereIsANewerTextByNow() {
        var version = reading.topic("en");
        var form = visitor.form(page(version));
        form.put("name", "");
        reading.nextVersion(version);

        assertThat(visitor.post(action(version), form).body()).contains("Visitors now read a newer one");
    }

    @Test
    void whatWentWrongIsSaidRightAboveTheFormAndHeardWhole() {
        var version = reading.topic("en");
        var form = visitor.form(page(version));
        form.put("name", "");

        var body = visitor.post(action(version), form).body();

        // The box that gets the focus has no name: some screen readers would read that and leave out the list.
        assertThat(body)
                .contains(
                        "<div class=\"problems\" tabindex=\"-1\" autofocus>",
                        "<div role=\"alert\">",
                        "<h2>Not sent yet</h2>")
                .doesNotContain("aria-labelledby=\"problems-title\"");
        assertThat(body.indexOf("class=\"problems\"")).isLessThan(body.indexOf("<form"));
        assertThat(body.indexOf("<form")).isLessThan(body.indexOf("Read this first."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\r\n", "\u00a0\u2003", "\u200b", "\u0000", "\u3164"})
    void aNameOfNothingIsNoName(String name) {
        var version = reading.topic("en");
        var form = visitor.form(page(version));
        form.put("name", name);

        var answer = visitor.post(action(version), form);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("<a href=\"#name\">Tell us your name", "id=\"name-problem\"");
    }

    @Test
    void aFormWithAMistakeComesBackWithEverythingTyped() {
        var version = reading.topic("es");
        var section = Reading.section(version, "Afterwards");
        var form = visitor.form(page(version));
        form.put("section", section.toString());
        form.put("name", " ");
        form.put("email", "ana<at>example");
        form.put("phone", "+1 (212) \"555\"");
        form.put("message", "\n  ¿Puedo <b>nadar</b>?\n\nשלום 🙂");
        form.put("preferredWay", "PHONE");
        form.put("preferredTime", "por la tarde");
        form.put("consentCalls", "yes");

        var answer = visitor.post(action(version), form);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(answer.body())
                .contains("<html lang=\"es\">", "<title>Aún sin enviar: ", "tabindex=\"-1\" autofocus")
                .contains("<a href=\"#name\">Díganos su nombre", "<a href=\"#email\">Esto no parece")
                .contains("value=\" \"", "value=\"ana&lt;at>example\"", "value=\"+1 (212) &#34;555&#34;\"")
                .contains(">\n\n  ¿Puedo &lt;b&gt;nadar&lt;/b&gt;?\n\nשלום 🙂</textarea>")
                .contains(
                        "value=\"PHONE\" checked",
                        "value=\"por la tarde\"",
                        "name=\"consentCalls\" value=\"yes\" checked")
                .contains("name=\"section\" value=\"%s\" checked".formatted(section))
                .contains("aria-invalid=\"true\" aria-describedby=\"name-problem\"", "Read this first.");
        assertThat(Visitor.token(answer)).isEqualTo(form.get("token"));
    }

    @ParameterizedTest
    @CsvSource({"name,200", "email,254", "phone,100", "message,5000", "preferredTime,200"})
    void whatIsTooLongComesBackWhole(String field, int most) {
        var version = reading.topic("en");
        var form = visitor.form(page(version));
        var start = field.equals("email") ? "ana@example." : "";
        form.put(field, start + "é".repeat(most - start.length()));
        assertThat(visitor.post(action(version), form).statusCode()).isEqualTo(303);

        form.put(field, start + "é".repeat(most - start.length() + 1));
        var answer = visitor.post(action(version), form);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("%s: This is longer".formatted(label(field)), "shorten it to %d characters".formatted(most))
                .contains(form.get(field));
    }

    private static String label(String field) {
        return switch (field) {
            case "name" -> "Name";
            case "email" -> "E-mail";
            case "phone" -> "Phone";
            case "message" -> "Your question";
            default -> "When is a good time?";
        };
    }

    @Test
    void aVeryLongAddressComesBackWholeInsteadOfFailing() {
        var version = reading.topic("en");
        var form = visitor.form(page(version));
        form.put("email", "a@" + "b.".repeat(5000) + "c");

        var answer = visitor.post(action(version), form);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("E-mail: This is longer", form.get("email"));
    }

    @ParameterizedTest
    @CsvSource({"PHONE,phone", "EMAIL,email"})
    void whoWantsToBeReachedSaysWhere(String way, String field) {
        var version = reading.topic("en");
        var form = visitor.form(page(version));
        form.put("phone", "");
        form.put("preferredWay", way);

        var answer = visitor.post(action(version), form);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("<a href=\"#%s\">Tell us your".formatted(field));
    }

    @Test
    void twentyTimesTheSameAtOnceIsOneInquiry() throws Exception {
        var version = reading.topic("en");
        var form = visitor.form(page(version));
        form.put("message", "Once is enough");
        Callable<String> send = () -> Visitor.reference(visitor.post(action(version), form));

        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var references = people
                    .invokeAll(IntStream.range(0, 20).mapToObj(i -> send).toList())
                    .stream()
                    .map(sent -> sent.resultNow())
                    .collect(Collectors.toSet());

            assertThat(references).hasSize(1).contains(send.call());
        }
        assertThat(jdbc.sql("select count(*) from inquiry where topic_id = ?")
                        .param(version.topic().id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aCorrectedFormSentTwiceIsOneInquiry() {
        var version = reading.topic("en");
        var form = visitor.form(page(version));
        form.put("name", "");
        var corrected = visitor.form(visitor.post(action(version), form));

        var once = visitor.post(action(version), corrected);
        var twice = visitor.post(action(version), corrected);

        assertThat(Visitor.reference(twice)).isEqualTo(Visitor.reference(once));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "%%%", "AAAA", "🙂"})
    void aFormWithoutARightTokenComesBackReadyToBeSent(String token) {
        var version = reading.topic("en");
        var form = visitor.form(page(version));
        form.put("token", token);
        form.put("message", "Still here?");

        var answer = visitor.post(action(version), form);
        var fresh = visitor.form(answer);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("What you typed is still here", "Still here?</textarea>");
        assertThat(visitor.post(action(version), fresh).statusCode()).isEqualTo(303);
    }

    @Test
    void aTokenServesThirtyDaysAndOnlyItsTopic() {
        var version = reading.topic("en");
        var form = visitor.form(page(version));

        form.put("token", issued(version, Duration.ofDays(29)));
        assertThat(visitor.post(action(version), form).statusCode()).isEqualTo(303);
        form.put("token", issued(version, Duration.ofDays(31)));
        assertThat(visitor.post(action(version), form).statusCode()).isEqualTo(422);
        form.put("token", visitor.form(page(reading.topic("en"))).get("token"));
        assertThat(visitor.post(action(version), form).statusCode()).isEqualTo(422);
    }

    @Test
    void whoAskedAboutASectionThatIsNoMoreIsToldSo() {
        var version = reading.topic("en");
        var section = Reading.section(version, "Getting ready");
        var form = visitor.form(page(version) + "?about=" + section);
        form.put("section", section.toString());
        form.put("token", issued(version, Duration.ofDays(31)));
        var stillThere = visitor.post(action(version), form);
        reading.without(version, "Getting ready");
        var answer = visitor.post(action(version), form);

        assertThat(stillThere.body()).contains("open for a long time. What you typed");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("the section you had chosen is no longer part of it");
        assertThat(row(visitor.post(action(version), visitor.form(answer))))
                .containsEntry("section_id", null)
                .containsEntry("version_number", 2);
    }

    @Test
    void whatChangedWhileSomebodyWroteDoesNotStopThem() {
        var first = reading.topic("en");
        var form = visitor.form(page(first));
        reading.nextVersion(first);

        var republished = visitor.post(action(first), form);
        reading.withdraw(first);
        form.put("message", "And now?");
        var withdrawn = visitor.post(action(first), form);

        assertThat(row(republished)).containsEntry("version_number", 1);
        assertThat(row(withdrawn)).containsEntry("version_number", 1).containsEntry("message", "And now?");
    }

    @Test
    void everyScriptIsKeptAndWhatTheDatabaseCannotHoldIsNot() {
        var version = reading.topic("en");
        var form = visitor.form(page(version));
        form.put("name", "מרים 👩‍⚕️ Jose\u0301");
        form.put("message", "a\u0000b\u0007c");
        form.put("unknown", "x");

        var answer = visitor.post(action(version), form);

        assertThat(row(answer)).containsEntry("name", "מרים 👩‍⚕️ José").containsEntry("message", "abc");
    }

    private String issued(PublishedVersion version, Duration ago) {
        var then = Clock.fixed(Instant.now().minus(ago), ZoneOffset.UTC);
        return new FormTokens(keys, then).issue(version.topic().id(), version.number(), FormToken.NO_WORDING);
    }

    private Map<String, @Nullable Object> row(HttpResponse<String> answer) {
        return jdbc.sql("select * from inquiry where reference = ?")
                .param(Visitor.reference(answer))
                .query()
                .singleRow();
    }

    /** What the form that came back says of itself, as a browser sends it. */
    private static String willCall(HttpResponse<String> asked) {
        assertThat(asked.body()).contains("<input type=\"hidden\" name=\"will-call\" value=\"yes\">");
        return "yes";
    }

    private static String page(PublishedVersion version) {
        return "/topics/" + version.content().slug();
    }

    private static String action(PublishedVersion version) {
        return page(version) + "/inquiries";
    }
}
