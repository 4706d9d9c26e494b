package org.clinic.portal.topic.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.content.merge.LeftOut;
import org.clinic.portal.testing.MovableClock;
import org.clinic.portal.testing.MovableTime;
import org.clinic.portal.testing.People;
import org.clinic.portal.testing.SignedInAs;
import org.clinic.portal.testing.TopicModuleTest;
import org.clinic.portal.topic.Author;
import org.clinic.portal.topic.plan.PlanRefusedException.Reason;
import org.clinic.portal.topic.publishing.PublishingService;
import org.clinic.portal.version.Announcement;
import org.clinic.portal.version.PublishedTopics;
import org.clinic.portal.version.PublishedVersion;
import org.clinic.portal.version.Withdrawal;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@TopicModuleTest
@Import({Author.class, MovableTime.class})
@SignedInAs(Roles.MARKETING)
class ReleasesTest {

    private static final Announcement NEWS = Announcement.content("Something is new");

    @Autowired
    ReleaseService releases;

    @Autowired
    PlanService plans;

    @Autowired
    DuePlans due;

    @Autowired
    PublishingService publishing;

    @Autowired
    PublishedTopics published;

    @Autowired
    Author author;

    @Autowired
    People people;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Test
    void allOfAReleaseHappensAtItsTime() {
        var added = author.draft("One").id();
        var ended = published("Two");
        var release = releases.make("Winter hours");
        plan(added, release);
        plans.plan(new Act.Withdrawing(ended, "Two", Withdrawal.untold("Over")), new When.With(release));

        releases.lock(release, 0, inAnHour());
        due.happen(release);
        assertThat(published.count(added)).isZero();

        clock.move(Duration.ofHours(2));
        due.happen(release);
        due.happen(release);

        assertThat(published.count(added)).isEqualTo(1);
        assertThat(published.numberAt(ended, clock.instant())).isEmpty();
        var done = read(release);
        assertThat(done.state()).isEqualTo(ReleaseState.DONE);
        assertThat(done.plans()).extracting(Planned::state).containsOnly(PlanState.DONE);
    }

    @Test
    void onlyTheAlarmOfTheTimeThatHoldsWaits() {
        var release = releases.make("Winter hours");
        var topic = author.draft("One").id();
        var plan = publishing.plan(author.read(topic), LeftOut.NOTHING, NEWS, new When.At(inAnHour()));
        plans.move(plan, 0, new When.With(release));
        assertThat(alarms(plan)).isZero();

        releases.lock(release, 0, inAnHour());
        assertThat(alarms(release)).isEqualTo(1);
        releases.unlock(release, 1);
        assertThat(alarms(release)).isZero();

        releases.lock(release, 2, inAnHour());
        plans.takeOut(plan, 1);
        assertThat(alarms(plan)).isEqualTo(1);

        plans.cancel(plan, 2);
        releases.unlock(release, 3);
        plans.move(plan, 3, new When.With(release));
        releases.lock(release, 4, inAnHour());
        releases.happen(release, 5);
        assertThat(alarms(release)).isZero();
    }

    @Test
    void oneThatCannotBePublishedHasNothingOfItsReleaseHappen() {
        var first = author.draft("One").id();
        var second = published("Two");
        author.write(author.read(second).sections().getFirst(), "Planned");
        var third = author.draft("Three").id();
        var release = releases.make("Winter hours");
        List.of(first, second, third).forEach(topic -> plan(topic, release));
        releases.lock(release, 0, inAnHour());
        author.publishChange(second);

        clock.move(Duration.ofHours(2));
        due.happen(release);

        assertThat(published.count(first)).isZero();
        assertThat(published.count(second)).isEqualTo(2);
        assertThat(published.count(third)).isZero();
        var open = read(release);
        assertThat(open.state()).isEqualTo(ReleaseState.OPEN);
        assertThat(open.failure()).isEqualTo(Clash.MOVED_ON);
        assertThat(open.plans()).extracting(Planned::state).containsOnly(PlanState.PENDING);
        assertThat(open.plans()).extracting(Planned::clash).containsExactlyInAnyOrder(null, Clash.MOVED_ON, null);
        assertThat(jdbc.sql("select count(*) from notification where kind = 'release.failure' and link = ?")
                        .param("releases/" + release)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void whatIsLockedInChangesOnlyOnceItIsTakenOut() {
        var topic = author.draft("One").id();
        var other = author.draft("Two").id();
        var release = releases.make("Winter hours");
        var plan = plan(topic, release);
        plan(other, release);
        var moment = inAnHour();
        releases.lock(release, 0, moment);

        assertRefused(Reason.LOCKED, () -> plans.cancel(plan, 0));
        assertRefused(Reason.LOCKED, () -> plans.move(plan, 0, new When.At(inAnHour())));
        assertRefused(Reason.LOCKED, () -> plans.keep(plan, 0));
        assertRefused(Reason.LOCKED, () -> plan(author.draft("Three").id(), release));

        plans.takeOut(plan, 0);
        assertThat(plans.find(plan).orElseThrow())
                .extracting(Planned::at, Planned::release)
                .containsExactly(moment, null);
        plans.cancel(plan, 1);

        releases.unlock(release, 1);
        plan(topic, release);
        assertThat(read(release).plans()).hasSize(2);
    }

    @Test
    void theDatabaseKeepsWhatIsLockedInAsItIs() {
        var topic = author.draft("One").id();
        var release = releases.make("Winter hours");
        var plan = plan(topic, release);
        releases.lock(release, 0, inAnHour());

        for (var change : List.of("state = 'CANCELLED'", "based_on_sha256 = '\\x00'")) {
            assertThatExceptionOfType(RuntimeException.class)
                    .as(change)
                    .isThrownBy(() -> jdbc.sql("update topic_plan set %s where id = ?".formatted(change))
                            .param(plan.id())
                            .update())
                    .withStackTraceContaining("locked in");
        }
    }

    @Test
    void aReleaseHappensNowIfNothingIsInTheWay() {
        var topic = author.draft("One").id();
        var other = published("Two");
        author.write(author.read(other).sections().getFirst(), "Planned");
        var release = releases.make("Winter hours");
        plan(topic, release);
        var clashing = plan(other, release);
        author.publishChange(other);

        assertThatExceptionOfType(ClashException.class)
                .isThrownBy(() -> releases.happen(release, 0))
                .satisfies(clash ->
                        assertThat(clash.clashing()).extracting(Planned::id).containsExactly(clashing));
        assertThat(published.count(topic)).isZero();

        plans.keep(clashing, 0);
        releases.happen(release, 0);

        assertThat(published.count(topic)).isEqualTo(1);
        assertThat(published.count(other)).isEqualTo(3);
    }

    @Test
    void aReleaseIsTakenBackByNewVersionsWithTheFormerTexts() {
        var changed = published("One");
        var before = live(changed).content();
        author.write(author.read(changed).sections().getFirst(), "Planned");
        var added = author.draft("Two").id();
        var ended = published("Three");
        var gone = live(ended).content();
        var release = releases.make("Winter hours");
        plan(changed, release);
        plan(added, release);
        plans.plan(new Act.Withdrawing(ended, "Three", Withdrawal.untold("Over")), new When.With(release));
        releases.happen(release, 0);
        assertThat(live(changed).content()).isNotEqualTo(before);

        var back = releases.takeBack(release, "Winter hours, taken back", "We were too early.");
        assertThat(read(back).takesBack()).isEqualTo(release);
        assertThat(read(back).plans()).extracting(Planned::clash).containsOnlyNulls();
        assertThat(live(changed).content()).isNotEqualTo(before);
        releases.happen(back, read(back).revision());

        assertThat(live(changed))
                .extracting(PublishedVersion::number, PublishedVersion::content)
                .containsExactly(3, before);
        assertThat(published.numberAt(added, clock.instant())).isEmpty();
        assertThat(live(ended))
                .extracting(PublishedVersion::number, PublishedVersion::content)
                .containsExactly(2, gone);
        assertThat(publishing.versions(changed).getFirst().note()).isEqualTo("We were too early.");
    }

    @Test
    void onlyWhatHasHappenedIsTakenBack() {
        var release = releases.make("Winter hours");

        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> releases.takeBack(release, "Back", "Too early."));
    }

    @Test
    void aReleaseNeedsANameAndSomethingInIt() {
        assertRefused(Reason.NAME, () -> releases.make(" "));
        assertRefused(Reason.NAME, () -> releases.make("x".repeat(101)));
        var release = releases.make("Winter hours");
        assertRefused(Reason.EMPTY, () -> releases.lock(release, 0, inAnHour()));
        assertRefused(Reason.EMPTY, () -> releases.happen(release, 0));
        var topic = author.draft("One").id();
        plan(topic, release);
        assertRefused(Reason.IN_RELEASE, () -> plan(topic, release));
        assertRefused(Reason.PAST, () -> releases.lock(release, 0, clock.instant()));
    }

    @Test
    void aReleaseIsCancelledWithAllThatIsInIt() {
        var topic = author.draft("One").id();
        var release = releases.make("Winter hours");
        plan(topic, release);

        releases.cancel(release, 0);

        assertThat(plans.pending(topic)).isEmpty();
        assertThat(releases.toCome()).extracting(Release::id).doesNotContain(release);
    }

    @Test
    void aPlanIsTakenIntoARelease() {
        var topic = author.draft("One").id();
        var plan = publishing.plan(author.read(topic), LeftOut.NOTHING, NEWS, new When.At(inAnHour()));
        var release = releases.make("Winter hours");

        plans.move(plan, 0, new When.With(release));
        clock.move(Duration.ofHours(2));
        due.happen(plan);

        assertThat(published.count(topic)).isZero();
        assertThat(read(release).plans()).extracting(Planned::id).containsExactly(plan);
    }

    @Test
    void aReleaseWhosePlannerHasLeftDoesNotHappenByItself() {
        var topic = author.draft("One").id();
        var release = releases.make("Winter hours");
        var leaver = "Leaver " + UUID.randomUUID();
        people.as(people.context(leaver, Roles.MARKETING), () -> plan(topic, release));
        releases.lock(release, 0, inAnHour());
        jdbc.sql("delete from account_role where account_id = (select id from account where name = ?)")
                .param(leaver)
                .update();

        clock.move(Duration.ofHours(2));
        due.happen(release);

        assertThat(published.count(topic)).isZero();
        assertThat(read(release).failure()).isEqualTo(Clash.PLANNER_GONE);
        releases.happen(release, read(release).revision());
        assertThat(published.count(topic)).isEqualTo(1);
    }

    private TopicId published(String heading) {
        var topic = author.draft(heading).id();
        author.publish(topic);
        return topic;
    }

    private PlanId plan(TopicId topic, ReleaseId release) {
        return publishing.plan(author.read(topic), LeftOut.NOTHING, NEWS, new When.With(release));
    }

    private int alarms(Object of) {
        return jdbc.sql("select count(*) from scheduled_tasks where task_instance like ?")
                .param(of + "@%")
                .query(Integer.class)
                .single();
    }

    private Release read(ReleaseId release) {
        return releases.find(release).orElseThrow();
    }

    private PublishedVersion live(TopicId topic) {
        return published
                .numberAt(topic, clock.instant())
                .flatMap(number -> published.version(topic, number))
                .orElseThrow();
    }

    private Instant inAnHour() {
        return clock.instant().plus(Duration.ofHours(1));
    }

    private static void assertRefused(Reason why, Runnable what) {
        assertThatExceptionOfType(PlanRefusedException.class)
                .isThrownBy(what::run)
                .extracting(PlanRefusedException::reason)
                .isEqualTo(why);
    }
}
