package org.clinic.portal.website.mirror;

import java.util.Objects;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/** Says whether this node can write its folder, and since when it cannot. */
@Component("mirrorFolder")
@ConditionalOnProperty("portal.mirror.directory")
class MirrorHealth extends AbstractHealthIndicator {

    private final MirrorTroubles troubles;
    private final MirrorSettings settings;

    MirrorHealth(MirrorTroubles troubles, MirrorSettings settings) {
        super("Nobody knows whether the mirror is written");
        this.troubles = troubles;
        this.settings = settings;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        var directory = Objects.requireNonNull(settings.mirror()).directory();
        troubles.of(directory)
                .ifPresentOrElse(
                        trouble -> health.down()
                                .withDetail("since", trouble.since())
                                .withDetail("seen", trouble.seen()),
                        health::up);
    }
}
