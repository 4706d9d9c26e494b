package org.clinic.portal.inquiry;

import java.util.Optional;
import java.util.UUID;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.inquiry.Arrival.Token;
import org.clinic.portal.inquiry.Arrival.Trap;
import org.clinic.portal.inquiry.spam.Thresholds;
import org.clinic.portal.testing.People;
import org.clinic.portal.testing.PortalTest;
import org.clinic.portal.testing.SignedInAs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@PortalTest
@SignedInAs(Roles.ADMIN)
class SpamSettingsTest {

    @Autowired
    SpamSettings settings;

    @Autowired
    ContactDesk desk;

    @Autowired
    JdbcClient jdbc;

    private PublishedTopic topic;

    @BeforeEach
    void publish(@Autowired People people) {
        topic = PublishedTopic.publish(
                jdbc, people.account("Mara Klein", Roles.MARKETING).id());
    }

    /** Other tests go by these. */
    @AfterEach
    void asUsual() {
        var now = settings.thresholds();
        if (!now.thresholds().equals(Thresholds.USUAL)) {
            settings.save(now.revision(), Thresholds.USUAL);
        }
    }

    @Test
    void whatComesIsJudgedByWhatWasSavedLast() {
        assertThat(judged(Trap.ABSENT).isAsked()).isFalse();

        var seen = settings.thresholds().revision();
        var saved = settings.save(seen, new Thresholds(20, 40));

        assertThat(saved.revision()).isEqualTo(seen + 1);
        assertThat(judged(Trap.ABSENT).isAsked()).isTrue();
        assertThat(judged(Trap.FILLED).isSpam()).isTrue();
    }

    @Test
    void whoDidNotSeeTheLastChangesNothing() {
        var seen = settings.thresholds().revision();
        settings.save(seen, new Thresholds(20, 40));

        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> settings.save(seen, new Thresholds(25, 45)));
        assertThat(settings.thresholds().thresholds()).isEqualTo(new Thresholds(20, 40));
    }

    @Test
    void theDatabaseKeepsThemInOrderAndForGood() {
        settings.save(settings.thresholds().revision(), new Thresholds(20, 40));

        assertThatThrownBy(() -> jdbc.sql("""
                                insert into spam_thresholds
                                select revision + 1, 50, 40, saved_at, saved_by, saved_by_name
                                from spam_thresholds order by revision desc limit 1""").update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("spam_thresholds_are_in_order");
        assertThatThrownBy(() -> jdbc.sql("delete from spam_thresholds").update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void theEffectCountsWhatCameByItsPoints() {
        var before = settings.effect(new Thresholds(50, 100));
        var form = form();
        desk.quarantine(form, desk.judge(form, arrival(Trap.FILLED)));

        var after = settings.effect(new Thresholds(30, 100));
        var strict = settings.effect(new Thresholds(20, 30));

        assertThat(after.asked()).isGreaterThanOrEqualTo(before.asked() + 1);
        assertThat(strict.kept()).isPositive();
    }

    private Judgement judged(Trap trap) {
        return desk.judge(form(), arrival(trap));
    }

    private static Arrival arrival(Trap trap) {
        return new Arrival(Token.FRESH, trap, Optional.empty(), Optional.empty(), false);
    }

    private SentForm form() {
        return SentForm.of(Submissions.of(topic.id(), "Sam " + UUID.randomUUID(), null, null, "Hello"));
    }
}
