package org.clinic.portal.website;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.content.Block;
import org.clinic.portal.content.Body;
import org.clinic.portal.content.LinkTarget;
import org.clinic.portal.content.RichText;
import org.clinic.portal.content.Section;
import org.clinic.portal.content.SectionId;
import org.clinic.portal.content.SectionKind;
import org.clinic.portal.content.Span;
import org.clinic.portal.content.TopicContent;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.testing.People;
import org.clinic.portal.version.Announcement;
import org.clinic.portal.version.ComingChange;
import org.clinic.portal.version.FrozenTexts;
import org.clinic.portal.version.PublishedVersion;
import org.clinic.portal.version.Versions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** The site at a moment, over HTTP. What is crawled was live in 2019, when nothing else was. */
@WebsiteTest
class SiteServletTest {

    private static final Pattern HREF = Pattern.compile(" href=\"([^\"]*)\"");
    private static final Pattern LINK = Pattern.compile("<a [^>]*href=\"([^\"]*)\"");
    private static final Pattern MARK = Pattern.compile("<p class=\"preview\" role=\"note\">.*?</p>");

    private final String suffix = UUID.randomUUID().toString();
    private final SectionId risks = new SectionId();

    @Autowired
    private Reading reading;

    @Autowired
    private Visitor visitor;

    @Autowired
    private PlansForTests plans;

    private FrozenTexts frozen;

    @BeforeEach
    void frozen(
            @Autowired Versions versions,
            @Autowired TransactionTemplate transaction,
            @Autowired People people,
            @Autowired JdbcClient jdbc) {
        frozen = new FrozenTexts(versions, transaction, people, jdbc);
    }

    @AfterEach
    void nothingIsPlanned() {
        plans.are();
    }

    @Test
    void everyLinkOfTheSiteStaysAtItsMoment() {
        var topics = smallSite(2019);
        var root = "/staff/site/2019-07-01T14:00-04:00";

        var pages = crawl(root);

        assertThat(pages.keySet())
                .contains(
                        root + "/",
                        root + "/topics/knee-" + suffix,
                        root + "/topics/knee-" + suffix + "/changes",
                        root + "/topics/knee-" + suffix + "/versions/1",
                        root + "/topics/knee-" + suffix + "/versions/2",
                        root + "/topics/hip-" + suffix,
                        root + "/topics/hombro-" + suffix,
                        root + "/topics/hip-" + suffix + "/versions/1")
                .hasSizeGreaterThanOrEqualTo(10);
        pages.forEach((address, page) -> assertThat(page)
                .as(address)
                .satisfies(each -> assertThat(each.statusCode()).isEqualTo(200))
                .satisfies(
                        each -> assertThat(MARK.matcher(each.body()).results()).hasSize(1)));
        withdraw(topics, 2019);
    }

    /** Every page that a link leads to from the front page on; no link leads anywhere else. */
    private Map<String, HttpResponse<String>> crawl(String root) {
        var pages = new LinkedHashMap<String, HttpResponse<String>>();
        var open = new ArrayDeque<>(List.of(root + "/"));
        while (!open.isEmpty()) {
            var address = open.removeFirst();
            if (pages.containsKey(address)) {
                continue;
            }
            var page = get(address);
            pages.put(address, page);
            assertThat(all(HREF, page.body())).as(address).isNotEmpty().allMatch(link -> staysIn(link, root));
            all(LINK, page.body()).stream()
                    .filter(link -> link.startsWith(root))
                    .map(link -> link.replaceAll("#.*", ""))
                    .forEach(open::add);
        }
        return pages;
    }

    private boolean staysIn(String link, String root) {
        return link.startsWith(root + "/")
                || link.startsWith(visitor.whole(root + "/"))
                || link.startsWith("#")
                || link.startsWith("tel:")
                || link.startsWith("/staff/topics/site?at=2019-07-01T14")
                || link.startsWith("/assets/")
                || link.equals("/apple-touch-icon.png");
    }

    /** Three topics that link to each other, one of them with two versions, one in Spanish. */
    private List<TopicId> smallSite(int year) {
        var knee = frozen.topic();
        var hip = frozen.topic();
        var shoulder = frozen.topic();
        frozen.publish(knee, at(year, 5), text("knee", "en", "The knee", plain(risks, "Risks", "Few.")));
        frozen.publish(hip, at(year, 5), text("hip", "en", "The hip", linking(knee)));
        frozen.publish(shoulder, at(year, 5), text("hombro", "es", "El hombro", linking(knee)));
        frozen.publish(knee, at(year, 6), text("knee", "en", "The knee", plain(risks, "Risks", "Very few.")));
        return List.of(knee, hip, shoulder);
    }

    private void withdraw(List<TopicId> topics, int year) {
        topics.forEach(topic -> frozen.withdraw(topic, at(year, 12)));
    }

    @Test
    void aPageOfThePastIsTheOneThatVisitorsGotThen() {
        for (var language : List.of("en", "es")) {
            var compared = compare(language);
            // Nobody can send a form of the past: its token says nothing of what it has shown.
            assertThat(withoutTokens(compared.then())).isEqualTo(withoutTokens(compared.live()));
        }
    }

    private Compared compare(String language) {
        var version = reading.topic(language);
        var address = TopicPageTest.address(version);
        var live = visitor.get(address).body();
        reading.nextVersion(version);
        var root = root(version.publishedAt());
        var then = get(root + address).body();
        return new Compared(MARK.matcher(then).replaceFirst("").replace(root, ""), TopicPageTest.forPeople(live));
    }

    private static String withoutTokens(String page) {
        return page.replaceAll("name=\"token\" value=\"[^\"]+\"", "");
    }

    /** A page as visitors got it, and as it is shown by now. */
    private record Compared(String then, String live) {}

    @Test
    void theMarkSaysWhichMomentItIsAndLeadsBack() {
        var root = "/staff/site/2026-03-03T14:00-05:00";

        assertThat(MARK.matcher(get(root + "/").body())
                        .results()
                        .findFirst()
                        .orElseThrow()
                        .group())
                .contains("As it was on 3 March 2026, 14:00 (UTC−5).")
                .contains("<a href=\"/staff/topics/site?at=2026-03-03T14%3A00-05%3A00&amp;page=\" target=\"_top\">");
        assertThat(get(root + "/?lang=es").body()).contains("Tal como estaba el 3 de marzo de 2026, 14:00 (UTC−5).");
        assertThat(get("/staff/site/2026-11-01T01:30-04:00/").body()).contains("1 November 2026, 1:30 (UTC−4)");
        assertThat(get("/staff/site/2026-11-01T01:30-05:00/").body()).contains("1 November 2026, 1:30 (UTC−5)");
    }

    @Test
    void aMomentInAnotherZoneIsTheSameMoment() {
        assertThat(get("/staff/site/2026-03-03T20:00+01:00/").body())
                .contains("As it was on 3 March 2026, 14:00 (UTC−5).", "/staff/site/2026-03-03T14:00-05:00/");
    }

    @Test
    void beforeAnythingWasPublishedItSaysWhenTheFirstPageWentLive() {
        var topic = frozen.topic();
        frozen.publish(topic, at(2018, 5), text("early", "en", "An early page", plain(risks, "Risks", "Few.")));
        frozen.withdraw(topic, at(2018, 6));

        var page = get("/staff/site/1999-01-01T12:00Z/");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .containsPattern("Nothing was published yet: the first page went live on \\d+ \\w+ 20\\d\\d, ")
                .contains("There is nothing to read here yet.");
    }

    @Test
    void whereATopicMovedWithdrawnOrUnknownIsWhatItWasThen() {
        var topic = frozen.topic();
        frozen.publish(topic, at(2017, 1), text("old", "en", "A page", plain(risks, "Risks", "Few.")));
        frozen.publish(topic, at(2017, 3), text("new", "en", "A page", plain(risks, "Risks", "Fewer.")));
        frozen.withdraw(topic, at(2017, 5));
        var live = root(at(2017, 4)) + "/topics/";
        var gone = root(at(2017, 6)) + "/topics/";

        var moved = get(live + "old-" + suffix + "/versions/1");
        assertThat(moved.statusCode()).isEqualTo(302);
        assertThat(moved.headers().firstValue("Location")).contains(live + "new-" + suffix + "/versions/1");
        assertThat(get(live + "New-" + suffix + "/").headers().firstValue("Location"))
                .contains(live + "new-" + suffix);

        var withdrawn = get(gone + "new-" + suffix);
        assertThat(withdrawn.statusCode()).isEqualTo(410);
        assertThat(withdrawn.body()).contains("A page: not available at the moment", "As it was on ");
        assertThat(get(gone + "old-" + suffix + "/changes").body())
                .contains("This page was taken away.", gone + "new-" + suffix + "/versions/2");
        assertThat(get(gone + "new-" + suffix + "/versions/2").statusCode()).isEqualTo(200);

        var before = root(at(2017, 2));
        var unknown = get(before + "/topics/new-" + suffix);
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.body()).contains("There is nothing at this address", "href=\"" + before + "/\"");
        assertThat(get(before + "/topics/old-" + suffix + "/versions/2").statusCode())
                .isEqualTo(404);
        assertThat(get(before + "/sitemap.xml").statusCode()).isEqualTo(404);
    }

    @Test
    void whatIsNoMomentIsNoAddress() {
        assertThat(get("/staff/site/yesterday/").statusCode()).isEqualTo(404);
        assertThat(get("/staff/site/release-" + UUID.randomUUID() + "/").statusCode())
                .isEqualTo(404);
        assertThat(location("/staff/site/2026-03-03T14:00-05:00")).isEqualTo("/staff/site/2026-03-03T14:00-05:00/");
        assertThat(location("/staff/site/2026-03-03T14:00-05:00/topics")).endsWith("/2026-03-03T14:00-05:00/");
        assertThat(location("/staff/site?at=2026-03-03T14:00-05:00"))
                .isEqualTo("/staff/topics/site?at=2026-03-03T14:00-05:00");
    }

    @Test
    void aPageOfAMomentIsKeptByNobodyListedByNobodyAndSendsNothing() {
        var page = get("/staff/site/2026-03-03T14:00-05:00/");

        assertThat(header(page, "Cache-Control")).isEqualTo("no-store");
        assertThat(header(page, "X-Robots-Tag")).contains("noindex");
        PolicyOfPage.assertHeldWithoutSending(page.body(), header(page, "Content-Security-Policy"), "'self'");
    }

    @Test
    void whatIsPlannedIsReadAsItWillBe() {
        var version = reading.topic("en");
        var at = Instant.now().plus(9, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MINUTES);
        plans.are(planned(version, at));

        var before = get(root(at.minusSeconds(1)) + TopicPageTest.address(version));
        var after = get(root(at) + TopicPageTest.address(version));
        var moved = get(root(at) + "/topics/planned-" + suffix);

        assertThat(before.body())
                .contains("As it will be on ", " if everything planned goes live.", "Knee &lt;rest&gt;");
        assertThat(after.statusCode()).isEqualTo(302);
        assertThat(moved.body()).contains("<h1>Planned</h1>").doesNotContain("href=\"/topics");
        assertThat(get(root(at) + "/topics/planned-" + suffix + "/changes").body())
                .contains("Version 2, ", "Will be new", "Version 1, ");
        assertThat(get(root(at) + "/topics/planned-" + suffix + "/versions/2").body())
                .contains("Will be new");
        assertThat(visitor.get(TopicPageTest.address(version)).body()).doesNotContain("Planned");
    }

    @Test
    void aReleaseIsReadAsIfItWereLiveNow() {
        var version = reading.topic("en");
        plans.are(planned(version, Instant.now().plus(9, ChronoUnit.DAYS)));
        var root = "/staff/site/release-" + PlansForTests.RELEASE;

        assertThat(get(root + "/").body())
                .contains("With the release “Spring &amp; more”", root + "/topics/planned-" + suffix)
                .doesNotContain(root + TopicPageTest.address(version) + "\"");
        assertThat(get(root + "/topics/planned-" + suffix).body()).contains("<h1>Planned</h1>");
    }

    private ComingChange planned(PublishedVersion version, Instant at) {
        return new ComingChange.Publishing(
                at,
                version.topic(),
                text("planned", "en", "Planned", plain(risks, "Risks", "Few.")),
                Announcement.content("Will be new"));
    }

    private HttpResponse<String> get(String path) {
        return visitor.get(path, StaffByHeader.ROLE, Roles.REVIEWER);
    }

    private String location(String path) {
        return header(get(path), "Location").replaceFirst("^http://[^/]+", "");
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElseThrow();
    }

    private static String root(Instant moment) {
        return "/staff/site/" + moment.atZone(ZoneId.of("America/New_York")).toOffsetDateTime();
    }

    private static Instant at(int year, int month) {
        return Instant.parse("%d-%02d-01T14:00:00Z".formatted(year, month));
    }

    private TopicContent text(String name, String language, String title, Section section) {
        return new TopicContent(name + "-" + suffix, language, "", title, "", List.of(section));
    }

    private static Section plain(SectionId id, String heading, String paragraph) {
        return FrozenTexts.section(id, heading, paragraph);
    }

    private Section linking(TopicId topic) {
        var link = new Span("which risks there are", false, false, false, new LinkTarget.ToSection(topic, risks));
        return new Section(
                new SectionId(),
                SectionKind.OTHER,
                "More",
                new Body(List.of(new Block.Paragraph(new RichText(List.of(link))))));
    }

    private static List<String> all(Pattern pattern, String page) {
        return pattern.matcher(page).results().map(found -> found.group(1)).toList();
    }
}
