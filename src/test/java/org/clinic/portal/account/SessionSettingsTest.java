package org.clinic.portal.account;

import java.time.Duration;
import org.clinic.portal.base.broadcast.Broadcasts;
import org.clinic.portal.base.broadcast.Snapshots;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.testing.PortalModuleTest;
import org.clinic.portal.testing.SignedInAs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

@PortalModuleTest
@SignedInAs(Roles.ADMIN)
class SessionSettingsTest {

    @Autowired
    SessionSettings settings;

    @Autowired
    SessionLimits configured;

    @Autowired
    Broadcasts broadcasts;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void asConfigured() {
        settings.setIdle(configured.idle());
    }

    @Test
    void whatIsSetHoldsOnEveryNodeAndAfterARestart() {
        var other = nodeThatListens();

        settings.setIdle(Duration.ofMinutes(5));

        await().untilAsserted(() -> assertThat(other.get().idle()).isEqualTo(Duration.ofMinutes(5)));
        assertThat(node().idle()).isEqualTo(Duration.ofMinutes(5));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 121})
    void whatWouldBeNoLimitOrNoSessionIsRefused(int minutes) {
        assertThatIllegalArgumentException().isThrownBy(() -> settings.setIdle(Duration.ofMinutes(minutes)));
    }

    private SessionLimits node() {
        return nodeThatListens().get();
    }

    private PresentLimits nodeThatListens() {
        var limits = new PresentLimits(configured, jdbc, new Snapshots(broadcasts));
        limits.begin();
        return limits;
    }
}
