package org.clinic.portal.website;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.clinic.portal.base.i18n.Translations;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.glossary.Explanation;
import org.clinic.portal.glossary.GlossaryService;
import org.clinic.portal.testing.HtmlChecker;
import org.clinic.portal.testing.People;
import org.clinic.portal.version.PublishedVersion;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** What the Nu Html Checker says of each kind of page, in both languages: nothing. */
@WebsiteTest
class HtmlCheckTest {

    private static HtmlChecker checker;

    @Autowired
    private Reading reading;

    @Autowired
    private Visitor visitor;

    @Autowired
    private ListPages lists;

    @BeforeAll
    static void load() {
        checker = new HtmlChecker();
    }

    @AfterAll
    static void unload() throws IOException {
        checker.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void aTopicIsRightInAllItsPages(String language) {
        var first = reading.topic(language);
        var version = reading.nextVersion(first);

        assertRight(page(version), 200);
        assertRight(page(version) + "/versions/1", 200);
        assertRight(page(version) + "/changes", 200);
        assertRight(page(version) + "?about=" + Reading.section(version, "Afterwards"), 200);
        reading.withdraw(version);
        assertRight(page(version), 410);
        assertRight(page(version) + "/versions/2", 200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void aFormThatComesBackIsRight(String language) {
        var version = reading.topic(language);
        var form = visitor.form(page(version));
        form.put("name", "");
        form.put("email", "ana@gmial.com");
        form.put("phone", "12");
        form.put("message", "x".repeat(6000));
        assertRight(post(version, form), 422);

        var doubtful = visitor.form(page(version));
        doubtful.put("subject", "Ana");
        doubtful.put("message", "My number is 123-45-6789 & <b>more</b>");
        assertRight(post(version, doubtful), 422);
    }

    @Test
    void aPageThatExplainsWordsIsRight(@Autowired GlossaryService glossary, @Autowired People people) {
        var word = "zq" + UUID.randomUUID().toString().replace("-", "");
        people.as(
                people.context("Walter Lind", Roles.MARKETING),
                () -> glossary.add(new Explanation("en", word, List.of(word + "s"), "A <tough> \"band\" & more.")));
        var page = visitor.get(page(reading.saying("en", "A %s & %ss.".formatted(word, word), "About it")));

        assertThat(page.body()).contains("popovertarget=\"w-1\"");
        assertRight(page, 200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void whatIsBesideTheTopicsIsRight(String language) {
        reading.topic(language);
        assertRight("/?lang=" + language, 200);
        assertRight("/search?lang=" + language, 200);
        assertRight("/search?q=trousers&lang=" + language, 200);
        assertRight("/search?q=nothing-like-it-anywhere&lang=" + language, 200);
        assertRight("/inquiries/received?ref=M2R-8XC&lang=" + language, 200);
        assertRight("/inquiries/received?ref=M2R-8XC&call=yes&lang=" + language, 200);
        var accepting = visitor.get("/nowhere", "Accept-Language", language, "Accept", "text/html");
        assertRight(accepting, 404);

        var locale = Translations.supported(Locale.of(language));
        assertRight(lists.off(locale));
        assertRight(lists.moved("/topics/elsewhere", locale));
    }

    private HttpResponse<String> post(PublishedVersion version, Map<String, String> form) {
        return visitor.post(page(version) + "/inquiries", form);
    }

    private void assertRight(String path, int status) {
        assertRight(visitor.get(path), status);
    }

    private static void assertRight(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.uri().toString()).isEqualTo(status);
        assertThat(checker.complaints(answer.body()))
                .as(answer.uri().toString())
                .isEmpty();
    }

    private static void assertRight(Page page) {
        assertThat(checker.complaints(new String(page.bytes(), StandardCharsets.UTF_8)))
                .isEmpty();
    }

    private static String page(PublishedVersion version) {
        return "/topics/" + version.content().slug();
    }
}
