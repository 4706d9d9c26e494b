package org.clinic.portal.topic.ui;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.content.merge.LeftOut;
import org.clinic.portal.testing.Chromium;
import org.clinic.portal.testing.Node;
import org.clinic.portal.testing.People;
import org.clinic.portal.testing.PortalTest;
import org.clinic.portal.testing.Staff;
import org.clinic.portal.topic.draft.SectionService;
import org.clinic.portal.topic.draft.TopicService;
import org.clinic.portal.topic.publishing.ComparingService;
import org.clinic.portal.topic.publishing.PublishingService;
import org.clinic.portal.topic.publishing.TopicState;
import org.clinic.portal.version.PublishedTopics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.security.core.context.SecurityContextHolder;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** Measures what is waited for while a topic of two hundred sections is compared, rehearsed and published. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@PortalTest
class PublishingBench {

    private static final int SECTIONS = 200;
    private static final int CHANGED = 40;
    private static final int TIMES = 60;
    private static final int WARM = 20;
    private static final int PUBLICATIONS = 200;
    private static final int OPENINGS = 40;

    /** From a click to something that is shown, in milliseconds. */
    private static final String SHOWING = """
            ([from, to]) => new Promise(done => {
                const begin = performance.now();
                const look = () => document.querySelector(to)
                    ? requestAnimationFrame(() => done(performance.now() - begin))
                    : requestAnimationFrame(look);
                document.querySelector(from).click();
                look();
            })""";

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    PublishingService publishing;

    @Autowired
    ComparingService comparing;

    @Autowired
    PublishedTopics published;

    private DraftedTopic drafted;

    @BeforeEach
    void drafted(@Autowired TopicService topics, @Autowired SectionService sections) {
        drafted = new DraftedTopic(topics, sections, publishing);
    }

    @Test
    void measure(@Autowired Staff staff, @Autowired Environment environment) throws Exception {
        SecurityContextHolder.setContext(people.context("Walter Lind", Roles.MARKETING));
        var topic = drafted.with(IntStream.range(0, SECTIONS)
                .mapToObj(number -> "Section " + number)
                .toArray(String[]::new));
        drafted.publish(topic);
        change(topic, "for the second version");
        drafted.publish(topic);
        change(topic, "for the third");

        compare(topic);
        rehearse(topic);
        show(topic, staff.hire("Mara Klein", Roles.MARKETING));
        publish(environment);
        SecurityContextHolder.clearContext();
    }

    private void change(TopicId topic, String words) {
        drafted.read(topic).sections().stream()
                .limit(CHANGED)
                .forEach(section -> drafted.write(
                        section, section.heading(), "About " + section.heading(), "A paragraph more, " + words + "."));
    }

    private void compare(TopicId topic) {
        print(
                "comparing two versions of %d sections, %d of them changed (goal: p95 300 ms)"
                        .formatted(SECTIONS, CHANGED),
                times(() -> comparing
                        .compare(topic, new TopicState(1), new TopicState(2))
                        .orElseThrow()
                        .sections()));
        print("reading the two versions alone", times(() -> {
            published.version(topic, 1);
            published.version(topic, 2);
        }));
    }

    private void rehearse(TopicId topic) {
        print("the rehearsal of %d sections, on the server (goal: 500 ms)".formatted(SECTIONS), times(() -> {
            var rehearsal = publishing.rehearse(topic).orElseThrow();
            var chosen = rehearsal.chosen(LeftOut.NOTHING);
            chosen.hints();
            chosen.grades();
            rehearsal.liveGrades();
            publishing.concerned(rehearsal, LeftOut.NOTHING);
        }));
    }

    private void show(TopicId topic, Staff.Member mara) {
        try (var chromium = Chromium.start();
                var context = chromium.browser().newContext()) {
            var page = context.newPage();
            page.navigate(address("/staff"));
            page.getByLabel("E-mail").fill(mara.email());
            page.getByLabel("Password").fill(mara.password());
            page.getByLabel("Password").press("Enter");
            assertThat(page.locator(".app")).isVisible();
            var compared = new ArrayList<Double>();
            var rehearsed = new ArrayList<Double>();
            for (int opening = 0; opening < OPENINGS; opening++) {
                compared.add(showing(
                        page,
                        topic,
                        "a[href*='compare?'][href*='from=1'][href*='to=2']",
                        ".compared section, .compared h2"));
                rehearsed.add(showing(page, topic, ".bar vaadin-button[theme~='primary']", ".publish .take"));
            }
            printWithFirst("the comparison on screen, from the click (goal: 1 s)", compared);
            printWithFirst("the rehearsal on screen, from the click (goal: 500 ms)", rehearsed);
        }
    }

    private double showing(Page page, TopicId topic, String from, String to) {
        page.navigate(address("/staff/topics/%s?beside=version".formatted(topic)));
        assertThat(page.locator(from).first()).isVisible();
        return ((Number) page.evaluate(SHOWING, List.of(from, to))).doubleValue();
    }

    /** From the commit on one node to the new page on another. */
    private void publish(Environment environment) throws Exception {
        var topic = drafted.with("Risks");
        drafted.publish(topic);
        var slug = drafted.read(topic).details().slug();
        try (var other = Node.start(environment).awaitReady();
                var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(other.url("/topics/" + slug)))
                    .build();
            var milliseconds = new ArrayList<Double>();
            for (int number = 0; number < PUBLICATIONS + WARM; number++) {
                var words = "Published as number %d.".formatted(number);
                drafted.write(drafted.section(topic, "Risks"), "Risks", words);
                drafted.publish(topic);
                var begin = System.nanoTime();
                while (!client.send(request, BodyHandlers.ofString()).body().contains(words)) {
                    Thread.onSpinWait();
                }
                milliseconds.add((System.nanoTime() - begin) / 1e6);
            }
            print(
                    "a publication on the other node (goal: p99 200 ms)",
                    milliseconds.subList(WARM, milliseconds.size()));
        }
    }

    private static List<Double> times(Runnable what) {
        var milliseconds = new ArrayList<Double>();
        for (int time = 0; time < TIMES + WARM; time++) {
            var begin = System.nanoTime();
            what.run();
            milliseconds.add((System.nanoTime() - begin) / 1e6);
        }
        return milliseconds.subList(WARM, milliseconds.size());
    }

    private static void print(String what, List<Double> milliseconds) {
        var sorted = new ArrayList<>(milliseconds);
        Collections.sort(sorted);
        System.out.printf(
                "publishing: %s: p50 %.1f ms, p95 %.1f ms, p99 %.1f ms (%d times)%n",
                what, at(sorted, 50), at(sorted, 95), at(sorted, 99), sorted.size());
    }

    /** The first is that of a portal which has shown nobody such a screen since it was started. */
    private static void printWithFirst(String what, List<Double> milliseconds) {
        print("%s, %.1f ms the first time".formatted(what, milliseconds.getFirst()), milliseconds);
    }

    private static double at(List<Double> sorted, int percent) {
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
