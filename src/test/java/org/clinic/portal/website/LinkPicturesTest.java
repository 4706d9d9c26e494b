package org.clinic.portal.website;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import javax.imageio.ImageIO;
import org.clinic.portal.version.PublishedVersion;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** What other sites show beside a link to a topic. */
@WebsiteTest
class LinkPicturesTest {

    @Autowired
    private Reading reading;

    @Autowired
    private Visitor visitor;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void aTopicsPageNamesAPictureThatIsThereForGood() throws Exception {
        var page = page(reading.topic("en"));

        var address = page.expectFirst("meta[property=og:image]").attr("content");
        assertThat(address).startsWith("http").contains("/assets/");
        var picture = get(path(address));

        assertThat(picture.statusCode()).isEqualTo(200);
        assertThat(picture.headers().firstValue("Content-Type")).contains("image/png");
        assertThat(picture.headers().firstValue("Cache-Control").orElseThrow()).contains("immutable", "public");
        assertThat(picture.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        var image = ImageIO.read(new ByteArrayInputStream(picture.body()));
        assertThat(page.expectFirst("meta[property=og:image:width]").attr("content"))
                .isEqualTo(String.valueOf(image.getWidth()));
        assertThat(page.expectFirst("meta[property=og:image:height]").attr("content"))
                .isEqualTo(String.valueOf(image.getHeight()));
    }

    @Test
    void anotherTitleHasItsPictureAtAnotherAddress() throws Exception {
        var version = reading.topic("en", "Knees");
        var before = picture(version);

        var after = picture(reading.topic("en", "Hips"));
        assertThat(after.substring(0, after.lastIndexOf('/')))
                .isNotEqualTo(before.substring(0, before.lastIndexOf('/')));

        var yesterdays = get(before.replaceFirst("/assets/[0-9a-f]{16}/", "/assets/0123456789abcdef/"));
        assertThat(yesterdays.body()).isEqualTo(get(before).body());
        assertThat(yesterdays.headers().firstValue("Cache-Control")).contains("no-cache");
    }

    @Test
    void whatIsWithdrawnOrNeverWasHasNone() throws Exception {
        var version = reading.topic("en");
        var address = picture(version);
        assertThat(get(address).statusCode()).isEqualTo(200);

        reading.withdraw(version);

        assertThat(get(address).statusCode()).isEqualTo(404);
        assertThat(get("/assets/0123456789abcdef/topic-never-was.png").statusCode())
                .isEqualTo(404);
    }

    @Test
    void aTitleInLettersThatCannotBeDrawnHasNone() throws Exception {
        var version = reading.topic("en", "手术前");

        assertThat(page(version).select("meta[property=og:image]")).isEmpty();
        assertThat(get("/assets/0123456789abcdef/topic-%s.png"
                                .formatted(version.content().slug()))
                        .statusCode())
                .isEqualTo(404);
    }

    private String picture(PublishedVersion version) {
        return path(page(version).expectFirst("meta[property=og:image]").attr("content"));
    }

    private static String path(String address) {
        return URI.create(address).getPath();
    }

    private Document page(PublishedVersion version) {
        return Jsoup.parse(visitor.get("/topics/" + version.content().slug()).body());
    }

    private HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(URI.create(visitor.whole(path))).build(), BodyHandlers.ofByteArray());
    }
}
