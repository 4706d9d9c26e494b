package org.clinic.portal.inquiry.due.ui;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.BlurNotifier.BlurEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.clinic.portal.base.i18n.Translations;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.inquiry.due.DayHours;
import org.clinic.portal.inquiry.due.DeskRules;
import org.clinic.portal.inquiry.due.DeskSettings;
import org.clinic.portal.inquiry.due.Holiday;
import org.clinic.portal.inquiry.due.Priority;
import org.clinic.portal.testing.BrokenUpload;
import org.clinic.portal.testing.PortalTest;
import org.clinic.portal.testing.SignedInAs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
@SignedInAs(Roles.ADMIN)
class DeskRulesViewTest extends SpringBrowserlessTest {

    private static final List<String> WEEK =
            List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");

    @Autowired
    DeskSettings settings;

    @Autowired
    MomentWords words;

    @Autowired
    Clock clock;

    private DeskRules before;

    @BeforeEach
    void open() {
        before = settings.rules().rules();
        navigate(DeskRulesView.class);
    }

    @AfterEach
    void putBack() {
        if (!settings.rules().rules().equals(before)) {
            settings.save(settings.rules().revision(), before);
        }
    }

    @Test
    void whatIsSavedIsWhatWasTyped() {
        type("Monday", "9-12, 1-5");
        type("Saturday", "10 to 14");
        type("High priority", "30 min");
        type("Working days from each try to the next", "1, 2");
        click("Save");

        var saved = settings.rules().rules();
        assertThat(saved.on(DayOfWeek.MONDAY)).isEqualTo(DayHours.parse("9:00-12:00, 13:00-17:00"));
        assertThat(saved.on(DayOfWeek.SATURDAY)).isEqualTo(DayHours.parse("10-14"));
        assertThat(saved.promised(Priority.HIGH).time()).isEqualTo(Duration.ofMinutes(30));
        assertThat(saved.cadence().tries()).isEqualTo(3);
        assertThat(field("Monday").getValue()).isEqualTo("9:00–12:00, 13:00–17:00");
        assertThat(hasButton("Discard changes")).isFalse();

        click("Undo");
        assertThat(settings.rules().rules()).isEqualTo(before);
        assertThat(field("Saturday").getValue()).isEmpty();
    }

    @Test
    void whatItWouldMeanIsSaidAsOneTypes() {
        WEEK.forEach(day -> type(day, "0-24"));
        type("High priority", "1 h");
        var from = clock.instant().plus(Duration.ofHours(1));
        var said = field("High priority").getHelperText();
        assertThat(said)
                .startsWith("An inquiry received now is due ")
                .matches(text -> text.endsWith(words.say(from, Translations.ENGLISH))
                        || text.endsWith(words.say(clock.instant().plus(Duration.ofHours(1)), Translations.ENGLISH)));

        type("High priority", "5 h");
        assertThat(field("High priority").getHelperText()).isNotEqualTo(said);
        assertThat(calls()).hasSize(6).first().isEqualTo("Try 1: now");
        type("Working days from each try to the next", "1 1 2 2 3 3 3");
        assertThat(calls()).hasSize(8);
        assertThat(find(Paragraph.class).withText("168 h a week").all()).hasSize(1);
        assertThat(settings.rules().rules()).as("stored").isEqualTo(before);
    }

    @Test
    void whatCannotBeReadIsSaidBesideItAndKeepsTheRestFromBeingSaved() {
        type("Tuesday", "9-12, 11-17");
        type("Low priority", "4");
        type("In the morning at", "13:00");
        assertThat(field("Tuesday").isInvalid()).as("while one types").isFalse();
        assertThat(field("High priority").getHelperText()).isEqualTo("Shown again once all is right.");

        click("Save");

        assertThat(field("Tuesday").getErrorMessage()).isEqualTo("9:00–12:00 and 11:00–17:00 overlap.");
        assertThat(field("Low priority").getErrorMessage()).startsWith("Write hours or minutes");
        assertThat(field("In the morning at").getErrorMessage()).startsWith("Write a time before 12:00");
        assertThat(field("Monday").isInvalid()).isFalse();
        assertThat(field("Low priority").getValue()).isEqualTo("4");
        assertThat(settings.rules().rules()).isEqualTo(before);

        type("Tuesday", "9-12");
        assertThat(field("Tuesday").isInvalid()).isFalse();
        click("Discard changes");
        assertThat(field("Low priority").getValue()).isEqualTo("8 h");
        assertThat(field("Low priority").isInvalid()).isFalse();
    }

    @Test
    void whoGoesOnSeesWhatWasUnderstoodOrWhatIsWrong() {
        type("Monday", "9-5");
        leave("Monday");
        type("Friday", "17-9");
        leave("Friday");

        assertThat(field("Monday").getValue()).isEqualTo("9:00–17:00");
        assertThat(field("Friday").getErrorMessage()).isEqualTo("“17-9” ends before it begins.");
        assertThat(field("Friday").getValue()).isEqualTo("17-9");
    }

    @Test
    void anEmptyWeekIsRefusedWithTheReason() {
        WEEK.forEach(day -> type(day, ""));
        click("Save");

        assertThat(find(Paragraph.class)
                        .withTextContaining("The clinic would never be open")
                        .all())
                .hasSize(1);
        assertThat(settings.rules().rules()).isEqualTo(before);

        type("Sunday", "never");
        assertThat(find(Paragraph.class)
                        .withTextContaining("The clinic would never be open")
                        .all())
                .as("while it cannot be told")
                .isEmpty();
        type("Sunday", "closed");
        type("Monday", "9-17");
        assertThat(find(Paragraph.class)
                        .withTextContaining("The clinic would never be open")
                        .all())
                .isEmpty();
    }

    @Test
    void whatAColleagueSavedMeanwhileIsSaidAndNotOverwritten() {
        type("Monday", "8-16");
        var theirs = settings.save(
                settings.rules().revision(),
                before.withHolidays(List.of(new Holiday(LocalDate.parse("2027-01-01"), "New Year"))));

        click("Save");
        assertThat(find(Paragraph.class)
                        .withTextContaining("Meanwhile Mara Klein has saved other rules")
                        .all())
                .hasSize(1);
        assertThat(field("Monday").getValue()).isEqualTo("8-16");
        assertThat(settings.rules()).isEqualTo(theirs);

        click("Save");
        assertThat(settings.rules().rules().on(DayOfWeek.MONDAY)).isEqualTo(DayHours.parse("8-16"));
        assertThat(settings.rules().rules().holidays())
                .as("theirs")
                .isEqualTo(theirs.rules().holidays());
        assertThat(find(Paragraph.class).withTextContaining("Meanwhile").all()).isEmpty();
    }

    @Test
    void theirsCanBeTakenInstead() {
        type("Monday", "8-16");
        settings.save(
                settings.rules().revision(),
                before.withHolidays(List.of(new Holiday(LocalDate.parse("2027-01-01"), "New Year"))));
        click("Save");
        click("Take theirs");

        assertThat(field("Monday").getValue())
                .isEqualTo(before.on(DayOfWeek.MONDAY).written());
        assertThat(holidays()).containsExactly("Friday 1 January 2027New Year");
    }

    @Test
    void aDayOffIsAddedAtOnceAndTakenBack() {
        type("Monday", "8-16");
        addHoliday("2026-12-25", "Christmas Day");

        assertThat(settings.rules().rules().holidays())
                .containsExactly(new Holiday(LocalDate.parse("2026-12-25"), "Christmas Day"));
        assertThat(settings.rules().rules().on(DayOfWeek.MONDAY)).isEqualTo(before.on(DayOfWeek.MONDAY));
        assertThat(holidays()).containsExactly("Friday 25 December 2026Christmas Day");
        assertThat(field("Monday").getValue()).as("not saved yet").isEqualTo("8-16");

        click("Undo");
        assertThat(settings.rules().rules()).isEqualTo(before);
        assertThat(holidays()).containsExactly("No days off yet.");
    }

    @Test
    void aDayOffIsRemovedAndPutBack() {
        addHoliday("2026-12-25", "Christmas Day");
        find(Button.class).all().stream()
                .filter(button -> button.getAriaLabel()
                        .filter("Remove Christmas Day, Friday 25 December 2026"::equals)
                        .isPresent())
                .findFirst()
                .ifPresent(button -> test(button).click());
        assertThat(settings.rules().rules()).isEqualTo(before);

        test(find(Button.class).withText("Undo").all().getLast()).click();
        assertThat(settings.rules().rules().holidays()).hasSize(1);
    }

    @Test
    void aDayThatIsMissingOrOffAlreadyIsSaidBesideIt() {
        addHoliday("2026-12-25", "Christmas Day");
        addHoliday("2026-12-25", "Noël");
        var day = find(DatePicker.class).single();
        assertThat(day.getErrorMessage()).isEqualTo("That day is off already.");
        assertThat(field("What it is called").getValue()).isEqualTo("Noël");

        day.clear();
        click("Add");
        assertThat(day.getErrorMessage()).isEqualTo("Choose a day.");
    }

    @Test
    void daysOffComeFromACalendarFileAndAreTakenBackTogether() {
        var year = words.today().getYear() + 1;
        var file = """
                BEGIN:VCALENDAR
                BEGIN:VEVENT
                DTSTART;VALUE=DATE:%d0101
                DTEND;VALUE=DATE:%d0103
                SUMMARY:New Year
                END:VEVENT
                END:VCALENDAR
                """.formatted(year, year);
        upload(file);
        assertThat(settings.rules().rules().holidays())
                .containsExactly(
                        new Holiday(LocalDate.of(year, 1, 1), "New Year"),
                        new Holiday(LocalDate.of(year, 1, 2), "New Year"));

        upload(file);
        assertThat(refusal()).isEqualTo("All whole days in days.ics are days off already.");
        upload("Dear all, we are closed on Friday.");
        assertThat(refusal()).isEqualTo("In days.ics there are no whole days to come.");
        upload(file.replace(
                "DTSTART;VALUE=DATE:" + year + "0101", "RRULE:FREQ=DAILY\nDTSTART;VALUE=DATE:" + year + "0101"));
        assertThat(refusal()).startsWith("The clinic would never be open");

        click("Undo");
        assertThat(settings.rules().rules()).isEqualTo(before);
    }

    @Test
    void ofACalendarThatDidNotArriveThatIsSaid() {
        BrokenUpload.tell(find(Upload.class).single(), "days.ics");

        assertThat(refusal()).isEqualTo("The file did not arrive whole. Try again.");
    }

    @Test
    void itIsInSpanishToo() {
        UI.getCurrent().navigate("account");
        UI.getCurrent().setLocale(Translations.SPANISH);
        navigate(DeskRulesView.class);

        assertThat(find(H1.class).single().getText()).isEqualTo("Horario de atención");
        type("Miércoles", "de 9 a 12 y de 13 a 17");
        leave("Miércoles");
        assertThat(field("Miércoles").getValue()).isEqualTo("9:00–12:00, 13:00–17:00");
        assertThat(field("Prioridad alta").getHelperText())
                .matches("Una consulta recibida ahora vence el \\p{L}+ \\d+ de \\p{L}+, \\d+:\\d\\d");
        type("Jueves", "nunca");
        click("Guardar");
        assertThat(field("Jueves").getErrorMessage()).startsWith("«nunca» no se entiende como horas");
    }

    private void addHoliday(String day, String name) {
        test(find(DatePicker.class).single()).setValue(LocalDate.parse(day));
        type("What it is called", name);
        click("Add");
    }

    private void upload(String content) {
        test(find(Upload.class).single()).upload("days.ics", "text/calendar", content.getBytes(UTF_8));
    }

    private String refusal() {
        return find(Paragraph.class).withClassName("refusal").all().getLast().getText();
    }

    private List<String> calls() {
        return find(ListItem.class).all().stream()
                .map(item -> item.getText())
                .filter(text -> text.startsWith("Try "))
                .toList();
    }

    private List<String> holidays() {
        return find(UnorderedList.class)
                .withClassName("holidays")
                .single()
                .getChildren()
                .map(item -> item.getElement().getTextRecursively())
                .toList();
    }

    private TextField field(String label) {
        return find(TextField.class).withLabel(label).single();
    }

    private void type(String label, String text) {
        test(field(label)).setValue(text);
    }

    private void leave(String label) {
        ComponentUtil.fireEvent(field(label), new BlurEvent<>(field(label), true));
    }

    private void click(String text) {
        test(find(Button.class).withText(text).single()).click();
    }

    private boolean hasButton(String text) {
        return find(Button.class).withText(text).exists();
    }
}
