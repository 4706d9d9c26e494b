package org.clinic.portal.base.broadcast;

import java.util.UUID;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.clinic.portal.testing.PortalTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

@PortalTest
@Tag("module")
class SnapshotsTest {

    private final String subject = UUID.randomUUID().toString();
    private final LinkedBlockingQueue<String> reads = new LinkedBlockingQueue<>();

    @Autowired
    Snapshots snapshots;

    @Autowired
    Broadcasts broadcasts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void whatIsKeptIsReadAtOnce() {
        snapshots.keep(subject, () -> reads.add("read"));

        assertThat(reads).containsExactly("read");
    }

    @Test
    void whoeverChangedItHasItOnceTheChangeIsCommittedAndNotBefore() {
        snapshots.keep(subject, () -> reads.add("read"));

        transaction.executeWithoutResult(status -> {
            snapshots.announce(subject);
            assertThat(reads).hasSize(1);
        });

        assertThat(reads).hasSizeGreaterThan(1);
    }

    @Test
    void everyOtherNodeReadsItAgain() throws InterruptedException {
        new Snapshots(broadcasts).keep(subject, () -> reads.add("read"));
        nextRead();

        transaction.executeWithoutResult(status -> snapshots.announce(subject));

        nextRead();
    }

    @Test
    void ofWhatIsRolledBackNobodyHears() throws InterruptedException {
        snapshots.keep(subject, () -> reads.add("read"));
        nextRead();
        var next = new LinkedBlockingQueue<String>();
        broadcasts.listen(subject, heard(next));

        transaction.executeWithoutResult(status -> {
            snapshots.announce(subject);
            status.setRollbackOnly();
        });
        broadcasts.send(subject, "after");

        assertThat(next.poll(10, TimeUnit.SECONDS)).isEqualTo("after");
    }

    @Test
    void outsideOfATransactionNothingIsAnnounced() {
        assertThatIllegalStateException().isThrownBy(() -> snapshots.announce(subject));
    }

    @Test
    void whatMayHaveBeenMissedIsReadAgain() throws InterruptedException {
        snapshots.keep(subject, () -> reads.add("read"));
        nextRead();

        jdbc.sql("""
                        select pg_terminate_backend(pid) from pg_stat_activity
                        where application_name = 'portal broadcasts' and usename = current_user""").query((row, number) -> true).list();

        nextRead();
    }

    @Test
    void whatCannotBeReadForNowKeepsNothingElseFromBeingRead() throws InterruptedException {
        var node = new Snapshots(broadcasts);
        node.keep(subject, () -> {
            if (!reads.isEmpty()) {
                throw new DataAccessResourceFailureException("The database is away");
            }
            reads.add("read");
        });
        var others = new LinkedBlockingQueue<String>();
        node.keep(UUID.randomUUID().toString(), () -> others.add("read"));

        node.readAgain();

        assertThat(others).hasSize(2);
    }

    private void nextRead() throws InterruptedException {
        assertThat(reads.poll(10, TimeUnit.SECONDS)).isEqualTo("read");
    }

    private static Broadcasts.Listener heard(LinkedBlockingQueue<String> messages) {
        return new Broadcasts.Listener() {
            @Override
            public void heard(String message) {
                messages.add(message);
            }

            @Override
            public void missed() {
                messages.add("(missed)");
            }
        };
    }
}
