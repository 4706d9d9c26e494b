package org.clinic.portal.topic.ui;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.testing.Chromium;
import org.clinic.portal.testing.People;
import org.clinic.portal.testing.PortalTest;
import org.clinic.portal.testing.Staff;
import org.clinic.portal.topic.draft.SectionService;
import org.clinic.portal.topic.draft.TopicService;
import org.clinic.portal.topic.publishing.PublishingService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** Measures what a browser loads for the list of topics and for the editor, and how soon a large topic can be written in. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@PortalTest
class OpeningBench {

    private static final int SECTIONS = 200;
    private static final int OPENINGS = 10;

    /** From the click on the topic to a text that takes letters, in milliseconds. */
    private static final String OPENING = """
            ([path, count]) => new Promise(done => {
                const link = [...document.querySelectorAll('a')].find(each => each.getAttribute('href')?.includes(path));
                const begin = performance.now();
                const look = () => document.querySelectorAll('.outline li').length > count
                        && document.querySelector('section-body [contenteditable=true]')
                    ? requestAnimationFrame(() => done(performance.now() - begin))
                    : requestAnimationFrame(look);
                link.click();
                look();
            })""";

    @LocalServerPort
    int port;

    @Autowired
    Staff staff;

    @Autowired
    People people;

    @Test
    void measure(
            @Autowired TopicService topics,
            @Autowired SectionService sections,
            @Autowired PublishingService publishing) {
        var drafted = new DraftedTopic(topics, sections, publishing);
        var headings = IntStream.range(0, SECTIONS).mapToObj(number -> "Section " + number);
        var topic = people.as(
                people.context("Walter Lind", Roles.MARKETING), () -> drafted.with(headings.toArray(String[]::new)));
        var mara = staff.hire("Mara Klein", Roles.MARKETING);

        try (var chromium = Chromium.start()) {
            var list = "/staff/topics";
            var editor = list + "/" + topic;
            System.out.printf(
                    "opening: cold start of the list of topics loads %.0f kB, of the editor %.0f kB, compressed%n",
                    loaded(chromium, mara, list), loaded(chromium, mara, editor));
            print(openings(chromium, mara, topic));
        }
    }

    /** Kilobytes that a browser without a cache is sent, sign-in left out. */
    private double loaded(Chromium chromium, Staff.Member who, String path) {
        try (var context = chromium.browser().newContext()) {
            signIn(context.newPage(), who);
            var page = context.newPage();
            var bytes = new AtomicLong();
            var session = context.newCDPSession(page);
            session.send("Network.enable");
            session.on(
                    "Network.loadingFinished",
                    response ->
                            bytes.addAndGet(response.get("encodedDataLength").getAsLong()));
            var off = new JsonObject();
            off.addProperty("cacheDisabled", true);
            session.send("Network.setCacheDisabled", off);
            page.navigate(address(path));
            assertThat(page.locator(path.endsWith("topics") ? ".topic-list .rows" : "section-body .ProseMirror"))
                    .isVisible();
            page.waitForLoadState(LoadState.LOAD);
            return bytes.get() / 1000.0;
        }
    }

    private List<Double> openings(Chromium chromium, Staff.Member who, TopicId topic) {
        try (BrowserContext context = chromium.browser().newContext()) {
            var page = context.newPage();
            signIn(page, who);
            var milliseconds = new ArrayList<Double>();
            for (int opening = 0; opening < OPENINGS; opening++) {
                page.navigate(address("/staff/topics"));
                assertThat(page.locator(".topic-list .rows a").first()).isVisible();
                milliseconds.add(((Number) page.evaluate(OPENING, List.of(topic.toString(), SECTIONS))).doubleValue());
            }
            return milliseconds;
        }
    }

    private static void print(List<Double> milliseconds) {
        var first = milliseconds.getFirst();
        Collections.sort(milliseconds);
        System.out.printf(
                "opening: a topic of %d sections takes letters after %.0f ms (median of %d), %.0f ms at worst, %.0f ms the first time%n",
                SECTIONS, milliseconds.get(milliseconds.size() / 2), OPENINGS, milliseconds.getLast(), first);
    }

    private void signIn(Page page, Staff.Member who) {
        page.navigate(address("/staff"));
        page.getByLabel("E-mail").fill(who.email());
        page.getByLabel("Password").fill(who.password());
        page.getByLabel("Password").press("Enter");
        assertThat(page.locator(".app")).isVisible();
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
