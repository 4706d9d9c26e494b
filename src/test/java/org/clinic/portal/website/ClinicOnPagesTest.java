package org.clinic.portal.website;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.clinic.portal.base.clinic.Accent;
import org.clinic.portal.base.clinic.Clinic;
import org.clinic.portal.base.clinic.ClinicChanged;
import org.clinic.portal.base.clinic.ClinicFacts;
import org.clinic.portal.base.clinic.ClinicMark;
import org.clinic.portal.base.clinic.ClinicMark.Kind;
import org.clinic.portal.base.clinic.Colour;
import org.clinic.portal.base.clinic.Footer;
import org.clinic.portal.base.clinic.FooterLink;
import org.clinic.portal.base.clinic.Look;
import org.clinic.portal.base.clinic.Wording;
import org.clinic.portal.base.i18n.Translations;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.clinic.ClinicPreviews;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.inquiry.FormWordings;
import org.clinic.portal.testing.People;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What the clinic says of itself stands on every page from the moment on that it says it. */
@WebsiteTest
class ClinicOnPagesTest {

    private static final List<Locale> BOTH = List.of(Translations.ENGLISH, Translations.SPANISH);

    private static final Accent ACCENT = new Accent(new Colour(0x7a, 0x1f, 0x5c));
    private static final Pattern MARK = Pattern.compile("<img src=\"([^\"]+)\"");

    @Autowired
    private People people;

    @Autowired
    private ClinicPreviews previews;

    @Autowired
    private ClinicPreviewServlet servlet;

    @Autowired
    private Reading reading;

    @Autowired
    private Visitor visitor;

    @Autowired
    private Clinic clinic;

    @Autowired
    private FormWording wording;

    @Autowired
    private FormWordings wordings;

    @Autowired
    private FormTokens tokens;

    @Autowired
    private JdbcClient jdbc;

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

        assertThat(wording.words(new TopicId(), "en"))
                .containsEntry("clinic.name", "Lakeside & Sons")
                .containsEntry("clinic.phone", "(917) 555-0123");
        assertThat(wording.words(new TopicId(), "en").get("website.form.consent.calls"))
                .startsWith("Lakeside & Sons may call me");
    }

    @Test
    void whoSawTheFormUnderAnotherNameAgreedToThat() {
        var version = reading.topic("en");
        var page = "/topics/" + version.content().slug();
        var form = visitor.form(page);
        form.put("consentCalls", "yes");
        var shown = wordings.find(token(form.get("token")).wording()).orElseThrow();
        become(facts(BOTH, Wording.NONE));

        var reference = visitor.post(page + "/inquiries", form)
                .headers()
                .firstValue("Location")
                .orElseThrow()
                .replaceFirst(".*ref=", "")
                .substring(0, 7);

        assertThat(jdbc.sql("select wording || ' ' || consent_calls from inquiry where reference = ?")
                        .param(reference)
                        .query(String.class)
                        .single())
                .isEqualTo("%d %s may call me about this question and keep what I wrote for that."
                        .formatted(shown.number(), before.name()));
        assertThat(shown.text("clinic.name")).contains(before.name());
    }

    @Test
    void aFormThatComesBackUnderAnotherNameNamesWhatItSaysNow() {
        var version = reading.topic("en");
        var page = "/topics/" + version.content().slug();
        var form = visitor.form(page);
        form.put("name", "");
        become(facts(BOTH, Wording.NONE));

        var back = visitor.post(page + "/inquiries", form);

        assertThat(back.body()).contains("Lakeside &amp; Sons may call me");
        var now = wordings.find(token(Visitor.token(back)).wording()).orElseThrow();
        assertThat(now.number()).isNotEqualTo(token(form.get("token")).wording());
        assertThat(now.text("website.form.consent.calls").orElseThrow()).startsWith("Lakeside & Sons may call me");
        form.put("token", Visitor.token(back));
        assertThat(Visitor.token(visitor.post(page + "/inquiries", form)))
                .as("as long as it stays so the token does")
                .isEqualTo(form.get("token"));
    }

    @Test
    void whatIsWordedDifferentlyByNowIsNoLongerTickedAndSaysWhy() {
        var page = "/topics/" + reading.topic("en").content().slug();
        var form = visitor.form(page);
        form.put("name", "");
        form.put("consentCalls", "yes");
        become(facts(BOTH, Wording.NONE));

        var back = visitor.post(page + "/inquiries", form).body();

        assertThat(back)
                .contains("<a href=\"#consentCalls\">What you agree to about calls is worded differently now.")
                .contains("id=\"consentCalls-problem\"")
                .doesNotContain("consentMail-problem");
        assertThat(input(back, "consentCalls"))
                .contains("aria-describedby=\"consentCalls-problem\"")
                .doesNotContain("checked");
    }

    @Test
    void whatStillSaysTheSameStaysTicked() {
        var page = "/topics/" + reading.topic("en").content().slug();
        var form = visitor.form(page);
        form.put("name", "");
        form.put("consentMail", "yes");

        var back = visitor.post(page + "/inquiries", form).body();

        assertThat(input(back, "consentMail")).contains("checked").doesNotContain("aria-describedby");
        assertThat(back).doesNotContain("worded differently");
    }

    private static String input(String page, String name) {
        return Pattern.compile("<input [^>]*name=\"%s\"[^>]*>".formatted(name))
                .matcher(page)
                .results()
                .findFirst()
                .orElseThrow()
                .group();
    }

    private FormToken token(@Nullable String token) {
        return tokens.read(Objects.requireNonNull(token)).orElseThrow();
    }

    @Test
    void theFooterLeadsWhereTheClinicSaysAndPrivacyStandsBesideTheConsent() {
        var link = new FooterLink(new Wording("Find <us>", ""), "https://clinic.example/way?a=1&b=2");
        become(dressed(Look.USUAL, new Footer(List.of(link), "/topics/privacy")));
        var page =
                visitor.get("/topics/" + reading.topic("es").content().slug()).body();

        assertThat(page)
                .contains("<a href=\"https://clinic.example/way?a=1&amp;b=2\" lang=\"en\">Find &lt;us&gt;</a> · "
                        + "<a href=\"/topics/privacy\">Qué hacemos con lo que nos cuenta</a>")
                .containsPattern("id=\"consent-hint\">[^<]* <a href=\"/topics/privacy\">");
        assertThat(wording.words(new TopicId(), "es")).containsEntry("clinic.privacy", "/topics/privacy");
    }

    @Test
    void theColourIsInThePageAndInWhatItsPolicyNames() {
        var plain = visitor.get("/");
        become(dressed(new Look(ACCENT, null), Footer.NONE));
        var coloured = visitor.get("/");

        assertThat(plain.body()).doesNotContain(ACCENT.light().hex());
        assertThat(coloured.body()).contains(ACCENT.light().hex(), ACCENT.dark().hex());
        for (var page : List.of(plain, coloured, visitor.get("/"), visitor.get("/nowhere"))) {
            PolicyOfPage.assertHeld(page);
        }
    }

    @Test
    void theMarkIsServedAsAFileThatMayDoNothing() {
        var svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"><path d=\"M0 0\"></path></svg>";
        become(dressed(new Look(null, new ClinicMark(Kind.SVG, svg.getBytes(StandardCharsets.UTF_8))), Footer.NONE));
        var address = MARK.matcher(visitor.get("/").body())
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);

        for (var given : List.of(visitor.get(address), visitor.get(address + "?beside=memory"))) {
            assertThat(given.body()).isEqualTo(svg);
            assertThat(given.headers().firstValue("Content-Type")).contains("image/svg+xml");
            assertThat(given.headers().allValues("Content-Security-Policy"))
                    .containsExactly("default-src 'none'; style-src 'none'; sandbox; frame-ancestors 'none'");
            assertThat(given.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        }
    }

    @Test
    void aMarkOfPixelsIsCalledOne() {
        become(dressed(new Look(null, new ClinicMark(Kind.PNG, new byte[] {1, 2, 3})), Footer.NONE));
        var page = visitor.get("/").body();

        assertThat(page)
                .containsPattern("<link rel=\"icon\" type=\"image/png\" href=\"/assets/[0-9a-f]{16}/mark.png\">");
        assertThat(visitor.get(MARK.matcher(page)
                                .results()
                                .findFirst()
                                .orElseThrow()
                                .group(1))
                        .headers()
                        .firstValue("Content-Type"))
                .contains("image/png");
    }

    @Test
    void anAdministratorLooksAtPagesWithWhatIsNotAppliedAndNobodyElseDoes() {
        var topic = reading.topic("en").content().slug();
        var ada = people.context("Ada", Roles.ADMIN);
        people.as(ada, () -> {
            previews.show(facts(List.of(Translations.SPANISH), new Wording("Call 911.", "Llame al 911.")));
            return null;
        });

        var front = people.as(ada, () -> shown("/"));
        assertThat(front.getStatus()).isEqualTo(200);
        assertThat(content(front))
                .contains("<html lang=\"es\">", "Lakeside &amp; Sons", "Llame al ", "href=\"/staff/clinic\"")
                .doesNotContain("href=\"/topics");
        assertThat(front.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(front.getHeader("X-Robots-Tag")).contains("noindex");
        PolicyOfPage.assertHeldWithoutSending(
                content(front), Objects.requireNonNull(front.getHeader("Content-Security-Policy")), "'self'");
        assertThat(content(people.as(ada, () -> shown("/topics/" + topic))))
                .contains("Call <a href=\"tel:911\">911</a>.");
        assertThat(visitor.get("/").body()).doesNotContain("Lakeside");
        assertThat(content(people.as(people.context("Grace", Roles.ADMIN), () -> shown("/"))))
                .as("who has typed nothing sees what is applied")
                .contains("href=\"/staff/clinic\"")
                .doesNotContain("Lakeside");
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> people.as(people.context("Mark", Roles.MARKETING), () -> shown("/")));
    }

    private MockHttpServletResponse shown(String path) {
        var request = new MockHttpServletRequest("GET", "/staff/clinic-preview" + path);
        request.setPathInfo(path);
        var response = new MockHttpServletResponse();
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        try {
            servlet.doGet(request, response);
            return response;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } finally {
            RequestContextHolder.resetRequestAttributes();
        }
    }

    private static String content(MockHttpServletResponse response) {
        return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private ClinicFacts dressed(Look look, Footer footer) {
        return new ClinicFacts(
                before.name(),
                before.phone(),
                before.zone(),
                before.usual(),
                before.country(),
                "",
                Wording.NONE,
                Wording.NONE,
                BOTH,
                look,
                footer);
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
                languages,
                Look.USUAL,
                Footer.NONE);
    }
}
