package org.clinic.portal.website;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clinic.portal.asked.TopicFormService;
import org.clinic.portal.base.clinic.AskedField;
import org.clinic.portal.base.clinic.AskedFields;
import org.clinic.portal.base.clinic.Clinic;
import org.clinic.portal.base.clinic.ClinicChanged;
import org.clinic.portal.base.clinic.ClinicFacts;
import org.clinic.portal.base.clinic.Wording;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.content.LinkTarget;
import org.clinic.portal.content.SectionId;
import org.clinic.portal.glossary.Explanation;
import org.clinic.portal.glossary.GlossaryService;
import org.clinic.portal.redirect.RedirectService;
import org.clinic.portal.related.RelatedService;
import org.clinic.portal.testing.Nginx;
import org.clinic.portal.testing.People;
import org.clinic.portal.testing.TestDatabase;
import org.clinic.portal.version.PublishedVersion;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.env.Environment;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The folder has what the portal gives, whoever serves it. */
@WebsiteTest
class MirrorTest {

    private static final String SITE = "https://clinic.example";

    /** What a server says by itself: of the bytes on their way, whether those may be in another coding, and of itself. */
    private static final Set<String> ITS_OWN = Set.of(
            "accept-ranges",
            "connection",
            "content-length",
            "date",
            "etag",
            "keep-alive",
            "last-modified",
            "server",
            "transfer-encoding");

    /** The folder is written beside everything else, and begun again for what changes meanwhile. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final Path DIRECTORY = Path.of("target/mirror").toAbsolutePath();

    @Autowired
    private Reading reading;

    @Autowired
    private Visitor visitor;

    @Autowired
    private GlossaryService glossary;

    @Autowired
    private RelatedService related;

    @Autowired
    private TopicFormService forms;

    @Autowired
    private RedirectService redirects;

    @Autowired
    private People people;

    @Autowired
    private Environment environment;

    @Autowired
    private Clinic clinic;

    @Autowired
    private ApplicationEventPublisher events;

    private ClinicFacts before;

    @BeforeEach
    void remember() {
        before = clinic.facts();
    }

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @DynamicPropertySource
    static void itsFolder(DynamicPropertyRegistry properties) {
        properties.add("portal.mirror.directory", DIRECTORY::toString);
        TestDatabase.another().forEach((name, value) -> properties.add(name, () -> value));
        properties.add("portal.url", () -> SITE);
        properties.add("portal.security-contact", () -> "mailto:security@clinic.example");
    }

    @Test
    void afterTwoHundredChangesItHasWhatIsServedByteByByte() throws Exception {
        var random = new Random(13);
        var live = new ArrayList<PublishedVersion>();
        for (int change = 1; change <= 200; change++) {
            int one = live.isEmpty() ? 0 : random.nextInt(live.size());
            switch (live.size() < 3 ? 0 : random.nextInt(10)) {
                case 0 -> live.add(reading.topic(random.nextBoolean() ? "en" : "es"));
                case 1 -> reading.withdraw(live.remove(one));
                case 2 -> live.set(one, reading.withSlug(live.get(one), "moved-" + UUID.randomUUID()));
                case 3 -> clinicSays("Call 911 at once. " + change);
                case 4 -> formAsks(AskedField.Kind.values()[1 + random.nextInt(2)]);
                case 5 -> explainTrousers("Long ones. " + change);
                case 6 -> relate(live.get(one), live.get((one + 1) % live.size()));
                case 7 -> formAsks(live.get(one), change);
                default -> live.set(one, reading.nextVersion(live.get(one)));
            }
            if (change % 50 == 0) {
                awaitTheSame();
            }
        }

        assertThat(addresses()).hasSizeGreaterThan(200);
    }

    @AfterEach
    void theClinicSaysWhatItSaidBefore() {
        clinic.become(before);
        events.publishEvent(new ClinicChanged());
    }

    /** It can be asked for one of both at least. */
    private void formAsks(AskedField.Kind required) {
        become(
                new Wording("", ""),
                new AskedFields(AskedFields.USUAL.all().stream()
                        .map(field -> new AskedField(
                                field.id(),
                                field.kind(),
                                field.shown(),
                                field.required() || field.kind() == required,
                                field.label(),
                                field.help(),
                                field.choices()))
                        .toList()));
    }

    private void formAsks(PublishedVersion topic, int change) {
        people.as(
                people.context("Walter Lind", Roles.MARKETING),
                () -> forms.ask(forms.form(topic.topic()), TopicFormTest.asking("Do you walk? " + change)));
    }

    private void explainTrousers(String meaning) {
        var explanation = new Explanation("en", "trousers", List.of(), meaning);
        people.as(
                people.context("Walter Lind", Roles.MARKETING),
                () -> glossary.search("").stream()
                        .findFirst()
                        .map(word -> glossary.change(word, explanation))
                        .orElseGet(() -> glossary.add(explanation)));
    }

    private void relate(PublishedVersion topic, PublishedVersion other) {
        people.as(
                people.context("Walter Lind", Roles.MARKETING),
                () -> related.choose(related.choice(topic.topic()), List.of(other.topic())));
    }

    private void clinicSays(String emergency) {
        become(new Wording(emergency, ""), before.form());
    }

    private void become(Wording emergency, AskedFields form) {
        clinic.become(new ClinicFacts(
                before.name(),
                before.phone(),
                before.zone(),
                before.usual(),
                before.country(),
                before.address(),
                before.hours(),
                emergency,
                before.languages(),
                before.look(),
                before.footer(),
                form));
        events.publishEvent(new ClinicChanged());
    }

    @Test
    void whatIsWithdrawnLeavesItAndWhatIsPublishedComes() {
        var gone = reading.topic("en");
        var here = reading.topic("en");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(file(page(gone))).exists());

        reading.withdraw(gone);
        var next = reading.nextVersion(here);

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(file(page(gone))).doesNotExist());
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(file(page(next))).content().contains("After a week."));
    }

    @Test
    void whileThePortalIsOffItsPagesAreReadFromTheFolder() throws Exception {
        var version = reading.nextVersion(reading.topic("es"));
        var gone = reading.topic("en");
        var moved = reading.topic("en");
        var old = page(moved);
        reading.withSlug(moved, "moved-" + UUID.randomUUID());
        reading.withdraw(gone);
        awaitTheSame();

        int port = Nginx.freePort();
        try (var _ = Nginx.start(sample(port, Nginx.freePort()), port)) {
            for (var path : List.of(
                    "/",
                    "/?lang=es",
                    page(version),
                    page(version) + "/changes",
                    page(version) + "/versions/1",
                    page(gone),
                    page(gone) + "/versions/1",
                    "/topics/never-was",
                    "/never-was",
                    "/sitemap.xml",
                    "/robots.txt",
                    "/changes.atom",
                    "/.well-known/security.txt",
                    "/favicon.ico",
                    mark(version))) {
                var portal = get(visitor.whole(path));
                var mirror = get("http://127.0.0.1:" + port + path);

                assertThat(mirror.statusCode()).as(path).isEqualTo(portal.statusCode());
                assertThat(mirror.body()).as(path).isEqualTo(portal.body());
                assertThat(said(mirror)).as(path).isEqualTo(said(portal));
            }
            var section = Reading.section(version, "Getting ready");
            assertThat(get("http://127.0.0.1:" + port + page(version) + "?about=" + section)
                            .body())
                    .as("the form without the section, for which there is no file")
                    .isEqualTo(get(visitor.whole(page(version))).body());
            var leading = get("http://127.0.0.1:" + port + old);
            assertThat(leading.statusCode()).isEqualTo(200);
            assertThat(leading.body()).contains("http-equiv=\"refresh\" content=\"0; url=/topics/moved-");
            assertThat(get("http://127.0.0.1:" + port + page(version) + "/").statusCode())
                    .isEqualTo(301);
            for (var hidden : List.of("/off.html", "/404.html", "/index.es.html", "/gone/" + slug(gone) + ".html")) {
                assertThat(get("http://127.0.0.1:" + port + hidden).statusCode())
                        .as(hidden)
                        .isEqualTo(404);
            }
        }
    }

    @Test
    void whoWritesWhileThePortalIsOffIsAskedToCall() throws Exception {
        var version = reading.topic("es");
        awaitTheSame();

        int port = Nginx.freePort();
        try (var _ = Nginx.start(sample(port, Nginx.freePort()), port)) {
            for (var path : List.of(page(version) + "/inquiries", "/search?q=knee", "/staff/inquiries")) {
                var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .header("Accept-Language", "es");
                var answer = http.send(
                        (path.endsWith("/inquiries") && path.startsWith("/topics")
                                        ? request.POST(BodyPublishers.ofString("name=Ana"))
                                        : request)
                                .build(),
                        BodyHandlers.ofString());

                assertThat(answer.statusCode()).as(path).isEqualTo(503);
                assertThat(answer.body()).contains("<html lang=\"es\">", "href=\"tel:2125550100\"");
                assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
                assertThat(answer.headers().firstValue("Content-Security-Policy"))
                        .isPresent();
            }
        }
    }

    @Test
    void asLongAsThePortalAnswersAllComesFromThere() throws Exception {
        var version = reading.topic("en");
        awaitTheSame();
        int port = Nginx.freePort();
        int portal = environment.getRequiredProperty("local.server.port", Integer.class);

        try (var _ = Nginx.start(sample(port, portal), port)) {
            var page = get("http://127.0.0.1:" + port + page(version));
            var search = get("http://127.0.0.1:" + port + "/search?q=knee");

            assertThat(page.headers().firstValue("ETag").orElseThrow())
                    .as("the portal's tag")
                    .matches("\"[0-9a-f]{32}\"");
            assertThat(search.statusCode()).isEqualTo(200);
        }
    }

    @Test
    void thePictureBesideALinkIsThereAsItIsServed() throws Exception {
        var version = reading.topic("en");
        awaitTheSame();
        var named = Jsoup.parse(Files.readString(file(page(version)))).expectFirst("meta[property=og:image]");
        var address = URI.create(named.attr("content")).getPath();

        var served = http.send(
                HttpRequest.newBuilder(URI.create(visitor.whole(address))).build(), BodyHandlers.ofByteArray());

        assertThat(served.statusCode()).isEqualTo(200);
        assertThat(Files.readAllBytes(current().resolve(address.substring(1)))).isEqualTo(served.body());
    }

    @Test
    void anAddressThatMarketingAddsLeadsOnFromTheFolderUntilItIsRemoved() throws Exception {
        var version = reading.topic("en");
        awaitTheSame();
        var slug = "old-" + UUID.randomUUID();
        var leading = current().resolve("moved/" + slug + ".html");
        var marketing = people.context("Walter Lind", Roles.MARKETING);

        people.as(marketing, () -> redirects.add(slug, version.topic(), null));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(leading).content().contains("url=" + page(version)));

        people.as(marketing, () -> {
            redirects.own().stream()
                    .filter(own -> own.redirect().slug().equals(slug))
                    .forEach(redirects::remove);
            return true;
        });
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(leading).doesNotExist());
    }

    @Test
    void aLinkOfAnEarlierVersionLeadsWhereItsTopicIsNow() throws Exception {
        var to = reading.topic("en");
        var section = new LinkTarget.ToSection(to.topic(), new SectionId(Reading.section(to, "Getting ready")));
        var first = reading.linkingTo(section);
        reading.nextVersion(first);
        awaitTheSame();

        var moved = reading.withSlug(to, "moved-" + UUID.randomUUID());
        awaitTheSame();

        assertThat(file(page(first) + "/versions/1")).content().contains("href=\"" + page(moved) + "#s-");
    }

    /** Until every file is what is served at its address, and every page that the site map and their histories name is there. */
    private void awaitTheSame() {
        await().atMost(PATIENCE).ignoreException(NoSuchFileException.class).untilAsserted(() -> {
            var folder = current().toRealPath();
            var files = files(folder);
            assertThat(files).containsAll(named());
            for (var file : files) {
                var address = address(file);
                if (address != null) {
                    assertThat(Files.readString(folder.resolve(file)))
                            .as(file)
                            .isEqualTo(visitor.get(address).body());
                }
            }
        });
    }

    /** The files of what the site map names: each topic's page and the pages of its versions. */
    private Set<String> named() {
        return Pattern.compile("<loc>" + SITE + "(/topics/[^<]*)</loc>")
                .matcher(visitor.get("/sitemap.xml").body())
                .results()
                .map(page -> page.group(1).substring(1))
                .flatMap(page -> Stream.of(page + ".html", page + "/changes.html", page + "/versions/1.html"))
                .collect(Collectors.toSet());
    }

    private Set<String> addresses() throws IOException {
        return files(current().toRealPath());
    }

    /** All of them but those that are compressed. */
    private static Set<String> files(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .filter(file -> !file.endsWith(".gz") && !file.endsWith(".br"))
                    .collect(Collectors.toCollection(HashSet::new));
        }
    }

    /** Where it is served; absent where it takes a server that is off, or one that has files alone. */
    private static @Nullable String address(String file) {
        if (file.startsWith("off") || file.startsWith("moved/") || file.matches(".*\\.(png|ico)")) {
            return null;
        }
        return switch (file) {
            case "index.html", "index.en.html" -> "/?lang=en";
            case "index.es.html" -> "/?lang=es";
            case "404.html", "404.en.html" -> "/never-was?lang=en";
            case "404.es.html" -> "/never-was?lang=es";
            default -> "/" + file.replaceFirst("^gone/", "topics/").replaceFirst("\\.html$", "");
        };
    }

    private static Path current() {
        return DIRECTORY.resolve("current");
    }

    private static Path file(String page) {
        return current().resolve(page.substring(1) + ".html");
    }

    private static String page(PublishedVersion version) {
        return "/topics/" + slug(version);
    }

    private static String slug(PublishedVersion version) {
        return version.content().slug();
    }

    private String mark(PublishedVersion version) {
        return asset(version, "mark\\.svg");
    }

    private String asset(PublishedVersion version, String name) {
        return Pattern.compile("/assets/[0-9a-f]+/" + name)
                .matcher(visitor.get(page(version)).body())
                .results()
                .findFirst()
                .orElseThrow()
                .group();
    }

    /** The configuration that we give, for these ports and this folder. */
    private static String sample(int port, int portal) throws IOException {
        var mirror = String.valueOf(Nginx.freePort());
        return Files.readString(Path.of("docs/nginx.conf"))
                .replace("127.0.0.1:8080", "127.0.0.1:" + portal)
                .replace("127.0.0.1:8082", "127.0.0.1:" + mirror)
                .replace("listen 80;", "listen 127.0.0.1:%d;".formatted(port))
                .replace("/var/lib/clinic-portal/mirror", DIRECTORY.toString());
    }

    private HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
    }

    private static Map<String, List<String>> said(HttpResponse<String> answer) {
        var said = new TreeMap<String, List<String>>();
        answer.headers().map().forEach((name, values) -> {
            if (!ITS_OWN.contains(name)) {
                var words = values.stream()
                        .flatMap(value ->
                                Stream.of(value.toLowerCase(Locale.ROOT).split(", *")))
                        .filter(value -> !value.equals("accept-encoding"))
                        .map(value -> value.replace("; charset", ";charset"))
                        // A server of files does not know what is in them, but each page says it itself.
                        .map(value -> value.replaceFirst("'sha256-[^']+'", "'unsafe-inline'"))
                        .sorted()
                        .toList();
                if (!words.isEmpty()) {
                    said.put(name, words);
                }
            }
        });
        return said;
    }
}
