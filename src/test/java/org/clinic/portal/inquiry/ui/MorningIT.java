package org.clinic.portal.inquiry.ui;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.clinic.portal.base.clinic.Clinic;
import org.clinic.portal.base.security.NamedAccount;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.inquiry.ContactDesk;
import org.clinic.portal.inquiry.InquiryDetail;
import org.clinic.portal.inquiry.InquiryFilter;
import org.clinic.portal.inquiry.InquiryId;
import org.clinic.portal.inquiry.InquiryScope;
import org.clinic.portal.inquiry.InquiryService;
import org.clinic.portal.inquiry.InquiryStatus;
import org.clinic.portal.inquiry.NextStep;
import org.clinic.portal.inquiry.NextStepKind;
import org.clinic.portal.inquiry.PublishedTopic;
import org.clinic.portal.inquiry.Submissions;
import org.clinic.portal.testing.BrowserTest;
import org.clinic.portal.testing.Chromium;
import org.clinic.portal.testing.MovableClock;
import org.clinic.portal.testing.MovableTime;
import org.clinic.portal.testing.People;
import org.clinic.portal.testing.Staff;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Half an hour of a coordinator who never touches the mouse: all that is new, and all that is due. */
@BrowserTest
@Import(MovableTime.class)
class MorningIT {

    private static final List<String> DUE =
            List.of("Luis Ortega", "Hugh Carrow", "Denise Okafor", "Walter Brandt", "Marta Sobol");
    private static final List<String> TAKEN =
            List.of("Ann Lund", "Peter Vance", "Grace Lim", "Joan Kowalski", "Beth Stone");
    private static final int NEW = 20;

    @LocalServerPort
    int port;

    @Autowired
    ContactDesk desk;

    @Autowired
    InquiryService inquiries;

    @Autowired
    MovableClock clock;

    @Autowired
    Clinic clinic;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    private final String run = UUID.randomUUID().toString();
    /** Ends every surname, so that nobody else has it. */
    private final String ending = run.replaceAll("[0-9-]", "");

    private final Map<String, InquiryId> received = new HashMap<>();
    private final Map<String, String> decisions = new HashMap<>();

    private Chromium chromium;
    private PublishedTopic topic;
    private Staff.Member rosa;
    private NamedAccount tom;

    /** On a Friday at nine five came that nobody has called by half past four, when twenty more have come. */
    @BeforeEach
    void aFriday(Chromium browser, @Autowired Staff staff) {
        chromium = browser;
        jdbc.sql("""
                        update inquiry set next_step = 'COME_BACK', next_step_by = now() + interval '1 year',
                               next_step_words = null, next_step_try = null
                        where status = 'RECEIVED'""").update();
        topic = PublishedTopic.publish(
                jdbc, people.account("Mara Klein", Roles.MARKETING).id());
        rosa = staff.hire("Rosa Campos " + run, Roles.COORDINATOR);
        staff.hire("Tom Reyes " + run, Roles.COORDINATOR);
        tom = colleague("Tom Reyes " + run);

        moveTo(LocalTime.of(9, 0));
        for (var name : DUE) {
            var seen = receive(name);
            as(() -> inquiries.assign(
                    seen.id(), seen.revision(), colleague(rosa.name()).id()));
        }
        moveTo(LocalTime.of(16, 20));
        TAKEN.forEach(name -> decide(name, "1"));
        decide("Luis Ortega", "2");
        decide("Hugh Carrow", "2");
        decide("Mark Far", "3");
        List.of("Best Offers", "Top Ranking", "Cheap Loans").forEach(name -> decide(name, "#"));
        for (int number = decisions.size() + 1; number <= NEW; number++) {
            decide("Later " + Character.toString('A' + number), "h");
        }
        moveTo(LocalTime.of(16, 30));
    }

    private void decide(String name, String key) {
        receive(name);
        decisions.put(name, key);
    }

    @Test
    void aMorningByKeyboardAlone() {
        try (var context = chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setLocale("en-US")
                        .setTimezoneId(clinic.zone().getId()))) {
            var page = context.newPage();
            rosa.signIn(page, "http://localhost:" + port);
            var keys = new Keys(page);

            keys.goTo("inq", "Inquiries", "To answer");
            int before = keys.pressed;
            firstPass(page, keys);
            assertThat(keys.pressed - before).as("keys for twenty new ones").isLessThanOrEqualTo(60);

            for (var name : DUE) {
                call(page, keys, name);
            }
            keys.goTo("my", "My day", "My day");
            assertThat(page.locator("main")).containsText("The day is done.");
            assertThat(keys.pressed).as("keys for all of it").isLessThanOrEqualTo(170);
        }
        whatWasDone();
    }

    private void firstPass(Page page, Keys keys) {
        var takenBack = false;
        // The new ones are counted beside the list, and the key is that of the button which says how many.
        assertThat(page.locator("[data-does=pass]")).containsText("%d new".formatted(NEW));
        keys.press("p");
        for (int done = 0; done < NEW; done++) {
            assertThat(page.locator(".pass .far")).containsText("%d of %d new".formatted(done + 1, NEW));
            var name = page.locator(".inquiry h2").innerText();
            var key = Objects.requireNonNull(decisions.get(name.replace(ending, "")));
            keys.press(key);
            if (key.equals("2")) {
                var merge = page.getByText("Merge", new Page.GetByTextOptions().setExact(true))
                        .and(page.locator("vaadin-button"));
                assertThat(merge).isFocused();
                keys.press("Enter");
                if (!takenBack) {
                    assertThat(page.locator(".pass .last")).containsText(name + ": merged");
                    takenBack = true;
                    keys.press("z");
                    assertThat(page.locator(".inquiry h2")).hasText(name);
                    keys.press("h");
                }
            } else if (key.equals("3")) {
                assertThat(page.getByLabel("Reason, for colleagues")).isFocused();
                keys.type("far");
                keys.press("Enter");
            }
        }
        assertThat(page.locator(".pass .far")).containsText("Nothing new is left. Decided: " + NEW);
    }

    /** The third is followed up, on the fourth a colleague is asked. */
    private void call(Page page, Keys keys, String name) {
        keys.goTo("my", "My day", "My day");
        assertThat(page.locator(".day-row").first()).isVisible();
        var row = page.locator(".day-row").filter(new Locator.FilterOptions().setHasText(named(name)));
        while (!Boolean.TRUE.equals(row.evaluate("row => row === document.activeElement"))) {
            keys.press("j");
        }
        keys.press("Enter");
        assertThat(page.locator(".inquiry h2")).hasText(named(name));

        keys.press("c");
        keys.choose(page, "No answer");
        assertThat(page.locator(".notice").last()).containsText(named(name));
        if (name.equals(DUE.get(2))) {
            keys.press("f");
            keys.choose(page, "Follow up");
            // The menu in the menu comes a frame later.
            assertThat(page.locator("[role=menuitem]:focus")).not().hasText("Follow up");
            keys.press("Enter");
            assertThat(page.locator(".inquiry .next-step")).containsText("Follow-up");
        }
        if (name.equals(DUE.get(3))) {
            keys.press("n");
            keys.type("@tom");
            assertThat(page.locator(".note-field [role=option]")).hasText("Tom Reyes " + run);
            keys.press("Enter");
            keys.type("asks for you");
            keys.press("Control+Enter");
            assertThat(page.locator(".timeline .mention")).hasText("@Tom Reyes " + run);
            keys.press("Escape");
        }
    }

    private void whatWasDone() {
        for (var name : DUE) {
            var next = step(stored(name));
            assertThat(next.kind()).isEqualTo(name.equals(DUE.get(2)) ? NextStepKind.FOLLOW_UP : NextStepKind.CALL);
            assertThat(next.by()).isAfter(clock.instant());
        }
        for (var name : TAKEN) {
            assertThat(stored(name).assigneeName()).isEqualTo(rosa.name());
        }
        assertThat(jdbc.sql("select count(*) from notification where account_id = ? and kind = 'inquiry.mentioned'")
                        .param(tom.id().id())
                        .query(Integer.class)
                        .single())
                .isOne();
        var statuses = jdbc.sql("select status from inquiry where topic_id = ?")
                .param(topic.id())
                .query(String.class)
                .list();
        assertThat(statuses).filteredOn(InquiryStatus.MERGED.name()::equals).hasSize(1);
        assertThat(statuses).filteredOn(InquiryStatus.SPAM.name()::equals).hasSize(3);
        assertThat(statuses).filteredOn(InquiryStatus.CLOSED.name()::equals).hasSize(1);
    }

    /** What somebody presses, one after the other; it is counted. */
    private static final class Keys {

        private final Page page;
        private int pressed;

        Keys(Page page) {
            this.page = page;
        }

        void press(String key) {
            page.keyboard().press(key);
            pressed++;
        }

        void type(String words) {
            page.keyboard().type(words);
            pressed += words.length();
        }

        /** To a screen, by the begin of its name; it has a title of its own. */
        void goTo(String begin, String screen, String title) {
            press("Control+k");
            assertThat(page.locator("command-palette input")).isFocused();
            type(begin);
            assertThat(page.locator("command-palette [aria-selected=true]")).containsText(screen);
            press("Enter");
            assertThat(page.locator("main h1")).hasText(title);
        }

        /** What an open menu offers, by its arrows. */
        void choose(Page page, String choice) {
            var chosen = page.locator("[role=menuitem]:focus");
            assertThat(chosen).isVisible();
            while (!chosen.innerText().contains(choice)) {
                press("ArrowDown");
            }
            press("Enter");
        }
    }

    /** The Friday after the real day; only ever forward. */
    private void moveTo(LocalTime time) {
        var now = clock.instant().atZone(clinic.zone());
        var friday = now.getDayOfWeek() == DayOfWeek.FRIDAY && now.toLocalTime().isBefore(time)
                ? now
                : now.with(TemporalAdjusters.next(DayOfWeek.FRIDAY));
        clock.move(Duration.between(now, friday.with(time)));
    }

    private InquiryDetail receive(String name) {
        var email = name.toLowerCase(Locale.ROOT).replace(' ', '.') + "." + run + "@mail.example";
        var reference = desk.receive(Submissions.of(topic.id(), named(name), email, null, "Will it hurt?"));
        return as(() -> {
            var id = inquiries
                    .search(new InquiryFilter(InquiryScope.ALL, reference.value()), null, 1)
                    .getFirst()
                    .id();
            received.putIfAbsent(name, id);
            return inquiries.open(id).orElseThrow();
        });
    }

    private String named(String name) {
        return name + ending;
    }

    private InquiryDetail stored(String name) {
        return as(
                () -> inquiries.open(Objects.requireNonNull(received.get(name))).orElseThrow());
    }

    private static NextStep step(InquiryDetail inquiry) {
        return Objects.requireNonNull(inquiry.nextStep());
    }

    private NamedAccount colleague(String name) {
        return as(() -> inquiries.colleagues().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow());
    }

    private <T> T as(Supplier<T> what) {
        return people.as(people.context("Nora Giver", Roles.COORDINATOR), what);
    }
}
