package org.clinic.portal.topic.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.base.time.Timestamptz;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.content.merge.LeftOut;
import org.clinic.portal.testing.Node;
import org.clinic.portal.testing.PortalTest;
import org.clinic.portal.testing.SignedInAs;
import org.clinic.portal.topic.draft.SectionService;
import org.clinic.portal.topic.draft.TopicService;
import org.clinic.portal.topic.publishing.PublishingService;
import org.clinic.portal.topic.ui.DraftedTopic;
import org.clinic.portal.version.Announcement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** What is due on several nodes, one of which is killed. How long it takes is printed, and kept in bench. */
@PortalTest
@SignedInAs(Roles.MARKETING)
class PlansOnNodesIT {

    private static final int PLANS = 100;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static Node one;
    private static Node two;

    @Autowired
    TopicService topics;

    @Autowired
    SectionService sections;

    @Autowired
    PublishingService publishing;

    @Autowired
    JdbcClient jdbc;

    @BeforeAll
    static void startTheNodes(@Autowired Environment environment) throws Exception {
        one = Node.start(environment, "--portal.jobs.run=true");
        two = Node.start(environment, "--portal.jobs.run=true");
        one.awaitReady();
        two.awaitReady();
    }

    @AfterAll
    static void endThem() {
        one.close();
        two.close();
    }

    @Test
    void aHundredPublicationsDueAtOnceHappenOnceEach() {
        var due = plan();

        await(due.topics(), PLANS);

        assertOnce(due);
        report("two nodes", due);
    }

    @Test
    void theyHappenOnceEachAlsoIfANodeIsKilledInTheMiddle() throws Exception {
        int rounds = Integer.getInteger("plans.rounds", 2);
        for (int round = 1; round <= rounds; round++) {
            var due = plan();
            await(due.topics(), 10);
            one.kill();

            await(due.topics(), PLANS);

            assertOnce(due);
            report("one of two killed, round " + round, due);
            one.startAgain();
        }
    }

    private record Due(List<TopicId> topics, Instant at) {}

    private Due plan() {
        var drafted = new DraftedTopic(topics, sections, publishing);
        var made = IntStream.range(0, PLANS)
                .mapToObj(number -> drafted.with("Risks"))
                .toList();
        var at = Instant.now().plus(Duration.ofSeconds(10));
        made.forEach(topic ->
                publishing.plan(drafted.read(topic), LeftOut.NOTHING, Announcement.content("First"), new When.At(at)));
        assertThat(Instant.now()).as("all are planned before they are due").isBefore(at);
        return new Due(made, at);
    }

    private void await(List<TopicId> planned, int happened) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (count("select count(*) from topic_plan where state = 'DONE' and topic_id = any(:topics)", planned)
                < happened) {
            assertThat(System.nanoTime()).as("it has happened").isLessThan(deadline);
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    private void assertOnce(Due due) {
        assertThat(count("select count(*) from topic_version where topic_id = any(:topics)", due.topics()))
                .isEqualTo(PLANS);
        assertThat(count(
                        "select count(distinct topic_id) from topic_version where topic_id = any(:topics)",
                        due.topics()))
                .isEqualTo(PLANS);
        assertThat(count(
                        "select count(*) from audit_event where action = 'topic.publish' and subject_id = any(:topics)",
                        due.topics()))
                .isEqualTo(PLANS);
    }

    private int count(String sql, List<TopicId> of) {
        return jdbc.sql(sql).param("topics", ids(of)).query(Integer.class).single();
    }

    private static UUID[] ids(List<TopicId> topics) {
        return topics.stream().map(TopicId::id).toArray(UUID[]::new);
    }

    private void report(String what, Due due) {
        var late = jdbc.sql("""
                        select extract(epoch from min(live_from) - :at) || ' s to ' || extract(epoch from max(live_from) - :at)
                        from topic_live_period where topic_id = any(:topics)""")
                .param("at", Timestamptz.of(due.at()))
                .param("topics", ids(due.topics()))
                .query(String.class)
                .single();
        System.out.printf("%d publications, %s: %s s late%n", PLANS, what, late);
    }
}
