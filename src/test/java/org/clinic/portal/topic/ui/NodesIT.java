package org.clinic.portal.topic.ui;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.content.TextRenderer;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.inquiry.ContactDesk;
import org.clinic.portal.inquiry.InquiryFilter;
import org.clinic.portal.inquiry.InquiryId;
import org.clinic.portal.inquiry.InquiryScope;
import org.clinic.portal.inquiry.InquiryService;
import org.clinic.portal.inquiry.PublishedTopic;
import org.clinic.portal.inquiry.Submissions;
import org.clinic.portal.testing.Chromium;
import org.clinic.portal.testing.ChromiumOfTheRun;
import org.clinic.portal.testing.Node;
import org.clinic.portal.testing.People;
import org.clinic.portal.testing.PortalTest;
import org.clinic.portal.testing.Staff;
import org.clinic.portal.topic.check.ForbiddenForm;
import org.clinic.portal.topic.check.Term;
import org.clinic.portal.topic.draft.DraftSection;
import org.clinic.portal.topic.draft.SectionService;
import org.clinic.portal.topic.draft.TopicService;
import org.clinic.portal.topic.publishing.PublishingService;
import org.clinic.portal.topic.standard.TermService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Several nodes on one database, one of which is killed. */
@PortalTest
@ExtendWith(ChromiumOfTheRun.class)
class NodesIT {

    /** Between two keys of somebody who types fast, in milliseconds. */
    private static final int BETWEEN_KEYS = 50;

    /** What is done on one node shows on another in two seconds. */
    private static final HasTextOptions SOON = new HasTextOptions().setTimeout(2000);

    private static final ContainsTextOptions SOON_CONTAINED = new ContainsTextOptions().setTimeout(2000);

    private static Chromium chromium;
    private static Node one;
    private static Node two;

    @Autowired
    Staff staff;

    @Autowired
    People people;

    @Autowired
    TextRenderer renderer;

    private DraftedTopic drafted;
    private TopicId topic;

    @BeforeAll
    static void startTheNodes(Chromium browser, @Autowired Environment environment) throws Exception {
        chromium = browser;
        one = Node.start(environment);
        two = Node.start(environment);
        one.awaitReady();
        two.awaitReady();
    }

    @AfterAll
    static void endThem() {
        if (chromium != null) {
            one.close();
            two.close();
        }
    }

    @BeforeEach
    void aTopic(
            @Autowired TopicService topics,
            @Autowired SectionService sections,
            @Autowired PublishingService publishing) {
        drafted = new DraftedTopic(topics, sections, publishing);
        topic = as(() -> drafted.with("Recovery", "Risks"));
    }

    @Test
    void onTwoNodesPeopleSeeEachOtherAndEachOthersWords() throws Exception {
        try (var mara = new Writer(chromium, one.url(""), staff.hire("Mara Klein", Roles.MARKETING));
                var dana = new Writer(chromium, two.url(""), staff.hire("Dana Park", Roles.MARKETING))) {
            mara.open(topic, recovery());
            dana.open(topic, recovery());
            assertThat(mara.page().getByText("Dana Park has this section open."))
                    .isVisible();
            assertThat(dana.page().getByText("Mara Klein has this section open."))
                    .isVisible();

            mara.typeAfter(0, ", from one node");
            assertThat(dana.text()).containsText("About Recovery, from one node");
            dana.typeAfter(0, " and from another");
            assertThat(mara.text()).containsText("About Recovery, from one node and from another");

            two.kill();
            assertThat(mara.colleagues()).hasCount(0, new HasCountOptions().setTimeout(30_000));
            two.startAgain();
        }
    }

    @Test
    void onTwoNodesCoordinatorsSeeWhoLooksWhoWritesAndWhoHasTakenIt(
            @Autowired ContactDesk desk, @Autowired InquiryService inquiries, @Autowired JdbcClient jdbc) {
        var inquiry = received(desk, inquiries, jdbc);
        try (var rosa = new Writer(chromium, one.url(""), staff.hire("Rosa Campos", Roles.COORDINATOR));
                var tom = new Writer(chromium, two.url(""), staff.hire("Tom Reyes", Roles.COORDINATOR))) {
            rosa.visit("inquiries/" + inquiry);
            assertThat(rosa.page().locator(".inquiry h2")).isVisible();
            tom.visit("inquiries/" + inquiry);
            var rosaSees = rosa.page().locator(".who-looks");
            var tomSees = tom.page().locator(".who-looks");
            assertThat(tomSees).hasText(Pattern.compile("Rosa Campos is looking$"));
            assertThat(rosaSees).hasText(Pattern.compile("Tom Reyes is looking$"), SOON);

            rosa.page().keyboard().press("n");
            rosa.page().keyboard().type("Called, engaged.");
            assertThat(tomSees).hasText(Pattern.compile("Rosa Campos is writing a note$"), SOON);
            assertThat(tom.page().locator("[aria-current] .looking"))
                    .hasText(Pattern.compile("Rosa Campos is writing a note$"), SOON);

            rosa.page().keyboard().press("Control+Enter");
            rosa.page().keyboard().press("Escape");
            rosa.page().keyboard().press("a");
            assertThat(tom.page().locator(".timeline")).containsText("to Rosa Campos", SOON_CONTAINED);
            assertThat(tom.page().getByText("Assign to me")).hasCount(0);

            rosa.visit("my-day");
            assertThat(tomSees).hasText("", SOON);
        }
    }

    @Test
    void aTermThatIsAddedAndRemovedElsewhereIsLookedForInOpenEditorsAtOnce(@Autowired TermService terms)
            throws Exception {
        try (var mara = new Writer(chromium, one.url(""), staff.hire("Mara Klein", Roles.MARKETING))) {
            mara.open(topic, recovery());
            assertThat(mara.colleagues()).hasCount(0);
            var found = mara.outline().getByText("1 to mend");
            assertThat(found).hasCount(0);

            var term = as(() -> terms.add(
                    new Term("Term " + topic, List.of(ForbiddenForm.exactly("About Recovery")), "Of this test")));
            assertThat(found).hasCount(1);

            as(() -> {
                terms.remove(term.id(), term.revision());
                return term;
            });
            assertThat(found).hasCount(0);
        }
    }

    @Test
    void whenTheServerIsKilledWhileSomebodyTypesAtMostTwoSecondsAreNotInTheDatabaseAndNothingIsLost() throws Exception {
        try (var mara = new Writer(chromium, two.url(""), staff.hire("Mara Klein", Roles.MARKETING))) {
            mara.open(topic, recovery());
            mara.goAfter(0);
            var typed = new StringBuilder();
            for (var key = 0; key < 100; key++) {
                var letter = key % 5 == 4 ? " " : String.valueOf((char) ('a' + key % 26));
                mara.page().keyboard().press(letter.equals(" ") ? "Space" : letter);
                typed.append(letter);
                mara.page().waitForTimeout(BETWEEN_KEYS);
            }
            var text = typed.toString().strip();
            two.kill();

            var written = stored().replaceFirst("^About Recovery", "");
            assertThat(text).startsWith(written.strip());
            assertThat(Duration.ofMillis((long) (text.length() - written.length()) * BETWEEN_KEYS))
                    .as("typed before the end, and not in the database")
                    .isLessThanOrEqualTo(Duration.ofSeconds(2));

            assertThat(mara.state()).containsText("Not saved: no connection.");
            two.startAgain();
            assertThat(mara.page()).hasURL(Pattern.compile("/staff/login"));
            mara.signIn();
            mara.open(topic, recovery());
            // It is back by itself, unless more was stored than the window has heard of: then it asks.
            var offered = mara.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Take it over"));
            assertThat(offered.or(mara.text().getByText("About Recovery" + text))
                            .first())
                    .isVisible();
            if (offered.isVisible()) {
                offered.click();
            }

            assertThat(mara.text()).containsText("About Recovery" + text);
            assertThat(mara.state()).containsText("Saved ");
            assertThat(stored().strip()).isEqualTo("About Recovery" + text);
        }
    }

    private InquiryId received(ContactDesk desk, InquiryService inquiries, JdbcClient jdbc) {
        var mara = people.account("Mara Klein", Roles.MARKETING);
        var asked = PublishedTopic.publish(jdbc, mara.id());
        var reference = desk.receive(Submissions.about(asked.id(), "Harold Whitman"));
        return people.as(
                people.context("Nora Giver", Roles.COORDINATOR),
                () -> inquiries
                        .search(new InquiryFilter(InquiryScope.ALL, reference.value()), null, 1)
                        .getFirst()
                        .id());
    }

    private DraftSection recovery() {
        return as(() -> drafted.section(topic, "Recovery"));
    }

    private String stored() {
        return renderer.text(recovery().body());
    }

    private <T> T as(Supplier<T> what) {
        return people.as(people.context("Walter Lind", Roles.MARKETING), what);
    }
}
