package org.clinic.portal.website;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.concurrent.ThreadLocalRandom;
import org.clinic.portal.version.PublishedVersion;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

/** Adding to what one has sent, and taking it back, without an account and without a script. */
@WebsiteTest
class SenderPagesTest {

    private static final String ADD = "/inquiries/add";
    private static final String WITHDRAW = "/inquiries/withdraw";

    @Autowired
    private Reading reading;

    @Autowired
    private Visitor visitor;

    @Autowired
    private JdbcClient jdbc;

    private PublishedVersion version;
    private String phone = "";
    private String reference = "";
    private String thanks = "";

    @BeforeEach
    void send() {
        version = reading.topic("en");
        var form = visitor.form(page());
        phone = requireNonNull(form.get("phone"));
        reference = reference(visitor.post(page() + "/inquiries", form));
    }

    @AfterEach
    void comeFromAnywhere() {
        visitor.comesFrom(null);
    }

    @Test
    void thePageAfterAFormLeadsToBoth() {
        var links = Jsoup.parse(visitor.get(thanks).body()).select("a[href^=/inquiries/]");

        assertThat(links.eachAttr("href"))
                .containsExactly(ADD + "?ref=" + reference + "&lang=en", WITHDRAW + "?ref=" + reference + "&lang=en");
        for (var link : links.eachAttr("href")) {
            var form = Jsoup.parse(visitor.get(link).body()).expectFirst("form");
            assertThat(form.expectFirst("#ref").val()).isEqualTo(reference);
        }
    }

    @Test
    void whatIsAddedReachesTheDeskAndIsThankedFor() {
        var answer = visitor.post(ADD, fields(reference, phone, "And may I drive?"));

        assertThat(answer.statusCode()).isEqualTo(303);
        var done = visitor.get(answer.headers().firstValue("Location").orElseThrow());
        assertThat(Jsoup.parse(done.body()).text()).contains("Thank you, we have added it", reference);
        assertThat(lastEvent()).isEqualTo("ADDED And may I drive?");
    }

    @Test
    void aReferenceIsReadAsPeopleWriteIt() {
        var typed = " " + reference.toLowerCase().replace("-", " ") + " ";

        assertThat(visitor.post(ADD, fields(typed, phone, "Hello")).statusCode())
                .isEqualTo(303);
    }

    @Test
    void takingBackAsksFirstAndKeepsNothingInTheAddress() {
        var first = visitor.post(WITHDRAW, fields(reference, phone, ""));

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(Jsoup.parse(first.body()).text())
                .contains("Do you want to take it back?", "You cannot undo this here");
        assertThat(lastEvent()).startsWith("RECEIVED");

        var hidden = new LinkedHashMap<String, String>();
        Jsoup.parse(first.body())
                .select("form input[type=hidden]")
                .forEach(field -> hidden.put(field.attr("name"), field.val()));
        var answer = visitor.post(WITHDRAW, hidden);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location").orElseThrow())
                .isEqualTo(WITHDRAW + "?ref=" + reference + "&done=yes&lang=en");
        assertThat(lastEvent()).startsWith("WITHDRAWN");
    }

    @Test
    void nobodyLearnsFromARefusalWhichReferencesThereAre() {
        var quarantined = visitor.form(page());
        quarantined.put("subject", "Cheap");
        quarantined.remove("token");
        var kept = reference(visitor.post(page() + "/inquiries", quarantined));

        for (var path : new String[] {ADD, WITHDRAW}) {
            var wrongAddress = refused(path, reference);
            assertThat(refused(path, "222-223")).isEqualTo(wrongAddress);
            assertThat(refused(path, kept)).isEqualTo(wrongAddress);
        }
        assertThat(visitor.post(ADD, fields(kept, requireNonNull(quarantined.get("phone")), "Hello"))
                        .statusCode())
                .isEqualTo(303);
    }

    private String refused(String path, String typed) {
        var answer = visitor.post(path, fields(typed, "nobody@mail.example", "Hello"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.headers().firstValue("Location")).isEmpty();
        return answer.body().replace(typed, "reference");
    }

    @Test
    void everyProblemStandsBesideItsFieldAndNothingTypedIsLost() {
        var answer = visitor.post(ADD, fields("nonsense", "", "x".repeat(5001)));
        var page = Jsoup.parse(answer.body());

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(page.select(".problems a").eachAttr("href")).containsExactly("#ref", "#reached", "#message");
        assertThat(page.select("[aria-invalid=true]"))
                .hasSize(3)
                .allSatisfy(field -> assertThat(page.getElementById(field.attr("aria-describedby")))
                        .isNotNull());
        assertThat(page.expectFirst("#ref").val()).isEqualTo("nonsense");
        assertThat(page.expectFirst("#message").val()).hasSize(5001);
    }

    @Test
    void guessingFromOneNetworkIsBraked() {
        visitor.comesFrom(
                "2001:db8:77:%x::9".formatted(ThreadLocalRandom.current().nextInt(0x10000)));
        var last = 0;
        for (int guess = 0; guess < 12 && last != 429; guess++) {
            last = visitor.post(ADD, fields("222-22" + (2 + guess % 8), "nobody@mail.example", "Hello"))
                    .statusCode();
        }

        var braked = visitor.post(ADD, fields(reference, phone, "And my knee?"));

        assertThat(braked.statusCode()).isEqualTo(429);
        assertThat(Jsoup.parse(braked.body()).expectFirst("#message").val()).isEqualTo("And my knee?");
        assertThat(lastEvent()).startsWith("RECEIVED");
    }

    @Test
    void guessingAboutOneReferenceIsBrakedFromWhereverItComes() {
        for (int guess = 0; guess < 5; guess++) {
            visitor.post(WITHDRAW, fields(reference, "nobody" + guess + "@mail.example", ""));
        }

        assertThat(visitor.post(WITHDRAW, fields(reference, "nobody@mail.example", ""))
                        .statusCode())
                .isEqualTo(429);
    }

    @Test
    void whoeverIsRightIsNeverBraked() {
        visitor.comesFrom(
                "2001:db8:78:%x::9".formatted(ThreadLocalRandom.current().nextInt(0x10000)));
        for (int time = 0; time < 15; time++) {
            assertThat(visitor.post(ADD, fields(reference, phone, "Word " + time))
                            .statusCode())
                    .isEqualTo(303);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {ADD, WITHDRAW})
    void thePagesAreKeptNowhereAndFoundByNobody(String path) {
        var page = visitor.get(path + "?lang=es");

        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
        PolicyOfPage.assertHeld(page);
        assertThat(Jsoup.parse(page.body()).select("meta[name=robots]").attr("content"))
                .contains("noindex");
        assertThat(Jsoup.parse(page.body()).text()).contains("Su correo electrónico o su teléfono");
        assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
    }

    private static SequencedMap<String, String> fields(String typed, String reached, String message) {
        var fields = new LinkedHashMap<String, String>(Map.of("language", "en"));
        fields.put("ref", typed);
        fields.put("reached", reached);
        if (!message.isEmpty()) {
            fields.put("message", message);
        }
        return fields;
    }

    private String page() {
        return "/topics/" + version.content().slug();
    }

    private String reference(HttpResponse<String> answer) {
        thanks = answer.headers().firstValue("Location").orElseThrow();
        return thanks.replaceFirst(".*ref=([^&]+).*", "$1");
    }

    private String lastEvent() {
        return jdbc.sql("""
                        select kind || ' ' || coalesce(text, '') from inquiry_event
                        where inquiry_id = (select id from inquiry where reference = ?)
                        order by occurred_at desc, id desc limit 1""").param(reference).query(String.class).single();
    }
}
