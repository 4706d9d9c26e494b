package org.clinic.portal.website;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.clinic.portal.base.digest.Sha256;
import org.jsoup.Jsoup;

import static org.assertj.core.api.Assertions.assertThat;

/** What the policy of an answer has to be, reckoned from what is in it. */
final class PolicyOfPage {

    private PolicyOfPage() {}

    /** As visitors get it, also where there is no page in it. */
    static void assertHeld(HttpResponse<String> answer) {
        var isPage = answer.headers()
                .firstValue("Content-Type")
                .filter(type -> type.startsWith("text/html"))
                .isPresent();
        assertHeld(
                isPage ? answer.body() : "",
                String.join(" | ", answer.headers().allValues("Content-Security-Policy")),
                "'self'",
                "'none'");
    }

    /** As who looks at one that sends nothing, in a frame of these or in none. */
    static void assertHeldWithoutSending(String page, String policy, String ancestors) {
        assertThat(page).contains("</html>");
        assertHeld(page, policy, "'none'", ancestors);
    }

    private static void assertHeld(String page, String policy, String forms, String ancestors) {
        var styles = styles(page);
        assertThat(policy)
                .isEqualTo(
                        "default-src 'none'; style-src %s; img-src 'self'; connect-src 'self'; form-action %s; base-uri 'none'; frame-ancestors %s"
                                .formatted(styles, forms, ancestors));
        if (!page.isEmpty()) {
            var itself = Jsoup.parse(page).expectFirst("meta[http-equiv=Content-Security-Policy]");
            assertThat(itself.attr("content")).isEqualTo("style-src " + styles);
        }
    }

    /** Those that a browser has to let it have: all are in one place, and it loads none. */
    private static String styles(String page) {
        if (page.isEmpty()) {
            return "'none'";
        }
        var html = Jsoup.parse(page);
        assertThat(html.select("[style], link[rel=stylesheet]")).isEmpty();
        assertThat(html.select("style")).hasSize(1);
        var text = html.expectFirst("style").data();
        var digest = Sha256.of(text.getBytes(StandardCharsets.UTF_8)).bytes();
        return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    }
}
