package org.clinic.portal.topic.plan;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.clinic.portal.base.calendar.CalendarAddress;
import org.clinic.portal.base.calendar.CalendarFile;
import org.clinic.portal.base.security.CurrentAccount;
import org.clinic.portal.base.security.LinkToken;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.content.merge.LeftOut;
import org.clinic.portal.testing.MovableClock;
import org.clinic.portal.testing.MovableTime;
import org.clinic.portal.testing.People;
import org.clinic.portal.testing.SignedInAs;
import org.clinic.portal.testing.TopicModuleTest;
import org.clinic.portal.topic.Author;
import org.clinic.portal.topic.publishing.PublishingService;
import org.clinic.portal.version.Announcement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;

import static org.assertj.core.api.Assertions.assertThat;

@TopicModuleTest
@Import({Author.class, MovableTime.class})
@SignedInAs(Roles.MARKETING)
class PlanFeedTest {

    private static final String SITE = "https://portal.of-a-clinic-with-a-rather-long-name.example";

    @Autowired
    PlanFeed feed;

    @Autowired
    PlanCalendar calendar;

    @Autowired
    PlanService plans;

    @Autowired
    PublishingService publishing;

    @Autowired
    Author author;

    @Autowired
    People people;

    @Autowired
    CurrentAccount current;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    @BeforeEach
    void beSomebodyNew() {
        SecurityContextHolder.setContext(people.context("Mara " + UUID.randomUUID(), Roles.MARKETING));
    }

    @Test
    void whoeverHasTheAddressReadsWhatIsPlannedWithoutSigningIn() {
        var plan = plan("Less beer, more water");
        var token = made();

        SecurityContextHolder.clearContext();

        assertThat(unfolded(read(token)))
                .contains("UID:" + plan + "\r\n")
                .contains("URL:" + SITE + "/staff/plans/" + plan + "\r\n");
    }

    @Test
    void itIsWrittenAsCalendarsReadIt() {
        plan("Señales; “avisos”, y más: qué hacer \\ cuándo — una nota que es bastante más larga que un renglón");

        var written = read(made());

        assertThat(written.text())
                .startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
                .endsWith("END:VCALENDAR\r\n");
        assertThat(written.text().split("\r\n"))
                .contains("REFRESH-INTERVAL;VALUE=DURATION:PT15M", "X-PUBLISHED-TTL:PT15M")
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75))
                .allSatisfy(line -> assertThat(line).doesNotContain("\n", "\r"))
                .anyMatch(line -> line.startsWith(" "));
        assertThat(unfolded(written)).contains("Señales\\; “avisos”\\, y más: qué hacer \\\\ cuándo");
        assertThat(Biweekly.parse(written.text())
                        .first()
                        .validate(ICalVersion.V2_0)
                        .isEmpty())
                .isTrue();
    }

    @Test
    void itSaysTheSameUntilSomethingChanges() {
        var plan = plan("Less beer, more water");
        var token = made();
        var before = read(token);

        clock.move(Duration.ofMinutes(15));
        assertThat(read(token).said()).isEqualTo(before.said());
        assertThat(read(token).text()).isNotEqualTo(before.text());

        plans.move(plan, 0, new When.At(inAWeek().plusSeconds(60)));
        assertThat(read(token).said()).isNotEqualTo(before.said());
    }

    @Test
    void itSpeaksTheLanguageInWhichTheAddressWasMade() {
        plan("Less beer, more water");

        assertThat(unfolded(read(token(calendar.renew(Locale.of("es", "MX")))))).contains("se publica");
    }

    @Test
    void onlyTheDigestOfTheAddressIsStored() {
        var token = made();

        assertThat(jdbc.sql("select token_sha256 from calendar_address where account_id = ? and about = 'PLANS'")
                        .param(me())
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

        calendar.revoke();
        assertThat(feed.read(second, SITE)).isEmpty();
        assertThat(calendar.present()).isEmpty();
    }

    @Test
    void anAddressForSomethingElseShowsNoPlans() {
        var token = made();
        jdbc.sql("update calendar_address set about = 'INQUIRIES' where account_id = ?")
                .param(me())
                .update();

        assertThat(feed.read(token, SITE)).isEmpty();
        assertThat(calendar.present()).isEmpty();
    }

    @Test
    void whoMaySeePlansInNoRoleAnyMoreHasNoCalendar() {
        var token = made();
        jdbc.sql("insert into account_role (account_id, role) values (?, 'REVIEWER'), (?, 'COORDINATOR')")
                .params(me(), me())
                .update();
        take("MARKETING");
        assertThat(feed.read(token, SITE)).isPresent();

        take("REVIEWER");
        assertThat(feed.read(token, SITE)).isEmpty();
    }

    private void take(String role) {
        jdbc.sql("delete from account_role where account_id = ? and role = ?")
                .params(me(), role)
                .update();
    }

    @Test
    void anAccountThatIsDeactivatedHasNoCalendar() {
        var token = made();

        jdbc.sql("update account set deactivated_at = now() where id = ?")
                .param(me())
                .update();

        assertThat(feed.read(token, SITE)).isEmpty();
    }

    @Test
    void itIsKnownWhenACalendarHasAskedLast() {
        var token = made();
        assertThat(calendar.present().map(CalendarAddress::lastUsedAt)).isEmpty();

        read(token);

        assertThat(calendar.present().map(CalendarAddress::lastUsedAt)).isPresent();
    }

    @Test
    void theFirstReadingOfEachDayLeavesATrace() {
        var token = made();
        read(token);
        read(token);
        clock.move(Duration.ofDays(1));
        read(token);
        calendar.revoke();
        calendar.revoke();

        assertThat(jdbc.sql(
                                "select action from audit_event where subject_type = 'account' and subject_id = ? order by id")
                        .param(me())
                        .query((row, number) -> row.getString(1))
                        .list())
                .isEqualTo(List.of(
                        "topic.calendar.make", "topic.calendar.read", "topic.calendar.read", "topic.calendar.revoke"));
    }

    private PlanId plan(String note) {
        var topic = author.draft("Diet").id();
        return publishing.plan(author.read(topic), LeftOut.NOTHING, Announcement.content(note), new When.At(inAWeek()));
    }

    private Instant inAWeek() {
        return clock.instant().plus(Duration.ofDays(7)).truncatedTo(ChronoUnit.SECONDS);
    }

    private LinkToken made() {
        return token(calendar.renew(Locale.ENGLISH));
    }

    private static LinkToken token(String path) {
        assertThat(path).matches("/calendar/[A-Za-z0-9_-]{43}\\.ics");
        return new LinkToken(path.substring("/calendar/".length(), path.length() - ".ics".length()));
    }

    private CalendarFile read(LinkToken token) {
        return feed.read(token, SITE).orElseThrow();
    }

    private static String unfolded(CalendarFile calendar) {
        return calendar.text().replace("\r\n ", "");
    }

    private UUID me() {
        return current.get().id().id();
    }
}
