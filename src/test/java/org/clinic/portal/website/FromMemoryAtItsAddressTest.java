package org.clinic.portal.website;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/** Where {@code portal.url} says the site's address, what a request says of it changes nothing. */
@WebsiteTest
@TestPropertySource(properties = "portal.url=https://portal.clinic.example")
class FromMemoryAtItsAddressTest {

    @Autowired
    private Reading reading;

    @Autowired
    private Visitor visitor;

    @Test
    void aPageFromMemorySaysTheAddressThatWasSetWhateverARequestSays() {
        var path = "/topics/" + reading.topic("en").content().slug();

        for (int time = 0; time < 3; time++) {
            var answer = visitor.get(path, "X-Forwarded-Host", "other.example", "X-Forwarded-Proto", "http");

            assertThat(answer.body())
                    .contains("https://portal.clinic.example" + path)
                    .doesNotContain("other.example", "localhost");
            assertThat(answer.headers().firstValue("Strict-Transport-Security")).isPresent();
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        }
        assertThat(visitor.get("/sitemap.xml").body()).contains("https://portal.clinic.example" + path);
    }
}
