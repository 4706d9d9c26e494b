package org.clinic.portal.website;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.clinic.portal.content.ReadAloud;
import org.clinic.portal.readability.Readability;
import org.clinic.portal.version.PublishedVersion;
import org.clinic.portal.version.Withdrawal;
import org.clinic.portal.version.Withdrawal.Cause;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

@WebsiteTest
class TopicPageTest {

    private static final Pattern FOR_PROGRAMS = Pattern.compile(
            "<link rel=\"alternate\" type=\"application/atom[^>]*>\n|<script type=\"application/ld[^\n]*</script>\n");

    @Autowired
    private Reading reading;

    @Autowired
    private Visitor visitor;

    @Test
    void aPublishedTopicIsReadSectionBySection() {
        var version = reading.topic("en");

        var page = visitor.get(address(version));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains(
                        "<html lang=\"en\">", "<h1>Knee &lt;rest&gt; &amp; care</h1>", "What to know before you come.")
                .containsSubsequence(
                        "<p>Read this first.</p>",
                        "id=\"s-%s\"".formatted(Reading.section(version, "Getting ready")),
                        "<h3>Key points</h3><ul><li>Eat nothing</li>",
                        "id=\"s-%s\"".formatted(Reading.section(version, "Afterwards")),
                        "<b>Warning</b><p>Call us if it swells.</p>",
                        "<form id=\"ask\"")
                .doesNotContain("<script>", "<script src", "style=");
    }

    @Test
    void aPageIsTheSameBytesForEverybodyAndIsNotSentTwice() {
        var path = address(reading.topic("en"));
        var first = visitor.get(path);
        var tag = first.headers().firstValue("ETag").orElseThrow();

        var again = visitor.get(path);
        var known = visitor.get(path, "If-None-Match", tag);
        var head = visitor.send("HEAD", path);

        assertThat(again.body()).isEqualTo(first.body());
        assertThat(first.headers().firstValue("Cache-Control").orElseThrow()).contains("public", "max-age=60");
        assertThat(known.statusCode()).isEqualTo(304);
        assertThat(known.body()).isEmpty();
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValue("ETag")).contains(tag);
        assertThat(first.headers().firstValueAsLong("Content-Length").orElseThrow())
                .isEqualTo(first.body().getBytes(java.nio.charset.StandardCharsets.UTF_8).length);
    }

    @Test
    void aPageTellsNothingOfWhatWasSaidAboutItsDraft() {
        var plain = reading.nextVersion(reading.topic("en"));
        var commented = reading.nextVersionWithComments(reading.topic("en"), "A word among colleagues.");

        var page = visitor.get(address(commented)).body();

        assertThat(page).doesNotContain("among colleagues");
        assertThat(withoutIdentity(page, commented))
                .isEqualTo(withoutIdentity(visitor.get(address(plain)).body(), plain));
    }

    /** The page without what tells one topic from another of the same words. */
    private static String withoutIdentity(String page, PublishedVersion version) {
        return page.replace(version.content().slug(), "slug")
                .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "id")
                .replaceAll("name=\"(token|key)\" value=\"[^\"]*\"", "token")
                .replaceAll("\"date(Published|Modified)\":\"[^\"]*\"", "date")
                .replaceAll("<path d=\"[^\"]*\"", "code")
                .replaceAll("datetime=\"[^\"]*\"", "datetime");
    }

    @Test
    void aSpanishTopicHasASpanishPageAroundIt() {
        var page = visitor.get(address(reading.topic("es")));

        assertThat(page.body())
                .contains("<html lang=\"es\">", "Pregúntenos", "Lo más importante", "Atención", "(obligatorio)")
                .doesNotContain("Ask us", "Published on");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void whatAPageTellsProgramsIsAsSchemaOrgKnowsIt(String language) {
        var page = Jsoup.parse(visitor.get(address(reading.topic(language))).body());

        var data = page.expectFirst("script[type=application/ld+json]").data();

        assertThat(SchemaOrg.faults(JsonMapper.shared().readTree(data))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void whoHasNotFoundItHereSearchesOn(String language) {
        var version = reading.topic(language);
        for (var path : List.of(
                address(version), TopicPages.permanentAddress(version.content().slug(), 1))) {
            var page = Jsoup.parse(visitor.get(path).body());

            var form = page.expectFirst("form[role=search]");
            assertThat(form.attr("action")).isEqualTo("/search");
            assertThat(form.attr("method")).isEqualTo("get");
            assertThat(form.expectFirst("label").attr("for"))
                    .isEqualTo(form.expectFirst("input[name=q]").id());
            assertThat(form.expectFirst("input[name=lang]").val()).isEqualTo(language);
            assertThat(page.select("[id=q]")).hasSize(1);
            assertThat(page.select("form#ask ~ form[role=search], .text ~ form[role=search]"))
                    .hasSize(1);
        }
    }

    @Test
    void whoHasToPutAFormRightIsNotLedAway() {
        var version = reading.topic("en");
        var form = visitor.form(address(version));
        form.put("name", "");

        var back = visitor.post(address(version) + "/inquiries", form);

        assertThat(back.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(back.body()).select("form[role=search]")).isEmpty();
    }

    @Test
    void theFormNamesTheSectionSomebodyAsksAbout() {
        var version = reading.topic("en");
        var section = Reading.section(version, "Getting ready");
        var plain = visitor.get(address(version));

        var page = visitor.get(address(version) + "?about=" + section);

        assertThat(plain.body())
                .contains("href=\"%s?about=%s#ask\"".formatted(address(version), section))
                .doesNotContain("name=\"section\"");
        assertThat(page.body())
                .contains("name=\"section\" value=\"%s\" checked".formatted(section), "<strong>Getting ready</strong>")
                .contains("<link rel=\"canonical\" href=\"%s\">".formatted(visitor.whole(address(version))));
    }

    @Test
    void nobodyAsksAboutASectionThatIsNotThere() {
        var version = reading.topic("en");

        var stranger = visitor.get(address(version) + "?about=" + UUID.randomUUID());

        assertThat(stranger.statusCode()).isEqualTo(302);
        assertThat(stranger.headers().firstValue("Location")).contains(address(version) + "#ask");
        assertThat(visitor.get(address(version) + "?about=%ff&about=1").statusCode())
                .isEqualTo(200);
        assertThat(visitor.get(address(version) + "?utm_source=letter").statusCode())
                .isEqualTo(200);
    }

    @Test
    void aNewVersionIsReadAtOnceAndTheEarlierOneStaysMarked() {
        var first = reading.topic("en");
        visitor.get(address(first));
        assertThat(visitor.get(address(first) + "/versions/1").body()).contains("which visitors read now");

        reading.nextVersion(first);

        assertThat(visitor.get(address(first)).body()).contains("After a week.");
        assertThat(visitor.get(address(first) + "/versions/1").body())
                .contains("Visitors now read a newer one", "<meta name=\"robots\" content=\"noindex\">")
                .contains("<link rel=\"canonical\" href=\"%s\">".formatted(visitor.whole(address(first))))
                .doesNotContain("After a week.", "<form id=\"ask\"");
        assertThat(visitor.get(address(first) + "/versions/2").body())
                .contains("After a week.", "which visitors read now")
                .doesNotContain("noindex");
        assertThat(visitor.get(address(first) + "/versions/3").statusCode()).isEqualTo(404);
    }

    @Test
    void anOldAddressLeadsToTheNewOne() {
        var first = reading.topic("en");
        var second = reading.withSlug(first, "moved-" + UUID.randomUUID());

        var page = visitor.get(address(first));
        var version = visitor.get(address(first) + "/versions/1");

        assertThat(page.statusCode()).isEqualTo(301);
        assertThat(page.headers().firstValue("Location")).contains(address(second));
        assertThat(version.headers().firstValue("Location")).contains(address(second) + "/versions/1");
        assertThat(visitor.get(address(second) + "/versions/1").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "/topics/%S,/topics/%s",
        "/topics/%s/,/topics/%s",
        "/topics/%S/,/topics/%s",
        "/topics/%s/versions/1/,/topics/%s/versions/1",
        "/topics/%S/versions/1,/topics/%s/versions/1"
    })
    void anAddressAsPeopleTypeItLeadsToThePageInOneStep(String typed, String page) {
        var version = reading.topic("en");
        var slug = version.content().slug();
        var parameters = "?utm_source=letter&about=" + Reading.section(version, "Afterwards") + "&x=%22";

        var answer = visitor.get(typed.formatted(slug) + parameters);

        assertThat(answer.statusCode()).isEqualTo(301);
        assertThat(answer.headers().firstValue("Location")).contains(page.formatted(slug) + parameters);
        assertThat(visitor.get(typed.formatted(UUID.randomUUID())).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/topics/%s", "/topics/%S/", "/topics/%s/versions/1", "/topics/%S/versions/1/"})
    void anOldAddressKeepsWhatSomebodyAsksAbout(String typed) {
        var first = reading.topic("en");
        var second = reading.withSlug(first, "moved-" + UUID.randomUUID());
        var parameters = "?about=" + Reading.section(first, "Afterwards");

        var answer = visitor.get(typed.formatted(first.content().slug()) + parameters);

        assertThat(answer.statusCode()).isEqualTo(301);
        assertThat(answer.headers().firstValue("Location").orElseThrow())
                .startsWith(address(second))
                .endsWith(parameters);
    }

    @Test
    void theListOfTopicsKeepsItsParameters() {
        assertThat(visitor.get("/topics/?lang=es").headers().firstValue("Location"))
                .contains("/?lang=es");
        assertThat(visitor.get("/topics?lang=es").headers().firstValue("Location"))
                .contains("/?lang=es");
    }

    @ParameterizedTest
    @CsvSource({"es-MX,es", "'fr, es;q=0.5',es", "en-GB,en", "fr,en"})
    void aPageOfNoTopicIsInTheVisitorsLanguage(String browsers, String language) {
        for (var path : List.of("/", "/nowhere", "/topics/nowhere")) {
            var page = visitor.get(path, "Accept-Language", browsers);

            assertThat(page.body()).as(path).contains("<html lang=\"%s\">".formatted(language));
        }
        assertThat(visitor.get("/").headers().allValues("Vary"))
                .anyMatch(vary -> vary.toLowerCase(Locale.ROOT).contains("accept-language"));
    }

    @Test
    void aPageLeadsToTheListInItsOwnLanguage() {
        var spanish = visitor.get(address(reading.topic("es", "Rodilla"))).body();
        var home = visitor.get("/?lang=es");

        assertThat(spanish).contains("href=\"/?lang=es\"").doesNotContain("href=\"/\"");
        assertThat(home.body())
                .contains("<html lang=\"es\">", "hreflang=\"es\" href=\"%s\"".formatted(visitor.whole("/?lang=es")));
        assertThat(visitor.get("/?lang=xx").body()).contains("<html lang=\"en\">");
    }

    @Test
    void aPageSaysWhereItIsToMachinesAndOnPaper() {
        var version = reading.topic("en");

        var page = visitor.get(address(version)).body();

        assertThat(page)
                .contains("data-typed=\"%s\"".formatted(visitor.whole(address(version) + "/versions/1")))
                .contains("class=\"on-paper\">Ask us: " + visitor.whole(address(version)) + "#ask")
                .contains("<link rel=\"apple-touch-icon\" href=\"/apple-touch-icon.png\">");
        assertThat(visitor.get("/favicon.ico").headers().firstValue("Content-Type"))
                .contains("image/x-icon");
        assertThat(visitor.get("/apple-touch-icon.png").headers().firstValue("Content-Type"))
                .contains("image/png");
    }

    @Test
    void aPageTakesAsLongToReadAsTheEditorSays() {
        var version = reading.topic("en");
        var passages = version.content().sections().stream()
                .flatMap(section -> ReadAloud.of(section.body()).stream())
                .toList();
        var minutes =
                Readability.of(passages, List.of(), Locale.ENGLISH).counts().minutesToRead();

        assertThat(minutes).isEqualTo(1);
        assertThat(visitor.get(address(version)).body()).contains("1-minute read.");
    }

    @Test
    void onPaperACodeLeadsToTheVeryVersion() throws Exception {
        var version = reading.topic("en");

        for (var path : List.of(address(version), address(version) + "/versions/1")) {
            var handout = Jsoup.parse(visitor.get(path).body()).expectFirst(".handout");
            var size = handout.expectFirst("svg").attr("viewBox").split(" ")[2];
            var code = ReadQrCode.text(
                    Integer.parseInt(size) - 8, handout.expectFirst("path").attr("d"));
            assertThat(code)
                    .isEqualTo(visitor.whole(address(version) + "/versions/1"))
                    .isEqualTo(handout.expectFirst("strong").text());
        }
    }

    @Test
    void aWithdrawnTopicIsGoneAndItsVersionSaysSo() {
        var other = reading.topic("es", "Otra cosa");
        var version = reading.topic("es", "Retirado");
        visitor.get(address(version));
        reading.withdraw(version);

        var page = visitor.get(address(version));

        assertThat(page.statusCode()).isEqualTo(410);
        assertThat(page.body()).contains("<html lang=\"es\">", "Retirado", address(other));
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(visitor.get(address(version) + "/versions/1").body())
                .contains("Se ha retirado", "noindex", "Read this first.");
    }

    @ParameterizedTest
    @CsvSource({
        "OUTDATED, en, not available at the moment, looking this page over",
        "OUTDATED, es, no disponible por ahora, Estamos revisando",
        "NO_LONGER_OFFERED, en, no longer available, no longer offer",
        "NO_LONGER_OFFERED, es, ya no está disponible, Ya no ofrecemos",
        "OVER, en, no longer available, is over",
        "OVER, es, ya no está disponible, ya terminó",
        "OTHER, en, not available at the moment, have taken this page down",
        "OTHER, es, no disponible por ahora, Hemos retirado esta página"
    })
    void aWithdrawnTopicSaysWhyInKindWordsAndKeepsTheNoteForColleagues(
            Cause cause, String language, String title, String words) {
        var version = reading.topic(language, "Spring study");
        reading.withdraw(version, new Withdrawal(cause, "Somebody complained", null));

        var page = visitor.get(address(version));

        assertThat(page.statusCode()).isEqualTo(410);
        assertThat(page.body())
                .contains("Spring study: " + title, words, "tel:")
                .doesNotContain("Somebody complained", "class=\"instead\"");
    }

    @Test
    void aReplacedTopicLeadsToTheOneThatSaysItNowWhileThatIsLive() {
        var other = reading.topic("es", "Dolor de rodilla");
        var version = reading.topic("en", "Knees");
        reading.withdraw(version, Withdrawal.replacedBy(other.topic(), "One is enough"));

        assertThat(visitor.get(address(version)).body())
                .contains("Knees: now on another page")
                .containsOnlyOnce("<a href=\"%s\"".formatted(address(other)))
                .contains("<a href=\"%s\" lang=\"es\">Dolor de rodilla</a>".formatted(address(other)));

        reading.withdraw(other);
        assertThat(visitor.get(address(version)).body())
                .contains("Knees: not available at the moment", "have taken this page down")
                .doesNotContain(address(other));
    }

    @Test
    void whatIsLiveIsListed() {
        var version = reading.topic("es", "Rodilla");

        assertThat(visitor.get("/").body())
                .contains(
                        "<html lang=\"en\">",
                        "<li lang=\"es\">",
                        "<a href=\"%s\">Rodilla</a>".formatted(address(version)));
        assertThat(visitor.get("/sitemap.xml").body()).contains(address(version) + "</loc>");
        assertThat(visitor.get("/robots.txt").body()).contains("Disallow: /staff", "/sitemap.xml");
    }

    /** A page without what it says to programs, which is said where they read. */
    static String forPeople(String page) {
        return FOR_PROGRAMS.matcher(page).replaceAll("");
    }

    static String address(PublishedVersion version) {
        return "/topics/" + version.content().slug();
    }
}
