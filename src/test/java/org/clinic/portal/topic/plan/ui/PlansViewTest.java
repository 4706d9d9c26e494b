package org.clinic.portal.topic.plan.ui;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.clinic.portal.base.clinic.Clinic;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.base.ui.Drawn;
import org.clinic.portal.base.ui.MenuButton;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.content.merge.LeftOut;
import org.clinic.portal.testing.Menus;
import org.clinic.portal.testing.People;
import org.clinic.portal.testing.PortalTest;
import org.clinic.portal.testing.SignedInAs;
import org.clinic.portal.topic.draft.SectionService;
import org.clinic.portal.topic.draft.TopicService;
import org.clinic.portal.topic.plan.PlanId;
import org.clinic.portal.topic.plan.PlanService;
import org.clinic.portal.topic.plan.PlanState;
import org.clinic.portal.topic.plan.Planned;
import org.clinic.portal.topic.plan.ReleaseService;
import org.clinic.portal.topic.plan.ReleaseState;
import org.clinic.portal.topic.plan.When;
import org.clinic.portal.topic.publishing.PublishingService;
import org.clinic.portal.topic.ui.DraftedTopic;
import org.clinic.portal.version.Announcement;
import org.clinic.portal.version.PublishedTopics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
@SignedInAs(Roles.MARKETING)
class PlansViewTest extends SpringBrowserlessTest {

    @Autowired
    TopicService topics;

    @Autowired
    SectionService sections;

    @Autowired
    PublishingService publishing;

    @Autowired
    PublishedTopics published;

    @Autowired
    PlanService plans;

    @Autowired
    ReleaseService releases;

    @Autowired
    People people;

    @Autowired
    Clinic clinic;

    DraftedTopic drafted;

    @BeforeEach
    void drafted() {
        drafted = new DraftedTopic(topics, sections, publishing);
    }

    @Test
    void whatIsPublishedLaterIsPlannedWhereItIsRehearsed() {
        var topic = drafted.with("Risks");
        open("topics/" + topic + "/publish");
        test(way()).selectItem("At a time");

        assertThat(find(Button.class)
                        .withText("Plan the first version for then")
                        .exists())
                .isTrue();
        click("Plan the first version for then");
        assertThat(picker().isInvalid()).isTrue();
        test(picker()).setValue(local(tomorrow()));
        click("Plan the first version for then");

        assertThat(plans.pending(topic)).extracting(Planned::at).containsExactly(tomorrow());
        assertThat(published.count(topic)).isZero();
        assertThat(notices()).contains("It goes live tomorrow 8:00.");
    }

    @Test
    void aTimeThatIsOverIsRefusedBesideIt() {
        var topic = drafted.with("Risks");
        open("topics/" + topic + "/publish");
        test(way()).selectItem("At a time");
        test(picker()).setValue(LocalDateTime.of(2026, 1, 7, 8, 0));
        click("Plan the first version for then");

        assertThat(picker().isInvalid()).isTrue();
        assertThat(picker().getErrorMessage()).startsWith("This time is over.");
        assertThat(find(Button.class)
                        .withText("Plan the first version for then")
                        .single()
                        .isEnabled())
                .isTrue();
        assertThat(plans.pending(topic)).isEmpty();
    }

    @Test
    void aTimeThatTheClocksSkipIsRefusedAndTheNextOffered() {
        var topic = drafted.with("Risks");
        open("topics/" + topic + "/publish");
        test(way()).selectItem("At a time");
        test(picker()).setValue(LocalDateTime.of(2027, 3, 14, 2, 30));

        assertThat(picker().getErrorMessage()).startsWith("There is no such time");
        click("Take 3:00, the next time there is");
        click("Plan the first version for then");

        assertThat(plans.pending(topic)).extracting(Planned::at).containsExactly(Instant.parse("2027-03-14T07:00:00Z"));
    }

    @Test
    void ofATimeThatTheClocksShowTwiceItIsAskedWhichIsMeant() {
        var topic = drafted.with("Risks");
        open("topics/" + topic + "/publish");
        test(way()).selectItem("At a time");
        test(picker()).setValue(LocalDateTime.of(2027, 11, 7, 1, 30));
        click("Plan the first version for then");
        assertThat(picker().isInvalid()).isTrue();
        assertThat(plans.pending(topic)).isEmpty();

        click(find(Button.class)
                .withCondition(button -> button.getText().startsWith("The second"))
                .single());
        click("Plan the first version for then");

        assertThat(plans.pending(topic)).extracting(Planned::at).containsExactly(Instant.parse("2027-11-07T06:30:00Z"));
    }

    @Test
    void whatIsPlannedIsMovedCancelledAndTakenUpAgain() {
        var topic = drafted.with("Risks");
        var plan = plan(topic);
        open("plans/" + plan);

        Menus.choose(menu(plan), "Another time…");
        test(picker()).setValue(local(tomorrow().plus(Duration.ofDays(1))));
        click("Plan it");
        assertThat(plans.pending(topic))
                .extracting(Planned::at)
                .containsExactly(tomorrow().plus(Duration.ofDays(1)));

        Menus.choose(menu(plan), "Cancel the plan");
        assertThat(plans.pending(topic)).isEmpty();
        find(Button.class).withText("Undo").all().getLast().click();
        assertThat(plans.pending(topic)).hasSize(1);
    }

    @Test
    void whatClashesIsSaidFirstAndKeptOnlyByADecision() {
        var topic = drafted.with("Risks");
        drafted.publish(topic);
        drafted.write(drafted.section(topic, "Risks"), "Risks", "Few.");
        var plan = plan(topic);
        drafted.write(drafted.section(topic, "Risks"), "Risks", "None.");
        drafted.publish(topic);
        open("plans");

        assertThat(find(Paragraph.class).withClassName("banner").single().getText())
                .contains("will not happen until somebody decides");
        click(find(Button.class, find(PlanItem.class).withId("plan-" + plan).single())
                .withText("Keep it all the same")
                .single());

        assertThat(plans.find(plan).orElseThrow().clash()).isNull();
    }

    @Test
    void aReleaseIsBegunFilledLockedInAndUnlocked() {
        var name = "Winter hours " + UUID.randomUUID();
        var topic = drafted.with("Risks");
        open("plans");
        click("New release…");
        click("Begin");
        assertThat(find(TextField.class).single().isInvalid()).isTrue();
        test(find(TextField.class).single()).setValue(name);
        click("Begin");
        var release = releases.toCome().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
        publishing.plan(drafted.read(topic), LeftOut.NOTHING, Announcement.content("First"), new When.With(release));

        open("releases/" + release);
        test(picker()).setValue(local(tomorrow()));
        click("Lock it in for then");
        assertThat(releases.find(release).orElseThrow())
                .extracting(each -> each.state(), each -> each.at())
                .containsExactly(ReleaseState.LOCKED, tomorrow());

        click("Take its time away");
        click("Do all of it now");
        assertThat(published.count(topic)).isEqualTo(1);

        click("Take it back…");
        click("Begin a release that takes it back");
        assertThat(find(TextArea.class).single().isInvalid()).isTrue();
        test(find(TextArea.class).single()).setValue("Too early.");
        click("Begin a release that takes it back");
        click("Do all of it now");
        assertThat(published.numberAt(topic, Instant.now())).isEmpty();
    }

    @Test
    void reviewersLookAndDoNothing() {
        var topic = drafted.with("Risks");
        var plan = plan(topic);

        people.as(people.context("Reviewer", Roles.REVIEWER), () -> {
            open("plans");
            assertThat(find(PlanItem.class).withId("plan-" + plan).exists()).isTrue();
            assertThat(find(
                                    MenuButton.class,
                                    find(PlanItem.class).withId("plan-" + plan).single())
                            .exists())
                    .isFalse();
            assertThat(find(Button.class).withText("New release…").exists()).isFalse();
            return true;
        });
    }

    @Test
    void allThatIsPlannedCanBeLoadedForOnesOwnCalendar() {
        var plan = plan(drafted.with("Risks"));
        navigate(PlansView.class);

        click("In my calendar…");
        var file = new ByteArrayOutputStream();
        test(find(Anchor.class)
                        .withText("Download it once instead, as it is now (.ics)")
                        .single())
                .download(file);

        assertThat(file.toString(StandardCharsets.UTF_8))
                .startsWith("BEGIN:VCALENDAR")
                .contains("UID:" + plan);
    }

    @Test
    void anAddressForOnesOwnCalendarIsShownOnceAndEnded() {
        open("plans");
        click("In my calendar…");
        click("Make an address");

        assertThat(find(TextField.class)
                        .withLabel("Address for your calendar")
                        .single()
                        .getValue())
                .matches("http.*/calendar/[A-Za-z0-9_-]{43}\\.ics");
        click("End it");
        assertThat(find(TextField.class).withLabel("Address for your calendar").exists())
                .isFalse();
        assertThat(find(Button.class).withText("Make an address").exists()).isTrue();
    }

    @Test
    void whatIsPlannedIsComparedWithWhatVisitorsRead() {
        var topic = drafted.with("Risks");
        drafted.publish(topic);
        drafted.write(drafted.section(topic, "Risks"), "Risks", "Few and mild.");
        var plan = plan(topic);
        drafted.write(drafted.section(topic, "Risks"), "Risks", "Written afterwards.");

        UI.getCurrent()
                .navigate(
                        "topics/%s/compare".formatted(topic),
                        QueryParameters.simple(Map.of("from", "1", "to", "plan-" + plan)));

        assertThat(find(Drawn.class).all().stream()
                        .map(drawn -> drawn.getElement().getProperty("innerHTML", ""))
                        .toList()
                        .toString())
                .contains("<h2>Risks</h2>", "mild")
                .doesNotContain("afterwards");
        assertThat(plans.find(plan).orElseThrow().state()).isEqualTo(PlanState.PENDING);
    }

    private PlanId plan(TopicId topic) {
        return publishing.plan(
                drafted.read(topic), LeftOut.NOTHING, Announcement.content("Something"), new When.At(tomorrow()));
    }

    private Instant tomorrow() {
        return Instant.now()
                .atZone(clinic.zone())
                .plusDays(1)
                .truncatedTo(ChronoUnit.DAYS)
                .plusHours(8)
                .toInstant();
    }

    private LocalDateTime local(Instant moment) {
        return LocalDateTime.ofInstant(moment, clinic.zone());
    }

    private void open(String address) {
        UI.getCurrent().navigate(address);
    }

    private DateTimePicker picker() {
        return find(DateTimePicker.class).single();
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<WhenForm.Way> way() {
        return find(RadioButtonGroup.class)
                .withCondition(group -> "When".equals(group.getLabel()))
                .single();
    }

    private MenuButton menu(PlanId plan) {
        return find(
                        MenuButton.class,
                        find(PlanItem.class).withId("plan-" + plan).single())
                .single();
    }

    private String notices() {
        return String.join(
                " ",
                find(Span.class, find(Notification.class).all().getLast()).all().stream()
                        .map(Span::getText)
                        .toList());
    }

    private void click(String text) {
        click(find(Button.class).withText(text).all().getLast());
    }

    private void click(Button button) {
        test(button).click();
    }
}
