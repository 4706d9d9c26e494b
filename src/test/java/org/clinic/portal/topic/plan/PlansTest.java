package org.clinic.portal.topic.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.clinic.portal.base.security.CurrentAccount;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.content.merge.LeftOut;
import org.clinic.portal.testing.MovableClock;
import org.clinic.portal.testing.MovableTime;
import org.clinic.portal.testing.People;
import org.clinic.portal.testing.SignedInAs;
import org.clinic.portal.testing.TopicModuleTest;
import org.clinic.portal.topic.Author;
import org.clinic.portal.topic.draft.TopicArchive;
import org.clinic.portal.topic.plan.PlanRefusedException.Reason;
import org.clinic.portal.topic.publishing.PublishingService;
import org.clinic.portal.version.Announcement;
import org.clinic.portal.version.ChangeKind;
import org.clinic.portal.version.PublishedTopics;
import org.clinic.portal.version.Withdrawal;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@TopicModuleTest
@Import({Author.class, MovableTime.class})
@SignedInAs(Roles.MARKETING)
class PlansTest {

    private static final Announcement NEWS = Announcement.content("Something is new");

    @Autowired
    PlanService plans;

    @Autowired
    DuePlans due;

    @Autowired
    PublishingService publishing;

    @Autowired
    PublishedTopics published;

    @Autowired
    TopicArchive archive;

    @Autowired
    Author author;

    @Autowired
    People people;

    @Autowired
    MovableClock clock;

    @Autowired
    CurrentAccount current;

    @Autowired
    JdbcClient jdbc;

    @Test
    void whatIsPlannedIsPublishedOnceItsTimeHasComeAndSaysWhatItSaidThen() {
        var topic = author.draft("One").id();
        var plan = plan(topic, inAnHour());
        var content = author.read(topic).content();
        assertThat(plans.differsFromDraft(plans.find(plan).orElseThrow())).isFalse();
        author.write(author.read(topic).sections().getFirst(), "Written afterwards");
        assertThat(plans.differsFromDraft(plans.find(plan).orElseThrow())).isTrue();

        due.happen(plan);
        assertThat(published.count(topic)).isZero();

        clock.move(Duration.ofHours(2));
        asNobody(() -> due.happen(plan));

        assertThat(published.version(topic, 1).orElseThrow().content()).isEqualTo(content);
        var version = publishing.versions(topic).getFirst();
        assertThat(version.kind()).isEqualTo(ChangeKind.CONTENT);
        assertThat(version.note()).isEqualTo("Something is new");
        assertThat(version.publisherName()).isEqualTo(current.get().name());
        assertThat(plans.find(plan).orElseThrow())
                .extracting(Planned::state, Planned::number, Planned::clash)
                .containsExactly(PlanState.DONE, 1, null);
        assertThat(plans.pending(topic)).isEmpty();
    }

    @Test
    void itHappensOnceHoweverOftenItsAlarmIsHeard() {
        var topic = author.draft("One").id();
        var plan = plan(topic, inAnHour());
        clock.move(Duration.ofHours(2));

        due.happen(plan);
        due.happen(plan);

        assertThat(published.count(topic)).isEqualTo(1);
    }

    @Test
    void onlyTheAlarmOfTheTimeThatHoldsWaitsAndOneForAnotherTimeDoesNothing() {
        var topic = author.draft("One").id();
        var first = inAnHour();
        var plan = plan(topic, first);
        var later = first.plus(Duration.ofDays(1));
        plans.move(plan, 0, new When.At(later));

        assertThat(alarms(plan)).containsExactly(later);
        clock.move(Duration.ofHours(2));
        due.happen(plan);

        assertThat(published.count(topic)).isZero();
        assertThat(plans.pending(topic)).extracting(Planned::at).containsExactly(later);
    }

    @Test
    void whatIsCancelledHasNoAlarmUntilItIsPlannedAgain() {
        var plan = plan(author.draft("One").id(), inAnHour());
        plans.cancel(plan, 0);
        assertThat(alarms(plan)).isEmpty();

        var again = inAnHour();
        plans.move(plan, 1, new When.At(again));
        assertThat(alarms(plan)).containsExactly(again);
    }

    @Test
    void anAlarmThatANodeHearsJustNowIsLeftToIt() {
        var first = inAnHour();
        var plan = plan(author.draft("One").id(), first);
        jdbc.sql("update scheduled_tasks set picked = true where task_instance = ?")
                .param(plan + "@" + first)
                .update();

        plans.cancel(plan, 0);

        assertThat(alarms(plan)).containsExactly(first);
    }

    @Test
    void aWithdrawalIsPlannedToo() {
        var topic = author.draft("One").id();
        author.publish(topic);
        var plan = plans.plan(
                new Act.Withdrawing(topic, "One", new Withdrawal(Withdrawal.Cause.OVER, "The study ends", null)),
                new When.At(inAnHour()));

        clock.move(Duration.ofHours(2));
        due.happen(plan);

        assertThat(published.numberAt(topic, clock.instant())).isEmpty();
        assertThat(publishing.versions(topic).getFirst().withdrawnReason()).isEqualTo("The study ends");
    }

    @Test
    void whatComesAfterAnotherPlanIsPlannedOnThat() {
        var topic = author.draft("One").id();
        var first = plan(topic, inAnHour());
        author.write(author.read(topic).sections().getFirst(), "Next");
        var second = plan(topic, inAnHour().plus(Duration.ofDays(1)));
        var last = plans.plan(
                new Act.Withdrawing(topic, "One", Withdrawal.untold("Over")),
                new When.At(inAnHour().plus(Duration.ofDays(2))));

        assertThat(plans.pending(topic)).extracting(Planned::id).containsExactly(first, second, last);
        assertThat(plans.pending(topic)).extracting(Planned::clash).containsOnlyNulls();

        plans.cancel(first, 0);
        assertThat(plans.pending(topic)).extracting(Planned::clash).containsExactly(Clash.MOVED_ON, null);

        plans.keep(second, 0);
        assertThat(plans.pending(topic)).extracting(Planned::clash).containsOnlyNulls();
    }

    @Test
    void whatWasPublishedMeanwhileIsNotUndoneUnseen() {
        var topic = author.draft("One").id();
        author.publish(topic);
        author.write(author.read(topic).sections().getFirst(), "Planned");
        var plan = plan(topic, inAnHour());

        author.publishChange(topic);
        assertThat(plans.find(plan).orElseThrow().clash()).isEqualTo(Clash.MOVED_ON);

        clock.move(Duration.ofHours(2));
        due.happen(plan);
        assertThat(published.count(topic)).isEqualTo(2);
        assertThat(plans.find(plan).orElseThrow())
                .extracting(Planned::state, Planned::clash)
                .containsExactly(PlanState.FAILED, Clash.MOVED_ON);
        assertThat(jdbc.sql(
                                "select count(*) from notification where kind = 'plan.failure' and account_id = ? and details ->> 0 = ?")
                        .params(
                                current.get().id().id(),
                                author.read(topic).details().title())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aPlanThatDidNotHappenIsPlannedAgain() {
        var topic = author.draft("One").id();
        var plan = plan(topic, inAnHour());
        archive.add(topic);
        clock.move(Duration.ofHours(2));
        due.happen(plan);
        assertThat(plans.find(plan).orElseThrow().clash()).isEqualTo(Clash.ARCHIVED);

        archive.takeOut(topic);
        plans.move(plan, revision(plan), new When.At(inAnHour()));
        clock.move(Duration.ofHours(2));
        due.happen(plan);

        assertThat(published.count(topic)).isEqualTo(1);
    }

    @Test
    void whoeverDoesWhatAPlanClashesWithHasItsPlannerTold() {
        var topic = author.draft("One").id();
        author.publish(topic);
        author.write(author.read(topic).sections().getFirst(), "Planned");
        var plan = people.as(people.context("Planner", Roles.MARKETING), () -> plan(topic, inAnHour()));

        author.publishChange(topic);

        assertThat(toldOf(plan)).containsExactly("MOVED_ON");
    }

    @Test
    void theSameClashIsToldOnceHoweverOftenItsTopicIsPublished() {
        var topic = author.draft("One").id();
        author.publish(topic);
        author.write(author.read(topic).sections().getFirst(), "Planned");
        var plan = people.as(people.context("Planner", Roles.MARKETING), () -> plan(topic, inAnHour()));

        author.publishChange(topic);
        author.publishChange(topic);

        assertThat(toldOf(plan)).containsExactly("MOVED_ON");
    }

    @Test
    void aClashThatComesBackIsToldAgainAndSoIsAnotherOne() {
        var topic = author.draft("One").id();
        author.publish(topic);
        var plan = people.as(
                people.context("Planner", Roles.MARKETING),
                () -> plans.plan(
                        new Act.Withdrawing(topic, "One", Withdrawal.untold("Over")), new When.At(inAnHour())));

        publishing.withdraw(topic, Withdrawal.untold("Sooner"));
        assertThat(toldOf(plan)).containsExactly("NOTHING_LIVE");
        author.publish(topic);
        assertThat(toldOf(plan)).containsExactly("NOTHING_LIVE");
        publishing.withdraw(topic, Withdrawal.untold("Again"));
        assertThat(toldOf(plan)).containsExactly("NOTHING_LIVE", "NOTHING_LIVE");
        archive.add(topic);
        assertThat(toldOf(plan)).containsExactly("NOTHING_LIVE", "NOTHING_LIVE", "ARCHIVED");
    }

    @Test
    void whoeverMovesAPlanHasThePlannerOfTheNextToldThatItClashes() {
        var topic = author.draft("One").id();
        var first = plan(topic, inAnHour());
        author.write(author.read(topic).sections().getFirst(), "Next");
        var second = people.as(
                people.context("Planner", Roles.MARKETING),
                () -> plan(topic, inAnHour().plus(Duration.ofDays(1))));
        assertThat(toldOf(second)).isEmpty();

        plans.move(first, 0, new When.At(inAnHour().plus(Duration.ofDays(2))));

        assertThat(toldOf(second)).containsExactly("MOVED_ON");
    }

    /** In the order in which it was told. */
    private List<String> toldOf(PlanId plan) {
        return jdbc.sql("""
                        select details ->> 1 from notification where kind = 'plan.clash' and link = ? order by made_at, id""")
                .param("plans/" + plan)
                .query((row, number) -> row.getString(1))
                .list();
    }

    @Test
    void nothingIsWithdrawnThatNobodyReads() {
        var topic = author.draft("One").id();
        author.publish(topic);
        var plan = plans.plan(new Act.Withdrawing(topic, "One", Withdrawal.untold("Over")), new When.At(inAnHour()));
        publishing.withdraw(topic, Withdrawal.untold("Sooner"));

        assertThat(plans.find(plan).orElseThrow().clash()).isEqualTo(Clash.NOTHING_LIVE);
        clock.move(Duration.ofHours(2));
        due.happen(plan);
        assertThat(plans.find(plan).orElseThrow().state()).isEqualTo(PlanState.FAILED);
    }

    @Test
    void anAddressThatAnotherTopicHasTakenIsInTheWay() {
        var topic = author.draft("One").id();
        var plan = plan(topic, inAnHour());
        jdbc.sql("update topic set slug = slug || '-2' where id = ?")
                .param(topic.id())
                .update();
        var other = author.draft("Two").id();
        jdbc.sql("update topic set slug = (select content ->> 'slug' from topic_plan where id = ?) where id = ?")
                .params(plan.id(), other.id())
                .update();
        author.publish(other);

        assertThat(plans.find(plan).orElseThrow().clash()).isEqualTo(Clash.SLUG_TAKEN);
    }

    @Test
    void whoHasLeftPublishesNothingUntilSomebodyAnswersForIt() {
        var topic = author.draft("One").id();
        var leaver = "Leaver " + UUID.randomUUID();
        var plan = people.as(people.context(leaver, Roles.MARKETING), () -> plan(topic, inAnHour()));
        jdbc.sql("delete from account_role where account_id = (select id from account where name = ?)")
                .param(leaver)
                .update();

        assertThat(plans.find(plan).orElseThrow().clash()).isEqualTo(Clash.PLANNER_GONE);
        clock.move(Duration.ofHours(2));
        due.happen(plan);
        assertThat(plans.find(plan).orElseThrow().clash()).isEqualTo(Clash.PLANNER_GONE);

        plans.move(plan, revision(plan), new When.At(inAnHour()));
        plans.keep(plan, revision(plan));
        clock.move(Duration.ofHours(2));
        due.happen(plan);
        assertThat(publishing.versions(topic).getFirst().publisherName())
                .isEqualTo(current.get().name());
    }

    @Test
    void aTimeThatIsOverOrTakenIsRefused() {
        var topic = author.draft("One").id();
        var moment = inAnHour();
        plan(topic, moment);

        assertRefused(Reason.PAST, () -> plan(topic, clock.instant()));
        assertRefused(Reason.TAKEN, () -> plan(topic, moment));
    }

    @Test
    void aPlanThatSomebodyHasChangedIsNotChangedUnseen() {
        var topic = author.draft("One").id();
        var plan = plan(topic, inAnHour());
        plans.move(plan, 0, new When.At(inAnHour().plusSeconds(60)));

        assertThatExceptionOfType(OptimisticLockingFailureException.class).isThrownBy(() -> plans.cancel(plan, 0));
        plans.cancel(plan, 1);
        assertThat(plans.pending(topic)).isEmpty();

        plans.move(plan, 2, new When.At(inAnHour().plusSeconds(60)));
        assertThat(plans.pending(topic)).hasSize(1);
    }

    @Test
    void whatAPlanSaysNobodyChangesAndWhatHasHappenedStays() {
        var topic = author.draft("One").id();
        var plan = plan(topic, inAnHour());

        for (var column : List.of("content = '{\"sections\":[]}'", "note = 'x'", "kind = 'MINOR'", "reason = 'x'")) {
            assertThatExceptionOfType(RuntimeException.class)
                    .as(column)
                    .isThrownBy(() -> jdbc.sql("update topic_plan set %s where id = ?".formatted(column))
                            .param(plan.id())
                            .update())
                    .withStackTraceContaining("permission denied");
        }
        clock.move(Duration.ofHours(2));
        due.happen(plan);
        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(() -> jdbc.sql("update topic_plan set state = 'CANCELLED', number = null where id = ?")
                        .param(plan.id())
                        .update())
                .withStackTraceContaining("has happened");
    }

    private PlanId plan(TopicId topic, Instant at) {
        return publishing.plan(author.read(topic), LeftOut.NOTHING, NEWS, new When.At(at));
    }

    private Instant inAnHour() {
        return clock.instant().plus(Duration.ofHours(1));
    }

    private int revision(PlanId plan) {
        return plans.find(plan).orElseThrow().revision();
    }

    private List<Instant> alarms(PlanId plan) {
        return jdbc.sql("select execution_time from scheduled_tasks where task_instance like ? order by 1")
                .param(plan + "@%")
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .list();
    }

    private static void asNobody(Runnable what) {
        var before = SecurityContextHolder.getContext();
        SecurityContextHolder.clearContext();
        try {
            what.run();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    private static void assertRefused(Reason why, Runnable what) {
        assertThatExceptionOfType(PlanRefusedException.class)
                .isThrownBy(what::run)
                .extracting(PlanRefusedException::reason)
                .isEqualTo(why);
    }
}
