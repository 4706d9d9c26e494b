package org.clinic.portal.website;

import java.util.UUID;
import org.clinic.portal.version.PublishedVersion;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@WebsiteTest
class TopicPageTest {

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
                        "<b>Key points</b><ul><li>Eat nothing</li>",
                        "id=\"s-%s\"".formatted(Reading.section(version, "Afterwards")),
                        "<b>Warning</b><p>Call us if it swells.</p>",
                        "<form id=\"ask\"")
                .doesNotContain("<script", "style=");
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
                .replaceAll("datetime=\"[^\"]*\"", "datetime");
    }

    @Test
    void aSpanishTopicHasASpanishPageAroundIt() {
        var page = visitor.get(address(reading.topic("es")));

        assertThat(page.body())
                .contains("<html lang=\"es\">", "Pregúntenos", "Lo más importante", "Atención", "(obligatorio)")
                .doesNotContain("Ask us", "Published on");
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
                .contains("<link rel=\"canonical\" href=\"%s\">".formatted(address(version)));
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
                .contains("<link rel=\"canonical\" href=\"%s\">".formatted(address(first)))
                .doesNotContain("After a week.", "<form");
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

    static String address(PublishedVersion version) {
        return "/topics/" + version.content().slug();
    }
}
