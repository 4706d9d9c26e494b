package org.clinic.portal.website;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@WebsiteTest
class PreviewTest {

    private static final Pattern MARK = Pattern.compile("<p class=\"preview\" role=\"note\">[^<]+</p>");

    @Autowired
    private Reading reading;

    @Autowired
    private Visitor visitor;

    @Test
    void aPreviewIsThePublishedPageByteForByteButForItsMark() {
        for (var language : List.of("en", "es")) {
            var compared = compare(language);
            if (!compared.hour().equals(hour())) {
                // Forms are signed for an hour, and one has passed between the two.
                compared = compare(language);
            }
            var marks = MARK.matcher(compared.preview()).results().toList();

            assertThat(marks).hasSize(1);
            assertThat(MARK.matcher(compared.preview()).replaceFirst("")).isEqualTo(compared.published());
            assertThat(compared.published()).doesNotContain(marks.getFirst().group());
        }
    }

    private Compared compare(String language) {
        var hour = hour();
        var version = reading.changed(reading.topic(language));
        var preview = visitor.get(reading.share(version).path()).body();
        var published = visitor.get(TopicPageTest.address(reading.publishAgain(version)));
        return new Compared(hour, preview, TopicPageTest.forPeople(published.body()));
    }

    private static Instant hour() {
        return Instant.now().truncatedTo(ChronoUnit.HOURS);
    }

    /** A preview, and the page that was published a moment later. */
    private record Compared(Instant hour, String preview, String published) {}

    @Test
    void aPreviewIsKeptByNobodyListedByNobodyAndSendsNothing() {
        var preview = visitor.get(reading.share(reading.topic("en")).path());

        assertThat(preview.statusCode()).isEqualTo(200);
        assertThat(header(preview, "Cache-Control")).isEqualTo("no-store");
        assertThat(header(preview, "X-Robots-Tag")).contains("noindex");
        assertThat(header(preview, "Referrer-Policy")).isEqualTo("no-referrer");
        PolicyOfPage.assertHeldWithoutSending(preview.body(), header(preview, "Content-Security-Policy"), "'none'");
        assertThat(preview.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void aLinkThatHasEndedSaysNothingOfWhatItLedTo() {
        var version = reading.topic("en");
        var link = reading.share(version);
        reading.revoke(link);

        var page = visitor.get(link.path());

        assertThat(page.statusCode()).isEqualTo(410);
        assertThat(page.body())
                .contains("This preview has ended")
                .doesNotContain(version.content().slug(), "Knee");
        assertThat(visitor.get("/preview/" + "A".repeat(43)).body()).isEqualTo(page.body());
    }

    @Test
    void whatIsNoLinkIsNoAddress() {
        assertThat(visitor.get("/preview/short").statusCode()).isEqualTo(404);
        assertThat(visitor.get("/preview").statusCode()).isEqualTo(404);
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElseThrow();
    }
}
