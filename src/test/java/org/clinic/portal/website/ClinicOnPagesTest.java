package org.clinic.portal.website;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.clinic.portal.base.clinic.Clinic;
import org.clinic.portal.base.clinic.ClinicChanged;
import org.clinic.portal.base.clinic.ClinicFacts;
import org.clinic.portal.base.clinic.Wording;
import org.clinic.portal.base.i18n.Translations;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

import static org.assertj.core.api.Assertions.assertThat;

/** What the clinic says of itself stands on every page from the moment on that it says it. */
@WebsiteTest
class ClinicOnPagesTest {

    private static final List<Locale> BOTH = List.of(Translations.ENGLISH, Translations.SPANISH);

    @Autowired
    private Reading reading;

    @Autowired
    private Visitor visitor;

    @Autowired
    private Clinic clinic;

    @Autowired
    private FormWording wording;

    @Autowired
    private ApplicationEventPublisher events;

    private ClinicFacts before;

    @BeforeEach
    void remember() {
        before = clinic.facts();
    }

    @AfterEach
    void asBefore() {
        become(before);
    }

    @Test
    void aPageFromMemoryGoesWhenTheClinicChanges() {
        var page = "/topics/" + reading.topic("en").content().slug();
        assertThat(visitor.get(page).body()).contains(before.phone()).doesNotContain("class=\"sos\"");

        become(facts(BOTH, new Wording("Call 911 at once if your legs give way.", "")));

        assertThat(visitor.get(page).body())
                .doesNotContain("class=\"clinic\">" + before.name())
                .contains("Lakeside &amp; Sons")
                .contains("href=\"tel:9175550123\">(917) 555-0123</a>")
                .contains("<address><span>12 River Street</span><span>New York, NY 10001</span></address>")
                .contains("<p class=\"hours\">Mondays &lt;9 to 5&gt;</p>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/search?q=knee", "/nothing-here", "/inquiries/received?ref=Q7M-4KD", "topic"})
    void everyPageBeginsWithTheEmergencyNotice(String path) {
        become(facts(BOTH, new Wording("Call 911 at once if your legs give way.", "Llame al 911.")));

        var page = visitor.get(
                path.equals("topic")
                        ? "/topics/" + reading.topic("en").content().slug()
                        : path,
                "Accept-Language",
                "en");

        assertThat(page.body().indexOf("<div class=\"sos\" role=\"note\""))
                .isPositive()
                .isLessThan(page.body().indexOf("<header class=\"site\">"));
        assertThat(page.body()).contains("<p>Call <a href=\"tel:911\">911</a> at once if your legs give way.</p>");
    }

    @Test
    void aNoticeInTheOtherLanguageSaysWhich() {
        become(facts(BOTH, new Wording("Call 911 at once.", "")));

        assertThat(visitor.get("/?lang=es").body())
                .contains(
                        "<div class=\"sos\" role=\"note\" lang=\"en\"><p>Call <a href=\"tel:911\">911</a> at once.</p>");
        assertThat(visitor.get("/?lang=en").body()).contains("<div class=\"sos\" role=\"note\"><p>");
    }

    @Test
    void theOnlyLanguageThatIsOfferedIsWhatVisitorsGet() {
        become(facts(List.of(Translations.SPANISH), Wording.NONE));

        for (var path : List.of("/", "/?lang=en", "/search?q=x&lang=en")) {
            assertThat(visitor.get(path, "Accept-Language", "en-US").body())
                    .contains("<html lang=\"es\">")
                    .doesNotContain("hreflang", "lang=en\"");
        }
        assertThat(visitor.get("/topics/" + reading.topic("en").content().slug())
                        .body())
                .as("a topic is read in its own")
                .contains("<html lang=\"en\">")
                .contains("class=\"clinic\" href=\"/\"");
    }

    @Test
    void theFormIsFrozenWithTheNameAndNumberOfItsTime() {
        become(facts(BOTH, Wording.NONE));

        assertThat(wording.words("en"))
                .containsEntry("clinic.name", "Lakeside & Sons")
                .containsEntry("clinic.phone", "(917) 555-0123");
        assertThat(wording.words("en").get("website.form.consent")).startsWith("Lakeside & Sons may contact me");
    }

    private void become(ClinicFacts facts) {
        clinic.become(facts);
        events.publishEvent(new ClinicChanged());
    }

    private static ClinicFacts facts(List<Locale> languages, Wording emergency) {
        return new ClinicFacts(
                "Lakeside & Sons",
                "(917) 555-0123",
                ZoneId.of("America/Los_Angeles"),
                Locale.ENGLISH,
                "US",
                "12 River Street\n\nNew York, NY 10001",
                new Wording("Mondays <9 to 5>", "Lunes"),
                emergency,
                languages);
    }
}
