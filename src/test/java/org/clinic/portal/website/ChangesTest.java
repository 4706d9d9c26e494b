package org.clinic.portal.website;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** What readers are told of what became of a page. */
@WebsiteTest
class ChangesTest {

    @Autowired
    private Reading reading;

    @Autowired
    private Visitor visitor;

    @Test
    void aVersionSaysInPlainWordsWhatChangedSinceTheOneBeforeAndShowsIt() {
        var first = reading.topic("en");
        reading.renamed(first, "Afterwards", "The days after");
        reading.nextVersion(first);

        var renamed = visitor.get(address(first.content().slug(), 2)).body();
        assertThat(renamed)
                .contains("What changed since version 1", "<p class=\"note\">For the test</p>")
                .contains("<li>Says something else: “The days after”.</li>")
                .containsSubsequence(
                        "<summary>Show the changes in the text</summary>",
                        "<del",
                        "Afterwards",
                        "<ins",
                        "The days after");
        var added = visitor.get(address(first.content().slug(), 3)).body();
        assertThat(added)
                .contains("What changed since version 2", "<li>New section: “Driving”.</li>")
                .containsSubsequence("<h3>Driving</h3>", "<ins", "After a week.")
                .doesNotContain("Says something else");
    }

    @Test
    void aSectionWithMarkupInItsHeadingIsNamedInItsLetters() {
        var first = reading.topic("en");
        reading.renamed(first, "Afterwards", "Rest <b>& walk</b>");

        assertThat(visitor.get(address(first.content().slug(), 2)).body())
                .contains("“Rest &lt;b&gt;&amp; walk&lt;/b&gt;”")
                .doesNotContain("<b>& walk");
    }

    @Test
    void nothingIsToldOfAFirstVersionNorWhereVisitorsReadAndAsk() {
        var first = reading.topic("en");
        var slug = first.content().slug();

        assertThat(visitor.get(address(slug, 1)).body()).doesNotContain("What changed");
        reading.nextVersion(first);
        assertThat(visitor.get("/topics/" + slug).body())
                .doesNotContain("What changed since")
                .contains("<a href=\"/topics/%s/changes\">What has changed, and when</a>".formatted(slug));
    }

    @Test
    void inSpanishItIsToldInSpanish() {
        var first = reading.topic("es");
        reading.nextVersion(first);

        assertThat(visitor.get(address(first.content().slug(), 2)).body())
                .contains("Qué ha cambiado desde la versión 1", "<li>Sección nueva: «Driving».</li>", "Añadido:");
    }

    @Test
    void allVersionsAreListedWithWhatReadersAreToldOfEach() {
        var first = reading.topic("en");
        var slug = first.content().slug();
        reading.nextVersion(first);

        var changes = visitor.get("/topics/%s/changes".formatted(slug));

        assertThat(changes.statusCode()).isEqualTo(200);
        assertThat(changes.body())
                .containsSubsequence(
                        "<a href=\"/topics/%s/versions/2\">Version 2, ".formatted(slug),
                        "what you read now",
                        "New or changed information",
                        "For the test",
                        "<a href=\"/topics/%s/versions/1\">Version 1, ".formatted(slug),
                        "The first version")
                .doesNotContain("Walter Lind", "<script");
        assertThat(changes.headers().firstValue("ETag")).isPresent();
    }

    @Test
    void theListIsAtOneAddressAndStaysWhereAPageIsTakenAway() {
        var first = reading.topic("en");
        var slug = first.content().slug();
        var moved = "moved-" + Instant.now().toEpochMilli();
        var second = reading.withSlug(first, moved);

        var old = visitor.get("/topics/%s/changes".formatted(slug));
        assertThat(old.statusCode()).isEqualTo(301);
        assertThat(old.headers().firstValue("Location")).contains("/topics/%s/changes".formatted(moved));
        assertThat(visitor.get("/topics/%s/changes/".formatted(moved)).statusCode())
                .isEqualTo(301);
        assertThat(visitor.get("/topics/nowhere/changes").statusCode()).isEqualTo(404);

        reading.withdraw(second);
        assertThat(visitor.get("/topics/%s/changes".formatted(moved)).body())
                .contains("This page was taken away.", "Version 2, ", "Version 1, ")
                .doesNotContain("Out of date", "what you read now");
    }

    private static String address(String slug, int number) {
        return TopicPages.permanentAddress(slug, number);
    }
}
