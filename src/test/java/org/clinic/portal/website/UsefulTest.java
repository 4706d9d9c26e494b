package org.clinic.portal.website;

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
                        from reader_answer where topic_id = ?""").param(version.topic().id()).query((row, _) -> row.getString(1)).list();
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
