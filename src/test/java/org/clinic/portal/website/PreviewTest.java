package org.clinic.portal.website;

import java.net.http.HttpResponse;
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
        for (var language : new String[] {"en", "es"}) {
            var version = reading.changed(reading.topic(language));
            var preview = visitor.get(reading.share(version).path());

            var published = visitor.get(TopicPageTest.address(reading.publishAgain(version)));

            var marks = MARK.matcher(preview.body()).results().toList();
            assertThat(marks).hasSize(1);
            assertThat(MARK.matcher(preview.body()).replaceFirst("")).isEqualTo(published.body());
            assertThat(published.body()).doesNotContain(marks.getFirst().group());
        }
    }

    @Test
    void aPreviewIsKeptByNobodyListedByNobodyAndSendsNothing() {
        var preview = visitor.get(reading.share(reading.topic("en")).path());

        assertThat(preview.statusCode()).isEqualTo(200);
        assertThat(header(preview, "Cache-Control")).isEqualTo("no-store");
        assertThat(header(preview, "X-Robots-Tag")).contains("noindex");
        assertThat(header(preview, "Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(header(preview, "Content-Security-Policy"))
                .contains("form-action 'none'", "frame-ancestors 'none'", "default-src 'none'");
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
