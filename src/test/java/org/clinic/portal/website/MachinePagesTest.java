package org.clinic.portal.website;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.clinic.portal.version.PublishedVersion;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.w3c.dom.Element;

import static org.assertj.core.api.Assertions.assertThat;

@WebsiteTest
@TestPropertySource(properties = "portal.security-contact=mailto:security@clinic.example")
class MachinePagesTest {

    @Autowired
    private Reading reading;

    @Autowired
    private Visitor visitor;

    @Test
    void theFeedTellsWhatReadersAreToldNewestFirst() throws Exception {
        var first = reading.topic("es");
        var second = reading.nextVersion(first);

        var entries = entries(second);

        assertThat(entries).hasSize(2);
        assertThat(text(entries.getFirst(), "title")).isEqualTo(second.content().title());
        assertThat(text(entries.getFirst(), "summary")).endsWith(": For the test");
        assertThat(entries.getFirst().getAttribute("xml:lang")).isEqualTo("es");
        assertThat(Instant.parse(text(entries.getFirst(), "updated"))).isEqualTo(second.publishedAt());
        assertThat(link(entries.getFirst()))
                .isEqualTo(visitor.whole(
                        "/topics/%s/versions/2".formatted(second.content().slug())));
        assertThat(text(entries.getLast(), "id")).endsWith("topic/" + first.topic() + "/1");
    }

    @Test
    void anEntryStaysTheSameWhenItsTopicMoves() throws Exception {
        var first = reading.topic("en");
        var before = text(entries(first).getFirst(), "id");

        var moved = reading.withSlug(first, "moved-" + first.topic());

        assertThat(text(entries(moved).getLast(), "id")).isEqualTo(before);
        assertThat(link(entries(moved).getLast())).contains("/topics/moved-");
    }

    @Test
    void theFeedLeadsNobodyToWhatIsWithdrawn() throws Exception {
        var gone = reading.topic("en");

        reading.withdraw(gone);

        assertThat(entries(gone)).isEmpty();
    }

    @Test
    void aPageSaysWhereTheFeedIsAndWhatItIsForPrograms() {
        var version = reading.topic("en");
        var address = "/topics/" + version.content().slug();

        var page = visitor.get(address).body();

        assertThat(page)
                .contains(
                        "type=\"application/atom+xml\"",
                        "href=\"/changes.atom\"",
                        "<meta property=\"og:type\" content=\"article\">",
                        "<meta property=\"og:url\" content=\"%s\">".formatted(visitor.whole(address)),
                        "<script type=\"application/ld+json\">{\"@context\":\"https://schema.org\"");
        assertThat(visitor.get(address + "/versions/1").body()).doesNotContain("ld+json");
    }

    @Test
    void whoFindsAWeaknessReadsWhomToTellAndUntilWhen() {
        var contact = visitor.get("/.well-known/security.txt");

        assertThat(contact.headers().firstValue("Content-Type")).contains("text/plain;charset=UTF-8");
        assertThat(contact.body()).contains("Contact: mailto:security@clinic.example\n", "Canonical: ");
        var expires = contact.body()
                .lines()
                .filter(line -> line.startsWith("Expires: "))
                .map(line -> Instant.parse(line.substring("Expires: ".length())))
                .findFirst()
                .orElseThrow();
        assertThat(Duration.between(Instant.now(), expires)).isBetween(Duration.ofDays(90), Duration.ofDays(365));
    }

    /** Those of the version's topic. */
    private List<Element> entries(PublishedVersion version) throws Exception {
        var factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        var response = visitor.get("/changes.atom");
        assertThat(response.headers().firstValue("Content-Type")).contains("application/atom+xml;charset=UTF-8");
        var feed = factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(response.body().getBytes(StandardCharsets.UTF_8)));
        var all = feed.getElementsByTagNameNS("http://www.w3.org/2005/Atom", "entry");
        return IntStream.range(0, all.getLength())
                .mapToObj(all::item)
                .map(Element.class::cast)
                .filter(entry -> text(entry, "id").contains(version.topic().toString()))
                .toList();
    }

    private static String text(Element entry, String name) {
        return entry.getElementsByTagName(name).item(0).getTextContent();
    }

    private static String link(Element entry) {
        return ((Element) entry.getElementsByTagName("link").item(0)).getAttribute("href");
    }
}
