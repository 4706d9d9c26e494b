package org.clinic.portal.base.presence;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.clinic.portal.base.broadcast.Broadcasts;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.base.security.SignedInAccount;
import org.clinic.portal.testing.People;
import org.clinic.portal.testing.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
class PresencesTest {

    private final Place place = new Place("inquiry", UUID.randomUUID());
    private final PresenceId mine = new PresenceId();
    private final PresenceId hers = new PresenceId();
    private final AtomicBoolean connected = new AtomicBoolean(true);

    @Autowired
    Presences presences;

    @Autowired
    PresenceHeartbeat heartbeat;

    @Autowired
    PresenceRows rows;

    @Autowired
    Broadcasts broadcasts;

    @Autowired
    JdbcClient jdbc;

    SignedInAccount dana;

    @BeforeEach
    void anAccount(@Autowired People people) {
        dana = people.account("Dana Park", Roles.COORDINATOR);
    }

    @Test
    void whoHasNotWrittenForAMinuteOnlyLooks() {
        danaEnters(place);
        presences.write(hers, place);
        assertThat(presences.others(mine, place)).extracting(Someone::writing).containsExactly(true);
        passes("wrote_at", "61 seconds");

        heartbeat.beat();

        assertThat(presences.others(mine, place)).extracting(Someone::writing).containsExactly(false);
    }

    @Test
    void whoOpensSomethingElseWritesThereNoMore() {
        var other = new Place(place.kind(), UUID.randomUUID());
        danaEnters(place);
        presences.write(hers, place);

        danaEnters(other);

        assertThat(presences.others(mine, place)).isEmpty();
        assertThat(presences.others(mine, other)).extracting(Someone::writing).containsExactly(false);
    }

    @Test
    void ofSeveralThatAreAskedForOnlyThoseThatSomebodyHasOpenAreTold() {
        var nobodys = UUID.randomUUID();
        danaEnters(place);

        assertThat(presences.others(mine, place.kind(), List.of(place.id(), nobodys)))
                .containsOnlyKeys(place.id());
        assertThat(presences.others(mine, "topic", List.of(place.id()))).isEmpty();
        assertThat(presences.others(hers, place)).isEmpty();
    }

    @Test
    void whoseBrowserIsGoneIsSweptAwayAndTheOthersHearOfIt() throws InterruptedException {
        danaEnters(place);
        connected.set(false);
        var told = new CountDownLatch(1);
        var subscription = broadcasts.listen(Place.subject(place.kind()), new Listening(told));
        passes("here_at", "21 seconds");

        heartbeat.beat();

        assertThat(presences.others(mine, place)).isEmpty();
        assertThat(told.await(20, TimeUnit.SECONDS)).isTrue();
        subscription.end();
    }

    @Test
    void whoseBrowserIsThereStaysAndComesBackAfterAnInterruption() {
        danaEnters(place);
        passes("here_at", "21 seconds");
        assertThat(presences.others(mine, place)).isEmpty();

        heartbeat.beat();

        assertThat(presences.others(mine, place)).extracting(Someone::name).containsExactly("Dana Park");
    }

    @Test
    void aWindowThatIsClosedAfterItsNodeHasEndedAsksNothingMoreOfTheDatabase() {
        var leave = danaEnters(place);
        heartbeat.endAll();
        assertThat(presences.others(mine, place)).isEmpty();
        // As if another node had her by now.
        rows.keep(new PresenceRows.Window(hers, place, null, dana));

        leave.run();

        assertThat(presences.others(mine, place)).extracting(Someone::name).containsExactly("Dana Park");
    }

    private Runnable danaEnters(Place where) {
        return presences.enter(hers, where, null, dana, connected::get);
    }

    /** As if this long ago. */
    private void passes(String column, String time) {
        jdbc.sql("update presence set %s = now() - interval '%s' where place_id = ?".formatted(column, time))
                .param(place.id())
                .update();
    }

    private final class Listening implements Broadcasts.Listener {

        private final CountDownLatch told;

        Listening(CountDownLatch told) {
            this.told = told;
        }

        @Override
        public void heard(String message) {
            if (message.equals(place.id().toString())) {
                told.countDown();
            }
        }

        @Override
        public void missed() {}
    }
}
