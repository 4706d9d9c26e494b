package org.clinic.portal.inquiry.ui;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.RouterLink;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;
import org.clinic.portal.base.clinic.Clinic;
import org.clinic.portal.base.security.NamedAccount;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.inquiry.CallOutcome;
import org.clinic.portal.inquiry.ContactDesk;
import org.clinic.portal.inquiry.Ending;
import org.clinic.portal.inquiry.FixedTime;
import org.clinic.portal.inquiry.InquiryDetail;
import org.clinic.portal.inquiry.InquiryId;
import org.clinic.portal.inquiry.InquiryService;
import org.clinic.portal.inquiry.NextStepKind;
import org.clinic.portal.inquiry.NextSteps;
import org.clinic.portal.inquiry.Outcome;
import org.clinic.portal.inquiry.PublishedTopic;
import org.clinic.portal.inquiry.Submissions;
import org.clinic.portal.testing.MovableClock;
import org.clinic.portal.testing.People;
import org.clinic.portal.testing.PortalTest;
import org.clinic.portal.testing.SignedInAs;
import org.clinic.portal.testing.Staff;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
@SignedInAs(Roles.COORDINATOR)
@Import(FixedTime.class)
class MyDayViewTest extends SpringBrowserlessTest {

    @Autowired
    ContactDesk desk;

    @Autowired
    InquiryService inquiries;

    @Autowired
    NextSteps steps;

    @Autowired
    Clinic clinic;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    private PublishedTopic topic;

    /** Somebody whose day nobody else's test fills. */
    @BeforeEach
    void beSomebodyNew() {
        topic = PublishedTopic.publish(
                jdbc, people.account("Mara Klein", Roles.MARKETING).id());
        SecurityContextHolder.setContext(people.context("Rosa " + UUID.randomUUID(), Roles.COORDINATOR));
        itIs("2026-11-06T09:00");
    }

    @Test
    void theDaySaysWhatIsNextAndThenWhatIsLeftByPartsOfTheDay() {
        planned("Walter Brandt", "2026-11-06T18:15");
        planned("Marta Sobol", "2026-11-06T10:05");
        planned("Grace Lim", "2026-11-06T16:30");
        planned("Luis Ortega", "2026-11-06T12:00");
        planned("Iris Novak", "2026-11-09T09:30");
        itIs("2026-11-06T14:05");
        open();

        assertThat(textOf(find(NextUp.class).single())).contains("Next", "4 h late", "Marta Sobol", "Follow-up");
        assertThat(find(DaySection.class).all().stream().map(MyDayViewTest::textOf))
                .satisfiesExactly(
                        late -> assertThat(late).contains("Late", "12:00", "Luis Ortega", "2 h late"),
                        afternoon -> assertThat(afternoon)
                                .contains("This afternoon", "16:30", "Grace Lim")
                                .doesNotContain("late"),
                        evening -> assertThat(evening).contains("This evening", "18:15", "Walter Brandt"));
        assertThat(text())
                .contains("Friday 6 November", "Then the day is done. Nobody waits for you before 9 November");
    }

    @Test
    void whatIsLateSinceAnotherDaySaysWhichOne() {
        planned("Marta Sobol", "2026-11-06T10:00");
        planned("Luis Ortega", "2026-11-06T13:05");
        itIs("2026-11-07T14:05");
        open();

        assertThat(textOf(find(DayRow.class).single())).contains("Fri 6", "1 day late");
    }

    @Test
    void whoIsAwayIsToldSoAndComesBackWithOneClick(@Autowired Staff staff) {
        var tom =
                staff.hire("Tom Reyes " + UUID.randomUUID(), Roles.COORDINATOR).name();
        open();
        click("I will be away…");
        click("Be away");
        assertThat(find(DatePicker.class).all().getLast().getErrorMessage()).contains("Choose a last day");
        find(DatePicker.class).all().getLast().setValue(LocalDate.parse("2026-11-10"));
        choose(tom);
        click("Be away");

        assertThat(textOf(find(DeskBanner.class).single()))
                .contains("You are away until 10 November 2026.", tom + " stands in.");
        click("I’m back");
        assertThat(find(DeskBanner.class).all()).isEmpty();
    }

    @Test
    void allOfOnesOwnIsHandedOverAndTakenBackAgain(@Autowired Staff staff) {
        var tom =
                staff.hire("Tom Reyes " + UUID.randomUUID(), Roles.COORDINATOR).name();
        open();
        click("Hand over all of mine…");
        assertThat(find(Dialog.class).all()).isEmpty();
        planned("Marta Sobol", "2026-11-06T10:00");
        open();

        click("Hand over all of mine…");
        click("Hand over");
        assertThat(find(Select.class).single().getErrorMessage()).isEqualTo("Choose a colleague.");
        choose(tom);
        click("Hand over");
        assertThat(text()).doesNotContain("Marta Sobol");

        click("Undo");
        assertThat(text()).contains("Marta Sobol");
        assertThat(find(Notification.class).all().getLast().getElement().getTextRecursively())
                .contains("1 taken back.");
    }

    @SuppressWarnings("unchecked")
    private void choose(String colleague) {
        var select = (Select<NamedAccount>) find(Select.class).single();
        select.setValue(select.getListDataView()
                .getItems()
                .filter(each -> each.name().equals(colleague))
                .findFirst()
                .orElseThrow());
    }

    @Test
    void aRowLeadsToItsInquiryAmongOnesOwn() {
        planned("Marta Sobol", "2026-11-06T10:00");
        var luis = planned("Luis Ortega", "2026-11-06T11:00");
        open();

        assertThat(find(RouterLink.class).withText("Luis Ortega").single().getHref())
                .isEqualTo("inquiries/" + luis + "?status=mine");
    }

    @Test
    void whoIsCalledIsCalledByALinkThatSaysWhom() {
        planned("Marta Sobol", "2026-11-06T10:00");
        open();

        var call = find(Anchor.class).all().stream()
                .filter(link -> link.getHref().startsWith("tel:"))
                .toList();

        assertThat(call).hasSize(1);
        assertThat(call.getFirst().getHref()).isEqualTo("tel:2125550143");
        assertThat(call.getFirst().getElement().getAttribute("aria-label"))
                .isEqualTo("Call (212) 555-0143, Marta Sobol");
        assertThat(textOf(find(NextUp.class).single())).contains("Asked for: “after 15:00”");
    }

    @Test
    void whoIsWaitedForIsNotCalled() {
        var id = mine("Marta Sobol");
        steps.plan(id, seen(id).revision(), NextStepKind.WAIT, moment("2026-11-06T10:00"), null);
        open();

        assertThat(find(NextUp.class).single().getElement().getTextRecursively())
                .contains("Wait for the person");
        assertThat(find(Anchor.class).all().stream().map(Anchor::getHref)).noneMatch(href -> href.startsWith("tel:"));
    }

    @Test
    void whoWritesInAnotherLanguageIsMarked() {
        planned("Marta Sobol", "2026-11-06T10:00");
        UI.getCurrent().setLocale(Locale.of("es"));
        open();

        assertThat(textOf(find(NextUp.class).single())).contains("Inglés");
    }

    @Test
    void untilTheFirstNothingIsLeft() {
        planned("Marta Sobol", "2026-11-06T14:00");
        open();

        assertThat(find(Paragraph.class).withText("Nothing left until 14:00.").exists())
                .isTrue();
    }

    @Test
    void whoHasNothingIsToldWhatComesAndWhereToFindSomething() {
        open();

        assertThat(text()).contains("Nobody waits for you. Once an inquiry is yours");
        assertThat(find(RouterLink.class)
                        .withText("See whom nobody looks after yet")
                        .single()
                        .getHref())
                .isEqualTo("inquiries?status=received");
        assertThat(find(DoneList.class).all()).isEmpty();
    }

    @Test
    void aDayThatIsDoneSaysSo() {
        var id = mine("Marta Sobol");
        steps.logCall(id, seen(id).revision(), CallOutcome.VOICEMAIL);
        open();

        assertThat(textOf(find(DoneList.class).single()))
                .contains("Done today", "1 of 1", "9:00", "Call Marta Sobol", "Voicemail. Call, try 2 of 6");
        assertThat(text()).contains("The day is done. Nobody waits for you before");
    }

    @Test
    void theWeekSaysHowMuchIsDueOnEachDay() {
        planned("Marta Sobol", "2026-11-06T10:00");
        planned("Luis Ortega", "2026-11-06T16:00");
        planned("Grace Lim", "2026-11-10T10:00");
        itIs("2026-11-06T12:00");
        open();

        assertThat(find(DayWeek.class).single().getElement().getTextRecursively())
                .contains("Today21 late", "Sat0", "Tue1");
    }

    @Test
    void whatHappensElsewhereArrivesByItselfAndWhatStaysIsNotTouched() {
        itIs("2026-11-05T09:00");
        var marta = planned("Marta Sobol", "2026-11-06T10:00");
        planned("Luis Ortega", "2026-11-06T11:00");
        planned("Grace Lim", "2026-11-06T16:30");
        itIs("2026-11-06T09:00");
        open();
        var grace = row("Grace Lim");

        inquiries.close(marta, seen(marta).revision(), Ending.of(Outcome.ANSWERED));
        await(() -> !find(DoneList.class).all().isEmpty());
        assertThat(textOf(find(DoneList.class).single())).contains("Inquiry of Marta Sobol", "Answered", "1 of 3");
        assertThat(textOf(find(NextUp.class).single())).contains("Luis Ortega");
        assertThat(row("Grace Lim")).isSameAs(grace);

        planned("Iris Novak", "2026-11-06T12:30");
        await(() -> text().contains("Iris Novak"));
        assertThat(find(DayRow.class).all()).hasSize(2).element(1).isSameAs(grace);
    }

    @Test
    void whatAColleagueTakesOverIsGone() {
        var marta = planned("Marta Sobol", "2026-11-06T10:00");
        open();

        people.as(
                people.context("Tom Berg", Roles.COORDINATOR),
                () -> inquiries.assignToMe(marta, seen(marta).revision()));

        await(() -> find(NextUp.class).all().isEmpty());
        assertThat(text()).doesNotContain("Marta Sobol");
    }

    @Test
    void itSpeaksSpanish() {
        planned("Marta Sobol", "2026-11-06T10:00");
        planned("Luis Ortega", "2026-11-06T16:30");
        UI.getCurrent().setLocale(Locale.of("es"));
        open();

        assertThat(text())
                .contains(
                        "Mi día",
                        "viernes 6 de noviembre",
                        "Nada pendiente hasta las 10:00.",
                        "Ahora",
                        "Seguimiento",
                        "Esta tarde",
                        "Los próximos siete días");
    }

    @Test
    void theAddressOfACalendarIsShownOnceRenewedAndEnded() {
        open();
        click("Calendar address…");
        assertThat(dialogSays("You have no address yet.")).isTrue();

        click("Make an address");
        var first = address();
        assertThat(first).matches("http.*/calendar/[A-Za-z0-9_-]{43}\\.ics");
        assertThat(dialogSays("No calendar has asked there yet")).isTrue();

        click("Make a new one");
        assertThat(address()).isNotEqualTo(first);

        click("End it");
        assertThat(find(TextField.class).all()).isEmpty();
        assertThat(dialogSays("You have no address yet.")).isTrue();
        assertThat(textOf(find(Notification.class).single())).contains("The address has ended.");
    }

    private boolean dialogSays(String words) {
        return find(Paragraph.class).withTextContaining(words).exists();
    }

    private String address() {
        return find(TextField.class).single().getValue();
    }

    private DayRow row(String name) {
        return find(DayRow.class).all().stream()
                .filter(row -> textOf(row).contains(name))
                .findFirst()
                .orElseThrow();
    }

    private void open() {
        navigate("my-day", MyDayView.class);
    }

    private String text() {
        return textOf(find(MyDayView.class).single());
    }

    private void click(String button) {
        test(find(Button.class).withText(button).single()).click();
    }

    /** What is heard comes on a thread of its own, and waits for this one to let go of the window. */
    private void await(BooleanSupplier until) {
        Awaitility.await().pollInSameThread().until(() -> {
            roundTrip();
            return until.getAsBoolean();
        });
    }

    private InquiryId planned(String name, String by) {
        var id = mine(name);
        steps.plan(id, seen(id).revision(), NextStepKind.FOLLOW_UP, moment(by), null);
        return id;
    }

    private InquiryId mine(String name) {
        var reference = desk.receive(Submissions.about(topic.id(), name));
        var id = jdbc.sql("select id from inquiry where reference = ?")
                .param(reference.value())
                .query((row, number) -> new InquiryId(row.getObject("id", UUID.class)))
                .single();
        inquiries.assignToMe(id, seen(id).revision());
        return id;
    }

    private InquiryDetail seen(InquiryId id) {
        return inquiries.open(id).orElseThrow();
    }

    private void itIs(String local) {
        clock.move(Duration.between(clock.instant(), moment(local)));
    }

    private Instant moment(String local) {
        return LocalDateTime.parse(local).atZone(clinic.zone()).toInstant();
    }

    private static String textOf(Component component) {
        return component.getElement().getTextRecursively();
    }
}
