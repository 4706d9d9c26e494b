package org.clinic.portal.website;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.clinic.portal.version.PublishedVersion;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@WebsiteTest
class UsefulTest {

    @Autowired
    private Reading reading;

    @Autowired
    private Visitor visitor;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void eachHeadedSectionAndThePageAsksWhetherItWasUseful() {
        var page = page(reading.topic("en"));

        assertThat(page.select("fieldset.ask > legend").eachText())
                .containsExactly("Was “Getting ready” useful?", "Was “Afterwards” useful?", "Was this page useful?");
        assertThat(page.select("fieldset.ask button[form=use]").eachText())
                .startsWith("Yes", "No", "Something is wrong or missing");
        assertThat(page.select("form#use")).hasSize(1);
    }

    @Test
    void anAnswerIsCountedForTheVersionAndSectionAndNothingElseIsKept() {
        var version = reading.topic("en");
        var section = Reading.section(version, "Getting ready");

        var answer = visitor.post(action(version), press(version, "no", "s-" + section));
        visitor.post(action(version), press(version, "no", "s-" + section));
        visitor.post(action(version), press(version, "wrong", "page"));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().allValues("set-cookie")).isEmpty();
        assertThat(counts(version)).containsExactlyInAnyOrder("1 " + section + " NO 2", "1 null WRONG 1");
    }

    @Test
    void whoAnsweredIsThankedAndLedBackToWhatTheyRead() {
        var version = reading.topic("es");
        var section = Reading.section(version, "Getting ready");
        var answer = visitor.post(action(version), press(version, "yes", "s-" + section));

        var thanks = visitor.get(answer.headers().firstValue("location").orElseThrow());

        assertThat(thanks.statusCode()).isEqualTo(200);
        assertThat(thanks.headers().firstValue("cache-control")).hasValue("no-store");
        var page = Jsoup.parse(thanks.body());
        assertThat(page.expectFirst("h1").text()).isEqualTo("Gracias");
        assertThat(page.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
        var back = page.expectFirst(".page a");
        assertThat(back.text()).isEqualTo("Volver a «Getting ready»");
        assertThat(back.attr("href")).isEqualTo(address(version) + "#s-" + section);
    }

    @Test
    void theVersionCountsThatWasReadNotTheOneThatIsLiveByThen() {
        var version = reading.topic("en");
        var form = press(version, "yes", "page");
        reading.nextVersion(version);

        visitor.post(action(version), form);

        assertThat(counts(version)).containsExactly("1 null YES 1");
    }

    @Test
    void whatNoButtonOfThePageSaysIsThankedForAndNotCounted() {
        var version = reading.topic("en");
        var other = reading.topic("en");
        var elsewhere = Reading.section(other, "Getting ready");

        assertThat(visitor.post(action(version), press(other, "yes", "page")).statusCode())
                .isEqualTo(303);
        assertThat(visitor.post(action(version), Map.of("token", "forged", "yes", "page"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(visitor.post(action(version), press(version, "yes", "s-" + elsewhere))
                        .statusCode())
                .isEqualTo(303);
        assertThat(visitor.post(action(version), press(version, "yes", "s-" + UUID.randomUUID()))
                        .statusCode())
                .isEqualTo(303);
        assertThat(visitor.post(action(version), press(version, "maybe", "page"))
                        .headers()
                        .firstValue("location"))
                .hasValue(address(version));

        assertThat(counts(version)).isEmpty();
        assertThat(counts(other)).isEmpty();
    }

    @Test
    void theSiteOfSomebodyElseCannotMakeItsVisitorsAnswer() {
        var version = reading.topic("en");

        visitor.postFrom("cross-site", action(version), press(version, "no", "page"));
        visitor.postFrom("same-origin", action(version), press(version, "yes", "page"));

        assertThat(counts(version)).containsExactly("1 null YES 1");
    }

    @Test
    void oneNetworkIsNotCountedWithoutEnd() {
        var version = reading.topic("en");
        var form = press(version, "yes", "page");
        visitor.comesFrom("2001:db8:87:1::1");
        try {
            for (int times = 0; times < 120; times++) {
                visitor.comesFrom("2001:db8:87:1::" + Integer.toHexString(times + 1));
                assertThat(visitor.post(action(version), form).statusCode()).isEqualTo(303);
            }
        } finally {
            visitor.comesFrom(null);
        }
        assertThat(counted(version)).isBetween(100L, 110L);
    }

    @Test
    void onlyTheLivePageAsks() {
        var version = reading.topic("en");

        assertThat(visitor.get(address(version) + "/versions/1").body()).doesNotContain("form=\"use\"");
        reading.withdraw(version);
        assertThat(visitor.get(action(version)).headers().firstValue("location"))
                .hasValue(address(version));
    }

    @ParameterizedTest
    @ValueSource(strings = {"?said=yes", "", "?said=nonsense&about=x", "?about=00000000-0000-0000-0000-000000000000"})
    void theThankYouPageIsThereWhateverItsAddressSays(String query) {
        assertThat(visitor.get(action(reading.topic("en")) + query).statusCode())
                .isEqualTo(200);
    }

    @Test
    void whatSomebodyWritesIsKeptWithTheVersionAndSectionThatTheyRead() {
        var version = reading.topic("en");
        var section = Reading.section(version, "Getting ready");
        var pressed = visitor.post(action(version), press(version, "wrong", "s-" + section));
        reading.nextVersion(version);
        var form = noteForm(pressed.headers().firstValue("location").orElseThrow());
        form.put("note", "Nothing is said\r\nabout stairs.");

        var answer = visitor.post(action(version) + "/note", form);

        assertThat(answer.statusCode()).isEqualTo(303);
        var thanks =
                Jsoup.parse(visitor.get(answer.headers().firstValue("location").orElseThrow())
                        .body());
        assertThat(thanks.expectFirst("h1").text()).isEqualTo("Thank you, we have what you wrote");
        assertThat(thanks.select("form")).isEmpty();
        assertThat(notes(version)).containsExactly("1 " + section + " f Nothing is said\nabout stairs.");
    }

    @Test
    void wordsThatMayTellOfSomebodyAreMarkedAsTheyCome() {
        var version = reading.topic("es");
        var form = noteForm(action(version));
        form.put("note", "Me llamo Juan.");

        visitor.post(action(version) + "/note", form);
        visitor.post(action(version) + "/note", form);

        assertThat(notes(version)).containsExactly("1 null t Me llamo Juan.");
    }

    @Test
    void whatCannotBeTakenComesBackWithTheWords() {
        var version = reading.topic("en");
        var form = noteForm(action(version));
        form.put("note", " ");
        assertThat(returned(visitor.post(action(version) + "/note", form))).startsWith("Write what is wrong");

        form.put("note", "x".repeat(2001));
        assertThat(returned(visitor.post(action(version) + "/note", form))).contains("2,000");

        form.put("note", "Too long.");
        form.put("subject", "Offers");
        assertThat(returned(visitor.post(action(version) + "/note", form))).contains("send it once more");
        form.remove("subject");
        assertThat(returned(visitor.post(action(version) + "/note", form))).contains("send it once more");
        form.put("subject", "");
        assertThat(returned(visitor.postFrom("cross-site", action(version) + "/note", form)))
                .contains("send it once more");

        form.put("token", "forged");
        var again = visitor.post(action(version) + "/note", form);
        assertThat(returned(again)).contains("open for a long time");
        assertThat(Jsoup.parse(again.body()).expectFirst("#note").val()).isEqualTo("Too long.");
        assertThat(notes(version)).isEmpty();

        form.put("token", Visitor.token(again));
        assertThat(visitor.post(action(version) + "/note", form).statusCode()).isEqualTo(303);
    }

    @Test
    void whoMeansASectionThatIsNoMoreIsToldSo() {
        var version = reading.topic("en");
        var section = Reading.section(version, "Getting ready");
        var pressed = visitor.post(action(version), press(version, "wrong", "s-" + section));
        var form = noteForm(pressed.headers().firstValue("location").orElseThrow());
        form.put("note", "Nothing is said about stairs.");
        form.put("token", "forged");
        var stillThere = visitor.post(action(version) + "/note", form);
        reading.without(version, "Getting ready");

        var answer = visitor.post(action(version) + "/note", form);

        assertThat(returned(stillThere)).contains("open for a long time. What you typed");
        assertThat(returned(answer)).contains("the section you had chosen is no longer part of it");
        assertThat(Jsoup.parse(answer.body()).expectFirst("#note").val()).isEqualTo("Nothing is said about stairs.");
    }

    @Test
    void whoWritesVeryOftenHasToWaitAndLosesNothing() {
        var version = reading.topic("en");
        var form = noteForm(action(version));
        visitor.comesFrom("203.0.113.88");
        try {
            for (int times = 0; times < 10; times++) {
                form.put("note", "Too long, for the time " + times);
                assertThat(visitor.post(action(version) + "/note", form).statusCode())
                        .isEqualTo(303);
            }
            form.put("note", "Still too long");
            var braked = visitor.post(action(version) + "/note", form);
            assertThat(braked.statusCode()).isEqualTo(429);
            assertThat(Jsoup.parse(braked.body()).expectFirst("#note").val()).isEqualTo("Still too long");
        } finally {
            visitor.comesFrom(null);
        }
    }

    @Test
    void whatIsWrittenIsShownAsItIsAndRunsNothing() {
        var version = reading.topic("en");
        var form = noteForm(action(version));
        form.put("note", "</textarea><script>alert(1)</script>");
        form.put("subject", "x");

        var page = Jsoup.parse(visitor.post(action(version) + "/note", form).body());

        assertThat(page.select("script")).isEmpty();
        assertThat(page.expectFirst("#note").val()).isEqualTo("</textarea><script>alert(1)</script>");
    }

    @Test
    void whoComesToTheFormsAddressIsLedToThePage() {
        var version = reading.topic("en");

        assertThat(visitor.get(action(version) + "/note").headers().firstValue("location"))
                .hasValue(action(version));
    }

    private Map<String, String> noteForm(String address) {
        var fields = new HashMap<String, String>();
        Jsoup.parse(visitor.get(address).body())
                .select("form.note input, form.note textarea")
                .forEach(field -> fields.put(field.attr("name"), field.val()));
        return fields;
    }

    private static String returned(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(422);
        return Jsoup.parse(answer.body()).expectFirst("#note-problem").text();
    }

    private List<String> notes(PublishedVersion version) {
        return jdbc.sql("""
                        select concat_ws(' ', number, coalesce(section_id::text, 'null'), personal, words)
                        from reader_note where topic_id = ?""")
                .param(version.topic().id())
                .query((row, _) -> row.getString(1))
                .list();
    }

    private Document page(PublishedVersion version) {
        return Jsoup.parse(visitor.get(address(version)).body());
    }

    private Map<String, String> press(PublishedVersion version, String button, String value) {
        return Map.of(
                "token", page(version).expectFirst("#use input[name=token]").val(), button, value);
    }

    private List<String> counts(PublishedVersion version) {
        return jdbc.sql("""
                        select concat_ws(' ', number, coalesce(section_id::text, 'null'), answer, times)
                        from reader_answer where topic_id = ?""")
                .param(version.topic().id())
                .query((row, _) -> row.getString(1))
                .list();
    }

    private long counted(PublishedVersion version) {
        return jdbc.sql("select times from reader_answer where topic_id = ?")
                .param(version.topic().id())
                .query(Long.class)
                .single();
    }

    private static String address(PublishedVersion version) {
        return "/topics/" + version.content().slug();
    }

    private static String action(PublishedVersion version) {
        return address(version) + "/useful";
    }
}
