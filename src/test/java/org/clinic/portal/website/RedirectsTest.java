package org.clinic.portal.website;

import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.UUID;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.content.SectionId;
import org.clinic.portal.redirect.RedirectService;
import org.clinic.portal.testing.People;
import org.clinic.portal.version.PublishedVersion;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@WebsiteTest
class RedirectsTest {

    @Autowired
    private Reading reading;

    @Autowired
    private Visitor visitor;

    @Autowired
    private RedirectService redirects;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    private String slug;

    @BeforeEach
    void anAddressThatNobodyHas() {
        slug = "old-" + UUID.randomUUID();
    }

    @Test
    void anAddressLeadsToTheTopicInOneStepWithWhatWasAsked() {
        var version = reading.topic("en");
        add(version, null);

        var answer = visitor.get("/topics/" + slug + "?utm_source=letter&x=%22");

        assertThat(answer.statusCode()).isEqualTo(301);
        assertThat(location(answer)).isEqualTo(address(version) + "?utm_source=letter&x=%22");
        assertThat(answer.headers().firstValue("Cache-Control").orElseThrow()).contains("max-age=60");
        assertThat(location(visitor.get("/topics/" + slug.toUpperCase(Locale.ROOT) + "/")))
                .isEqualTo(address(version));
    }

    @Test
    void itLeadsAlongToWhatBecameOfTheTopicButToNoVersion() {
        var version = reading.topic("en");
        add(version, null);

        assertThat(location(visitor.get("/topics/" + slug + "/changes?x=1")))
                .isEqualTo(address(version) + "/changes?x=1");
        assertThat(location(visitor.get("/topics/" + slug.toUpperCase(Locale.ROOT) + "/changes/")))
                .isEqualTo(address(version) + "/changes");
        assertThat(visitor.get("/topics/" + slug + "/versions/1").statusCode()).isEqualTo(404);

        reading.withdraw(version);
        assertThat(location(visitor.get("/topics/" + slug + "/changes"))).isEqualTo(address(version) + "/changes");
        assertThat(visitor.get(address(version) + "/changes").statusCode()).isEqualTo(200);
        assertThat(visitor.get("/topics/nowhere-" + slug + "/changes").statusCode())
                .isEqualTo(404);
    }

    @Test
    void itFollowsTheTopicToItsNextAddress() {
        var version = reading.topic("en");
        add(version, null);

        var moved = reading.withSlug(version, "moved-" + UUID.randomUUID());

        assertThat(location(visitor.get("/topics/" + slug))).isEqualTo(address(moved));
    }

    @Test
    void itLeadsToASectionAsLongAsThePageHasIt() {
        var version = reading.topic("en");
        var section = new SectionId(Reading.section(version, "Afterwards"));
        add(version, section);

        assertThat(location(visitor.get("/topics/" + slug + "?x=1")))
                .isEqualTo(address(version) + "?x=1#s-" + section.id());

        reading.without(version, "Afterwards");
        assertThat(location(visitor.get("/topics/" + slug))).isEqualTo(address(version));
    }

    @Test
    void whereATopicIsWithdrawnItsRedirectSaysSo() {
        var version = reading.topic("es", "Retirado");
        add(version, null);
        reading.withdraw(version);

        var answer = visitor.get("/topics/" + slug);

        assertThat(answer.statusCode()).isEqualTo(410);
        assertThat(answer.body()).contains("Retirado: no disponible por ahora");
    }

    @Test
    void everyAddressThatLeadsElsewhereIsCountedAndNoOther() {
        var version = reading.topic("en");
        add(version, null);
        var moved = reading.withSlug(version, "moved-" + UUID.randomUUID());
        var unknown = "nowhere-" + UUID.randomUUID();

        visitor.get("/topics/" + slug);
        visitor.get("/topics/" + slug + "/");
        visitor.get(address(version));
        visitor.get(address(version) + "/versions/1");
        visitor.get(address(moved));
        visitor.get(address(moved) + "/");
        visitor.get("/topics/" + unknown);
        visitor.send("HEAD", "/topics/" + slug);
        visitor.send("HEAD", address(version));
        reading.withdraw(moved);
        visitor.get("/topics/" + slug);
        visitor.get(address(version));
        visitor.get(address(moved));
        visitor.send("HEAD", "/topics/" + slug);
        visitor.send("HEAD", address(version));

        await().atMost(15, SECONDS).untilAsserted(() -> {
            assertThat(hits(slug)).isEqualTo(3);
            assertThat(hits(version.content().slug())).isEqualTo(3);
        });
        assertThat(hits(moved.content().slug())).isZero();
        assertThat(hits(unknown)).isZero();
    }

    private void add(PublishedVersion version, @Nullable SectionId section) {
        people.as(people.context("Mara Klein", Roles.MARKETING), () -> redirects.add(slug, version.topic(), section));
    }

    private long hits(String address) {
        return jdbc.sql("select coalesce(sum(hits), 0) from redirect_hit where slug = ?")
                .param(address)
                .query(Long.class)
                .single();
    }

    private static String location(HttpResponse<?> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static String address(PublishedVersion version) {
        return "/topics/" + version.content().slug();
    }
}
