package org.clinic.portal.base.broadcast;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.clinic.portal.testing.DatabaseLine;
import org.clinic.portal.testing.PortalTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
@Tag("module")
class BroadcastsTest {

    private static final String MISSED = "(missed)";

    private final String subject = UUID.randomUUID().toString();

    @Autowired
    Broadcasts broadcasts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JdbcConnectionDetails database;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void everyNodeHearsWhatWasCommittedInOrder() throws InterruptedException {
        var here = listen(broadcasts);
        var other = new Broadcasts(jdbc, database);
        other.start();
        try {
            var there = listen(other);
            hearsAtLast(there);
            hearsOut(here);

            transaction.executeWithoutResult(status -> {
                broadcasts.send(subject, "one, with spaces");
                broadcasts.send(subject, "two");
            });

            assertThat(next(here)).isEqualTo("one, with spaces");
            assertThat(next(here)).isEqualTo("two");
            assertThat(next(there)).isEqualTo("one, with spaces");
            assertThat(next(there)).isEqualTo("two");
        } finally {
            other.stop();
        }
    }

    @Test
    void whatIsSentOnceItHasStartedIsHeardAlsoAfterAStop() throws InterruptedException {
        var other = new Broadcasts(jdbc, database);
        var heard = listen(other);
        try {
            for (var start = 0; start < 20; start++) {
                other.start();
                broadcasts.send(subject, "start " + start);
                var first = next(heard);
                assertThat(first.equals(MISSED) ? next(heard) : first).isEqualTo("start " + start);
                other.stop();
            }
        } finally {
            other.stop();
        }
    }

    @Test
    void whatWasRolledBackIsNotHeard() throws InterruptedException {
        var heard = listen(broadcasts);
        hearsAtLast(heard);

        transaction.executeWithoutResult(status -> {
            broadcasts.send(subject, "never");
            status.setRollbackOnly();
        });
        broadcasts.send(subject, "after");

        assertThat(next(heard)).isEqualTo("after");
    }

    @Test
    void afterALostConnectionListenersLearnThatTheyMayHaveMissedSomething() throws InterruptedException {
        var heard = listen(broadcasts);
        hearsAtLast(heard);

        jdbc.sql("""
                        select pg_terminate_backend(pid) from pg_stat_activity
                        where application_name = 'portal broadcasts' and usename = current_user""").query(Boolean.class).list();

        assertThat(next(heard)).isEqualTo(MISSED);
        broadcasts.send(subject, "again");
        assertThat(next(heard)).isEqualTo("again");
    }

    @Test
    void aNodeWhoseConnectionIsFrozenKnowsThatItHearsNothing() throws Exception {
        try (var line = new DatabaseLine(database.getJdbcUrl())) {
            var other = new Broadcasts(jdbc, line.insteadOf(database));
            var changes = new LinkedBlockingQueue<String>();
            other.listenToHearing(hears -> changes.add(hears ? "hears" : "hears nothing"));
            other.start();
            try {
                var heard = listen(other);
                hearsAtLast(heard);
                assertThat(next(changes)).isEqualTo("hears");
                assertThat(other.isHearing()).isTrue();

                line.freeze();
                var began = System.nanoTime();
                assertThat(next(changes)).isEqualTo("hears nothing");
                assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(4));
                assertThat(other.isHearing()).isFalse();
                broadcasts.send(subject, "unheard");

                line.mend();
                assertThat(next(changes)).isEqualTo("hears");
                assertThat(next(heard)).isEqualTo(MISSED);
                broadcasts.send(subject, "again");
                assertThat(next(heard)).isEqualTo("again");
            } finally {
                other.stop();
            }
            assertThat(other.isHearing()).isFalse();
        }
    }

    @Test
    void whoDoesNotListenAnyMoreHearsNothing() throws InterruptedException {
        var queue = new LinkedBlockingQueue<String>();
        var subscription = broadcasts.listen(subject, into(queue));
        hearsAtLast(queue);
        var other = listen(broadcasts);

        subscription.end();
        broadcasts.send(subject, "more");

        assertThat(next(other)).isEqualTo("more");
        assertThat(queue).isEmpty();
    }

    private BlockingQueue<String> listen(Broadcasts node) {
        var heard = new LinkedBlockingQueue<String>();
        node.listen(subject, into(heard));
        return heard;
    }

    private static Broadcasts.Listener into(BlockingQueue<String> heard) {
        return new Broadcasts.Listener() {
            @Override
            public void heard(String message) {
                heard.add(message);
            }

            @Override
            public void missed() {
                heard.add(MISSED);
            }
        };
    }

    /** Sends until the node, which may have begun a moment ago, hears it. */
    private void hearsAtLast(BlockingQueue<String> heard) throws InterruptedException {
        for (var attempts = 0; heard.isEmpty(); attempts++) {
            assertThat(attempts).isLessThan(100);
            broadcasts.send(subject, "hello");
            if (heard.poll(200, TimeUnit.MILLISECONDS) != null) {
                break;
            }
        }
        broadcasts.send(subject, "end of hello");
        hearsOut(heard);
    }

    private static void hearsOut(BlockingQueue<String> heard) throws InterruptedException {
        for (var message = next(heard); !message.equals("end of hello"); message = next(heard)) {
            assertThat(message).isIn("hello", MISSED);
        }
    }

    private static String next(BlockingQueue<String> heard) throws InterruptedException {
        var message = heard.poll(20, TimeUnit.SECONDS);
        return message == null ? "(nothing)" : message;
    }
}
