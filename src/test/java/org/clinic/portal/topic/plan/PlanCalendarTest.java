package org.clinic.portal.topic.plan;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.clinic.portal.base.i18n.Translations;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.content.merge.LeftOut;
import org.clinic.portal.testing.MovableClock;
import org.clinic.portal.testing.MovableTime;
import org.clinic.portal.testing.SignedInAs;
import org.clinic.portal.testing.TopicModuleTest;
import org.clinic.portal.topic.Author;
import org.clinic.portal.topic.publishing.PublishingService;
import org.clinic.portal.version.Announcement;
import org.clinic.portal.version.Withdrawal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

@TopicModuleTest
@Import({Author.class, MovableTime.class})
@SignedInAs(Roles.MARKETING)
class PlanCalendarTest {

    private static final String SITE = "https://portal.example";

    @Autowired
    PlanCalendar calendar;

    @Autowired
    PlanService plans;

    @Autowired
    DuePlans due;

    @Autowired
    ReleaseService releases;

    @Autowired
    PublishingService publishing;

    @Autowired
    Author author;

    @Autowired
    MovableClock clock;

    private Instant moment = Instant.EPOCH;

    @BeforeEach
    void inAnHour() {
        moment = clock.instant().plus(Duration.ofHours(1)).truncatedTo(ChronoUnit.SECONDS);
    }

    @Test
    void aPlanIsAnEntryAtItsTimeThatSaysWhatAndLeadsThere() {
        var plan = plan(author.draft("Diet").id(), new When.At(moment));

        var event = event(plan.id(), Translations.ENGLISH);

        assertThat(event.getSummary().getValue()).isEqualTo(title(plan) + " goes live");
        assertThat(event.getDescription().getValue()).isEqualTo("“Less beer, more water”");
        assertThat(event.getDateStart().getValue()).isEqualTo(Date.from(moment));
        assertThat(event.getUrl().getValue()).isEqualTo(SITE + "/staff/plans/" + plan);
        assertThat(event.getStatus().isConfirmed()).isTrue();
        assertThat(event.getTransparency().isTransparent()).isTrue();
        assertThat(written(Translations.ENGLISH))
                .contains("DTSTART:" + moment.toString().replaceAll("[-:]", ""))
                .contains("\r\n")
                .matches("(?s)BEGIN:VCALENDAR\r\nVERSION:2\\.0\r\n.*");
    }

    @Test
    void itSpeaksTheLanguageOfWhoeverReadsIt() {
        var topic = author.draft("Gota").id();
        author.publish(topic);
        var plan = plans.plan(new Act.Withdrawing(topic, "Gota", Withdrawal.untold("Over")), new When.At(moment));

        assertThat(event(plan.id(), Translations.SPANISH).getSummary().getValue())
                .isEqualTo("Gota se retira");
    }

    @Test
    void whatIsMovedStaysTheSameEntryAndWhatIsCancelledIsGone() {
        var plan = plan(author.draft("Moved").id(), new When.At(moment));
        var before = event(plan.id(), Translations.ENGLISH);
        var later = moment.plus(Duration.ofDays(1));

        plans.move(plan, 0, new When.At(later));

        var moved = event(plan.id(), Translations.ENGLISH);
        assertThat(moved.getDateStart().getValue()).isEqualTo(Date.from(later));
        assertThat(moved.getSequence().getValue())
                .isGreaterThan(before.getSequence().getValue());

        plans.cancel(plan, plans.find(plan).orElseThrow().revision());

        assertThat(events(Translations.ENGLISH))
                .extracting(each -> each.getUid().getValue())
                .doesNotContain(plan.toString());
    }

    @Test
    void whatClashesIsTentativeAndSaysWhy() {
        var topic = author.draft("Clashing").id();
        author.publish(topic);
        author.write(author.read(topic).sections().getFirst(), "Planned");
        var plan = plan(topic, new When.At(moment));
        author.publishChange(topic);

        var event = event(plan.id(), Translations.ENGLISH);

        assertThat(event.getStatus().isTentative()).isTrue();
        assertThat(event.getDescription().getValue()).contains("Clash: ");
    }

    @Test
    void aReleaseIsOneEntryOnceItIsLockedIn() {
        var release = releases.make("Winter; hours, and more");
        var first = plan(author.draft("One").id(), new When.With(release));
        var second = plan(author.draft("Two").id(), new When.With(release));
        assertThat(uids()).doesNotContain(release.toString(), first.toString());

        releases.lock(release, 0, moment);

        assertThat(uids()).contains(release.toString()).doesNotContain(first.toString());
        var event = event(release.id(), Translations.ENGLISH);
        assertThat(event.getSummary().getValue()).isEqualTo("Release “Winter; hours, and more”");
        assertThat(event.getDescription().getValue().lines())
                .containsExactlyInAnyOrder(
                        title(first) + " goes live. “Less beer, more water”",
                        title(second) + " goes live. “Less beer, more water”");
        assertThat(event.getUrl().getValue()).isEqualTo(SITE + "/staff/releases/" + release);
    }

    @Test
    void whatHappenedStaysForAMonthAndWhatDidNotIsCancelled() {
        var happens = plan(author.draft("One").id(), new When.At(moment));
        var topic = author.draft("Two").id();
        author.publish(topic);
        author.write(author.read(topic).sections().getFirst(), "Planned");
        var fails = plan(topic, new When.At(moment));
        author.publishChange(topic);
        var release = releases.make("Winter");
        plan(author.draft("Three").id(), new When.With(release));
        releases.lock(release, 0, moment);
        clock.move(Duration.ofHours(2));
        due.happen(happens);
        due.happen(fails);
        due.happen(release);

        assertThat(event(happens.id(), Translations.ENGLISH).getSummary().getValue())
                .isEqualTo(title(happens) + " went live as version 1");
        var failed = event(fails.id(), Translations.ENGLISH);
        assertThat(failed.getStatus().isCancelled()).isTrue();
        assertThat(failed.getDescription().getValue()).contains("Did not happen: ");
        assertThat(event(release.id(), Translations.ENGLISH).getStatus().isConfirmed())
                .isTrue();

        clock.move(Duration.ofDays(32));
        assertThat(uids()).doesNotContain(happens.toString(), fails.toString(), release.toString());
    }

    private PlanId plan(TopicId topic, When when) {
        return publishing.plan(
                author.read(topic), LeftOut.NOTHING, Announcement.content("Less beer, more water"), when);
    }

    private String title(PlanId plan) {
        return plans.find(plan).orElseThrow().title();
    }

    private List<String> uids() {
        return events(Translations.ENGLISH).stream()
                .map(event -> event.getUid().getValue())
                .toList();
    }

    private VEvent event(UUID id, Locale language) {
        return events(language).stream()
                .filter(event -> event.getUid().getValue().equals(id.toString()))
                .findFirst()
                .orElseThrow();
    }

    private List<VEvent> events(Locale language) {
        return Biweekly.parse(written(language)).first().getEvents();
    }

    private String written(Locale language) {
        return calendar.write(language, SITE::concat).text();
    }
}
