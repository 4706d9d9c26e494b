package org.clinic.portal.inquiry;

import java.util.ArrayList;
import java.util.Optional;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.inquiry.SpamCorpus.Posted;
import org.clinic.portal.testing.MovableClock;
import org.clinic.portal.testing.MovableTime;
import org.clinic.portal.testing.People;
import org.clinic.portal.testing.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** People get to the desk and programs into quarantine, by the usual thresholds and before the desk has taught anything. */
@PortalTest
@Import(MovableTime.class)
class SpamCorpusTest {

    @Autowired
    ContactDesk desk;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    private PublishedTopic topic;

    @BeforeEach
    void publish(@Autowired People people) {
        topic = PublishedTopic.publish(
                jdbc, people.account("Mara Klein", Roles.MARKETING).id());
    }

    private enum Fate {
        DESK,
        ASKED,
        QUARANTINE
    }

    @Test
    void atMostOneOfTwoHundredPeopleIsKeptAndNobodyIsDropped() {
        var kept = new ArrayList<String>();
        int asked = 0;
        for (var person : SpamCorpus.people(topic.id())) {
            var fate = send(person, true);
            asked += fate == Fate.ASKED ? 1 : 0;
            if (fate == Fate.QUARANTINE) {
                kept.add(person.kind());
            }
        }

        System.out.printf("spam: of 200 people %d were asked, %d kept%n", asked, kept.size());
        assertThat(kept).hasSizeLessThanOrEqualTo(1);
        assertThat(asked).as("asked").isLessThan(15);
        assertThat(inquiries() + waiting()).isEqualTo(200);
    }

    @Test
    void ofTwoHundredProgramsAtMostTenGetToTheDeskAndNoneIsDropped() {
        var through = new ArrayList<String>();
        for (var program : SpamCorpus.programs(topic.id())) {
            if (send(program, false) == Fate.DESK) {
                through.add(program.kind());
            }
        }

        System.out.printf("spam: of 200 programs %d got through: %s%n", through.size(), through);
        assertThat(through).hasSizeLessThanOrEqualTo(10);
        assertThat(inquiries()).isEqualTo(through.size());
        assertThat(inquiries() + waiting()).isEqualTo(200);
    }

    /** As the website does; who answers what is asked gets to the desk. */
    private Fate send(Posted posted, boolean answers) {
        clock.move(posted.after());
        var form = posted.form();
        var judgement = desk.judge(form, posted.arrival());
        if (judgement.isSpam()) {
            desk.quarantine(form, judgement);
            return Fate.QUARANTINE;
        }
        if (!judgement.isAsked()) {
            assertThat(desk.receive(form.submission(), judgement, posted.arrival()))
                    .isPresent();
            return Fate.DESK;
        }
        var held = Optional.of(desk.hold(form, judgement));
        if (!answers) {
            return Fate.QUARANTINE;
        }
        var arrival = posted.arrival();
        var answered = new Arrival(arrival.token(), arrival.trap(), arrival.network(), held, true);
        var then = desk.judge(form, answered);
        if (then.isSpam()) {
            desk.quarantine(form, then);
            return Fate.QUARANTINE;
        }
        assertThat(desk.receive(form.submission(), then, answered)).isPresent();
        return Fate.ASKED;
    }

    private int inquiries() {
        return count("select count(*) from inquiry where topic_id = ?");
    }

    private int waiting() {
        return count("select count(*) from quarantined where topic_id = ? and released_at is null");
    }

    private int count(String sql) {
        return jdbc.sql(sql).param(topic.id()).query(Integer.class).single();
    }
}
