package org.clinic.portal.base.ui;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.clinic.portal.base.broadcast.Broadcasts;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.testing.PortalTest;
import org.clinic.portal.testing.SignedInAs;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
class ConnectionGuardTest extends SpringBrowserlessTest {

    @Autowired
    Broadcasts broadcasts;

    @Test
    @SignedInAs(Roles.MARKETING)
    void everyWindowSaysThatTheChangesOfOthersMayBeLateWhileNothingIsHeard() {
        awaitHearing();
        UI.getCurrent().navigate("topics");
        assertThat(find(ConnectionGuard.class).single().said()).isEmpty();

        broadcasts.stop();
        try {
            var opened = new ConnectionGuard(broadcasts);
            UI.getCurrent().add(opened);

            assertThat(opened.said()).isEqualTo("The changes of others may come late just now.");
        } finally {
            broadcasts.start();
        }
    }

    @Test
    @SignedInAs(Roles.MARKETING)
    void aLostConnectionIsSaidInWordsOfOurs() {
        UI.getCurrent().navigate("topics");

        assertThat(UI.getCurrent().getReconnectDialogConfiguration().getDialogText())
                .startsWith("No connection. Leave this window open");
    }

    private void awaitHearing() {
        var deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!broadcasts.isHearing()) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }
}
