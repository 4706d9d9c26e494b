package org.clinic.portal.topic.plan.ui;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.clinic.portal.base.clinic.Clinic;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.content.merge.LeftOut;
import org.clinic.portal.testing.PortalTest;
import org.clinic.portal.testing.SignedInAs;
import org.clinic.portal.topic.draft.SectionService;
import org.clinic.portal.topic.draft.TopicService;
import org.clinic.portal.topic.plan.PlanId;
import org.clinic.portal.topic.plan.PlanService;
import org.clinic.portal.topic.plan.ReleaseService;
import org.clinic.portal.topic.plan.When;
import org.clinic.portal.topic.publishing.PublishingService;
import org.clinic.portal.topic.ui.DraftedTopic;
import org.clinic.portal.version.Announcement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
@SignedInAs(Roles.MARKETING)
class PlanMonthTest extends SpringBrowserlessTest {

    @Autowired
    TopicService topics;

    @Autowired
    SectionService sections;

    @Autowired
    PublishingService publishing;

    @Autowired
    PlanService plans;

    @Autowired
    ReleaseService releases;

    @Autowired
    Clinic clinic;

    DraftedTopic drafted;

    @BeforeEach
    void drafted() {
        drafted = new DraftedTopic(topics, sections, publishing);
    }

    @Test
    void aPlanStandsOnItsDayInTheMonthAsInTheListAndLeadsThere() {
        var topic = drafted.with("Risks");
        var plan = plan(topic, at("2031-03-12T07:30"));
        open("2031-03");

        var entry = entry("plans/" + plan);
        assertThat(text(entry)).isEqualTo(title(topic) + "goes live, 7:30");
        assertThat(day(entry)).isEqualTo("12");
        assertThat(entry.getClassNames()).contains("publishes").doesNotContain("clashes");
        assertThat(find(PlanItem.class).withId("plan-" + plan).exists()).isTrue();
    }

    @Test
    void whoComesForAPlanSeesItsMonth() {
        var plan = plan(drafted.with("Risks"), at("2031-04-10T07:00"));

        UI.getCurrent().navigate("plans/" + plan);

        assertThat(shown()).isEqualTo("April 2031");
        assertThat(day(entry("plans/" + plan))).isEqualTo("10");
    }

    @Test
    void saturdayAndSundayShareAPlaceAndSayWhichOfThemItIs() {
        var plan = plan(drafted.with("Risks"), at("2031-03-16T09:00"));
        open("2031-03");

        var entry = entry("plans/" + plan);
        assertThat(day(entry)).isEqualTo("15 · 16");
        assertThat(text(entry)).endsWith("goes live, Sun 9:00");
    }

    @Test
    void whatIsInAReleaseIsOneEntryThatLeadsToIt() {
        var release = releases.make("Winter hours " + UUID.randomUUID());
        for (var section : List.of("Risks", "Recovery")) {
            publishing.plan(
                    drafted.read(drafted.with(section)),
                    LeftOut.NOTHING,
                    Announcement.content("New"),
                    new When.With(release));
        }
        var made = releases.find(release).orElseThrow();
        releases.lock(release, made.revision(), at("2031-05-14T06:00"));
        open("2031-05");

        assertThat(text(entry("releases/" + release))).isEqualTo(made.name() + "2 topics at once, 6:00");
    }

    @Test
    void whatHappenedStaysOnItsDay() {
        var release = releases.make("Summer " + UUID.randomUUID());
        publishing.plan(
                drafted.read(drafted.with("Risks")),
                LeftOut.NOTHING,
                Announcement.content("New"),
                new When.With(release));
        releases.happen(release, releases.find(release).orElseThrow().revision());
        UI.getCurrent().navigate("plans");

        var entry = entry("releases/" + release);
        assertThat(entry.getClassNames()).contains("over");
        assertThat(cell(entry).getElement().getAttribute("aria-current")).isEqualTo("date");
    }

    @Test
    void aClashIsSaidInTheMonthToo() {
        var topic = drafted.with("Risks");
        drafted.publish(topic);
        drafted.write(drafted.section(topic, "Risks"), "Risks", "Few.");
        var plan = plan(topic, at("2031-06-11T07:00"));
        drafted.write(drafted.section(topic, "Risks"), "Risks", "None.");
        drafted.publish(topic);
        open("2031-06");

        var entry = entry("plans/" + plan);
        assertThat(text(entry)).endsWith("clash · goes live, 7:00");
        assertThat(entry.getClassNames()).contains("clashes");
    }

    @Test
    void theMonthIsInTheAddressAndLeadsToThoseAroundIt() {
        open("2027-01");

        assertThat(shown()).isEqualTo("January 2027");
        assertThat(step("‹ December")).isEqualTo("plans?month=2026-12");
        assertThat(step("February ›")).isEqualTo("plans?month=2027-02");
        assertThat(step("Today")).isEqualTo("plans");
        // From Monday 28 December to Sunday 31 January, the weekends as one.
        assertThat(find(NativeTableCell.class).all()).hasSize(5 * 6);
        assertThat(find(NativeTableCell.class).all())
                .filteredOn(cell -> "0".equals(cell.getElement().getAttribute("tabindex")))
                .extracting(cell ->
                        find(Span.class, cell).withClassName("day").single().getText())
                .containsExactly("1");
    }

    @Test
    void whatIsNoMonthShowsThePresentOne() {
        open("2027-13");

        assertThat(shown()).isEqualTo(MonthSteps.words(new MonthOnScreen(YearMonth.from(today())), Locale.ENGLISH));
        assertThat(find(RouterLink.class).withText("Today").exists()).isFalse();
    }

    @Test
    void theListStandsAloneForThoseWhoWantIt() {
        var plan = plan(drafted.with("Risks"), at("2031-07-09T07:00"));
        UI.getCurrent().navigate("plans", QueryParameters.simple(Map.of("view", "list")));

        assertThat(find(NativeTable.class).exists()).isFalse();
        assertThat(find(PlanItem.class).withId("plan-" + plan).exists()).isTrue();
    }

    @Test
    void whatComesAfterTheMonthIsSaidBelowIt() {
        plan(drafted.with("Risks"), at("2033-02-09T07:00"));
        open("2032-12");

        assertThat(find(RouterLink.class)
                        .withCondition(link -> link.getText().startsWith("Later: "))
                        .single()
                        .getElement()
                        .getAttribute("href"))
                .isEqualTo("plans?month=2033-02");
    }

    private PlanId plan(TopicId topic, Instant at) {
        return publishing.plan(
                drafted.read(topic), LeftOut.NOTHING, Announcement.content("Something"), new When.At(at));
    }

    private String title(TopicId topic) {
        return drafted.read(topic).details().title();
    }

    private Instant at(String local) {
        return LocalDateTime.parse(local).atZone(clinic.zone()).toInstant();
    }

    private LocalDate today() {
        return Instant.now().atZone(clinic.zone()).toLocalDate();
    }

    private static void open(String month) {
        UI.getCurrent().navigate("plans", QueryParameters.simple(Map.of("month", month)));
    }

    private String shown() {
        return find(NativeTable.class).single().getElement().getAttribute("aria-label");
    }

    private String step(String text) {
        return find(RouterLink.class).withText(text).single().getElement().getAttribute("href");
    }

    private RouterLink entry(String address) {
        return find(RouterLink.class)
                .withClassName("entry")
                .withCondition(link -> address.equals(link.getElement().getAttribute("href")))
                .single();
    }

    private static String text(RouterLink entry) {
        return entry.getElement().getTextRecursively();
    }

    private static NativeTableCell cell(RouterLink entry) {
        return entry.findAncestor(NativeTableCell.class);
    }

    private String day(RouterLink entry) {
        return find(Span.class, cell(entry)).withClassName("day").single().getText();
    }
}
