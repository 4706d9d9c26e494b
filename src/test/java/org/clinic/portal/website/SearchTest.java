package org.clinic.portal.website;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.clinic.portal.version.PublishedVersion;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@WebsiteTest
class SearchTest {

    @Autowired
    private Reading reading;

    @Autowired
    private Visitor visitor;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aSectionIsFoundByItsWordsWhichAreMarked() {
        var word = word();
        var version = reading.topic("en", "About " + word);

        var page = search(word + " trousers", "en");

        var hit = page.expectFirst(".hits li");
        assertThat(hit.expectFirst("a").attr("href"))
                .isEqualTo("/topics/%s#s-%s"
                        .formatted(version.content().slug(), Reading.section(version, "Getting ready")));
        assertThat(hit.select("mark").eachText()).containsExactly(word, "trousers");
        assertThat(hit.select("p").text()).isEqualTo("Wear wide trousers.");
    }

    @Test
    void whatIsFoundIsWhatVisitorsRead() {
        var word = word();
        var version = reading.topic("en", "About " + word);
        reading.changed(version);
        assertThat(places(search(word + " weeks", "en"), version)).doesNotContain("Work");

        var next = reading.renamed(version, "Getting ready", "Preparing");
        assertThat(places(search(word + " trousers", "en"), next)).startsWith("Preparing");

        var moved = reading.withSlug(next, "moved-" + UUID.randomUUID());
        assertThat(links(search(word, "en")))
                .allMatch(link -> link.contains(moved.content().slug()));

        reading.withdraw(moved);
        assertThat(search(word, "en").select(".hits")).isEmpty();
    }

    @Test
    void whatIsAskedIsShownAsItIsAndRunsNothing() {
        var page = search("<script>alert(1)</script> \" ' & %", "en");

        assertThat(page.select("script")).isEmpty();
        assertThat(page.expectFirst("input[name=q]").attr("value")).isEqualTo("<script>alert(1)</script> \" ' & %");
    }

    @Test
    void oneQuestionHasOneAddress() {
        var answer = visitor.get("/search?q=+knee%20%20pain%E2%80%8B%0A&lang=es");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/search?q=knee+pain&lang=es"));
        assertThat(visitor.get("/search?q=" + "x".repeat(300)).statusCode()).isEqualTo(302);
        assertThat(get("x".repeat(200), "en").statusCode()).isEqualTo(200);
    }

    @Test
    void whatIsAskedIsKeptNowhereOnTheWay() {
        var answer = get("knee", "en");

        assertThat(answer.headers().firstValue("cache-control")).hasValue("no-store");
        assertThat(answer.headers().firstValue("referrer-policy")).isPresent();
        assertThat(answer.headers().allValues("set-cookie")).isEmpty();
        assertThat(answer.body()).contains("<meta name=\"robots\" content=\"noindex\">");
        assertThat(visitor.get("/robots.txt").body()).contains("Disallow: /search");
    }

    @Test
    void whoFindsNothingIsToldWhatToDo() {
        var page = search("zzqqxxyy", "es");

        assertThat(page.text())
                .contains("No encontramos nada sobre «zzqqxxyy».", "Pruebe con otras palabras", "Llámenos");
        assertThat(page.select("main a, .page a").eachAttr("href")).anyMatch(link -> link.startsWith("/?lang=es"));
    }

    @Test
    void whatIsWrittenInAnotherLanguageIsShownApart() {
        var word = word();
        reading.topic("es", "Sobre " + word);

        var page = search(word, "en");

        assertThat(page.text()).contains("In Spanish");
        assertThat(page.select(".hits li").eachAttr("lang")).isNotEmpty().containsOnly("es");
    }

    @Test
    void ofWhatIsNotFoundMarketingIsToldTheWords() {
        var word = word();
        reading.topic("en", "About " + word);

        var missing = word();
        search(word, "en");
        search(missing.toUpperCase(Locale.ROOT), "en");

        await().untilAsserted(() -> assertThat(jdbc.sql("select words from missed_search")
                        .query(String.class)
                        .list())
                .contains(missing)
                .doesNotContain(word));
    }

    @Test
    void aFloodFromOneAddressHasToWait() {
        visitor.comesFrom("203.0.113.77");
        try {
            int status = 200;
            for (int tries = 0; tries < 200 && status == 200; tries++) {
                status = get("knee", "en").statusCode();
            }
            assertThat(status).isEqualTo(429);
        } finally {
            visitor.comesFrom(null);
        }
        assertThat(get("knee", "en").statusCode()).isEqualTo(200);
    }

    @Test
    void theListOfTopicsHasAFieldForIt() {
        var form = Jsoup.parse(visitor.get("/?lang=es").body()).expectFirst("form[role=search]");

        assertThat(form.attr("action")).isEqualTo("/search");
        assertThat(form.select("label").text()).isEqualTo("Busque en la información para pacientes");
    }

    /** One that no other topic has, and no slip of the finger makes of another. */
    private static String word() {
        return UUID.randomUUID().toString().replaceAll("[^a-f]", "").repeat(2) + "zq";
    }

    private HttpResponse<String> get(String query, String language) {
        return visitor.get(
                "/search?q=%s&lang=%s".formatted(URLEncoder.encode(query, StandardCharsets.UTF_8), language));
    }

    private Document search(String query, String language) {
        return Jsoup.parse(get(query, language).body());
    }

    private static List<String> links(Document page) {
        return page.select(".hits a").eachAttr("href");
    }

    private static List<String> places(Document page, PublishedVersion version) {
        return page.select(".hits a[href^=/topics/" + version.content().slug() + "] span")
                .eachText();
    }
}
