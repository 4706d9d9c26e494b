package org.clinic.portal.inquiry;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.clinic.portal.base.calendar.CalendarAddress;
import org.clinic.portal.base.clinic.Clinic;
import org.clinic.portal.base.security.CurrentAccount;
import org.clinic.portal.base.security.LinkToken;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.testing.MovableClock;
import org.clinic.portal.testing.People;
import org.clinic.portal.testing.PortalModuleTest;
import org.clinic.portal.testing.SignedInAs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;

import static org.assertj.core.api.Assertions.assertThat;

@PortalModuleTest
@SignedInAs(Roles.COORDINATOR)
@Import(FixedTime.class)
class CalendarFeedTest {

    private static final String SITE = "https://portal.of-a-clinic-with-a-rather-long-name.example";

    @Autowired
    CalendarFeed feed;

    @Autowired
    CalendarAddresses addresses;

    @Autowired
    ContactDesk desk;

    @Autowired
    InquiryService inquiries;

    @Autowired
    NextSteps steps;

    @Autowired
    CurrentAccount current;

    @Autowired
    Clinic clinic;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    private PublishedTopic topic;

    @BeforeEach
    void beSomebodyNew() {
        topic = PublishedTopic.publish(
                jdbc, people.account("Mara Klein", Roles.MARKETING).id());
        SecurityContextHolder.setContext(people.context("Rosa " + UUID.randomUUID(), Roles.COORDINATOR));
        clock.move(Duration.between(clock.instant(), moment("2026-11-06T09:00")));
    }

    @Test
    void eachNextStepOfOnesOwnIsAnEntryThatSaysWhatAndWhichReference() {
        var inquiry = mine();
        inquiry = steps.logCall(inquiry.id(), inquiry.revision(), CallOutcome.NO_ANSWER);
        var other = mine();
        var plan = moment("2026-11-06T16:30");
        other = steps.plan(other.id(), other.revision(), NextStepKind.WAIT, plan, null);

        var events = events(read(made()));

        assertThat(events)
                .extracting(event -> event.getSummary().getValue())
                .containsExactly("Wait for the person · " + other.reference(), "Call, try 2 · " + inquiry.reference());
        assertThat(events.getFirst().getDateStart().getValue()).isEqualTo(Date.from(plan));
        assertThat(events.getFirst().getDuration().getValue().toMillis())
                .isEqualTo(Duration.ofMinutes(15).toMillis());
        assertThat(events.getFirst().getUrl().getValue()).isEqualTo(SITE + "/staff/inquiries/" + other.id());
        assertThat(events)
                .extracting(event -> event.getTransparency().getValue())
                .containsExactly("TRANSPARENT", "OPAQUE");
    }

    @Test
    void nothingOfWhatAnybodySaidIsInIt() {
        var inquiry = mine();
        inquiries.note(inquiry.id(), inquiry.revision(), "Takes blood thinners");
        var noted = inquiries.open(inquiry.id()).orElseThrow();
        steps.plan(
                noted.id(), noted.revision(), NextStepKind.FOLLOW_UP, moment("2026-11-06T16:30"), "About the stenosis");

        var calendar = unfolded(read(made()));

        assertThat(calendar).contains("Follow-up · " + inquiry.reference());
        assertThat(calendar)
                .doesNotContainIgnoringCase("Harold")
                .doesNotContainIgnoringCase("Whitman")
                .doesNotContain("mail.example", "555", "0143", "blood", "stenosis", "cane", "The procedure", "Rosa");
    }

    @Test
    void itIsWrittenAsCalendarsReadIt() {
        var planned = mine();
        steps.plan(planned.id(), planned.revision(), NextStepKind.WAIT, moment("2026-11-06T16:30"), null);

        var calendar = read(made());

        assertThat(calendar).startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n").endsWith("END:VCALENDAR\r\n");
        assertThat(calendar.split("\r\n"))
                .contains(
                        "DTSTART:20261106T213000Z",
                        "REFRESH-INTERVAL;VALUE=DURATION:PT15M",
                        "X-PUBLISHED-TTL:PT15M",
                        "X-WR-CALNAME:My day\\, Riverside Spine & Pain")
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75))
                .anyMatch(line -> line.startsWith(" "));
        assertThat(Biweekly.parse(calendar)
                        .first()
                        .validate(biweekly.ICalVersion.V2_0)
                        .isEmpty())
                .isTrue();
    }

    @Test
    void anEntryStaysTheSameAndSaysThatItHasChanged() {
        var inquiry = mine();
        var token = made();
        var before = events(read(token)).getFirst();

        steps.plan(inquiry.id(), inquiry.revision(), NextStepKind.COME_BACK, moment("2026-11-09T10:00"), null);
        var after = events(read(token)).getFirst();

        assertThat(after.getUid().getValue()).isEqualTo(before.getUid().getValue());
        assertThat(after.getSequence().getValue())
                .isGreaterThan(before.getSequence().getValue());
        assertThat(events(read(token)).getFirst().getSequence().getValue())
                .isEqualTo(after.getSequence().getValue());
    }

    @Test
    void whatIsSettledOrSomebodyElsesIsNoEntry() {
        var closed = mine();
        inquiries.close(closed.id(), closed.revision(), Ending.of(Outcome.ANSWERED));
        var given = mine();
        people.as(
                people.context("Tom Berg", Roles.COORDINATOR),
                () -> inquiries.assignToMe(given.id(), given.revision()));

        assertThat(events(read(made()))).isEmpty();
    }

    @Test
    void itSpeaksTheLanguageInWhichTheAddressWasMade() {
        var inquiry = mine();
        steps.logCall(inquiry.id(), inquiry.revision(), CallOutcome.VOICEMAIL);

        var calendar = read(new LinkToken(secret(addresses.renew(Locale.of("es", "MX")))));

        assertThat(calendar).contains("SUMMARY:Llamada\\, intento 2 · " + inquiry.reference());
    }

    @Test
    void onlyTheDigestOfTheAddressIsStored() {
        var token = made();

        assertThat(jdbc.sql("select token_sha256 from calendar_address where account_id = ?")
                        .param(current.get().id().id())
                        .query(byte[].class)
                        .single())
                .isEqualTo(token.sha256());
    }

    @Test
    void aNewAddressEndsTheOneBeforeAndOneThatIsRevokedEnds() {
        var first = made();
        var second = made();
        assertThat(feed.read(first, SITE)).isEmpty();
        assertThat(feed.read(second, SITE)).isPresent();

        addresses.revoke();
        assertThat(feed.read(second, SITE)).isEmpty();
        assertThat(addresses.present()).isEmpty();
    }

    @Test
    void whoIsNoCoordinatorAnyMoreHasNoCalendar() {
        var token = made();
        assertThat(feed.read(token, SITE)).isPresent();

        jdbc.sql("delete from account_role where account_id = ?")
                .param(current.get().id().id())
                .update();
        assertThat(feed.read(token, SITE)).isEmpty();
    }

    @Test
    void anAccountThatIsDeactivatedHasNoCalendar() {
        var token = made();

        jdbc.sql("update account set deactivated_at = now() where id = ?")
                .param(current.get().id().id())
                .update();
        assertThat(feed.read(token, SITE)).isEmpty();
    }

    @Test
    void itIsKnownWhenACalendarHasAskedLast() {
        var token = made();
        assertThat(addresses.present()).contains(new CalendarAddress(clock.instant(), null));

        clock.move(Duration.ofMinutes(15));
        feed.read(token, SITE);

        assertThat(addresses.present().orElseThrow().lastUsedAt()).isEqualTo(clock.instant());
    }

    @Test
    void theFirstReadingOfEachDayLeavesATrace() {
        var token = made();
        feed.read(token, SITE);
        clock.move(Duration.ofMinutes(15));
        feed.read(token, SITE);
        assertThat(traces()).containsExactly("inquiry.calendar.make", "inquiry.calendar.read");

        clock.move(Duration.ofDays(1));
        feed.read(token, SITE);
        addresses.revoke();
        addresses.revoke();
        assertThat(traces())
                .containsExactly(
                        "inquiry.calendar.make",
                        "inquiry.calendar.read",
                        "inquiry.calendar.read",
                        "inquiry.calendar.revoke");
    }

    private List<String> traces() {
        return jdbc.sql("select action from audit_event where subject_type = 'account' and subject_id = ? order by id")
                .param(current.get().id().id())
                .query((row, number) -> row.getString(1))
                .list();
    }

    private LinkToken made() {
        return new LinkToken(secret(addresses.renew(Locale.ENGLISH)));
    }

    private static String secret(String path) {
        assertThat(path).matches("/calendar/[A-Za-z0-9_-]{43}\\.ics");
        return path.substring("/calendar/".length(), path.length() - ".ics".length());
    }

    private String read(LinkToken token) {
        return feed.read(token, SITE).orElseThrow().text();
    }

    private static String unfolded(String calendar) {
        return calendar.replace("\r\n ", "");
    }

    private static List<VEvent> events(String calendar) {
        ICalendar parsed = Biweekly.parse(calendar).first();
        return parsed.getEvents();
    }

    private InquiryDetail mine() {
        var reference = desk.receive(Submissions.about(topic.id(), "Harold Whitman"));
        var id = jdbc.sql("select id from inquiry where reference = ?")
                .param(reference.value())
                .query((row, number) -> new InquiryId(row.getObject("id", UUID.class)))
                .single();
        return inquiries.assignToMe(id, inquiries.open(id).orElseThrow().revision());
    }

    private Instant moment(String local) {
        return LocalDateTime.parse(local).atZone(clinic.zone()).toInstant();
    }
}
