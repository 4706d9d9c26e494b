package org.clinic.portal.version;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/** Which site is meant. Its name can stand in an address and means the same to everybody, also in an hour that is twice. */
public sealed interface SiteMoment {

    String RELEASE = "release-";

    /** As it was or will be at a moment. */
    record At(Instant moment) implements SiteMoment {

        /** To the microsecond, which is what the database keeps. */
        public At {
            moment = moment.truncatedTo(ChronoUnit.MICROS);
        }
    }

    /** As it would be if a release went live now. */
    record With(UUID release) implements SiteMoment {}

    /** Such as {@code 2026-03-03T14:00-05:00}, which is what the clocks of a zone show and how far they are from UTC. */
    default String name(ZoneId zone) {
        return switch (this) {
            case At(var moment) -> moment.atZone(zone).toOffsetDateTime().toString();
            case With(var release) -> RELEASE + release;
        };
    }

    /** The one of that name, whatever zone it was written in; nothing if it names none. */
    static Optional<SiteMoment> named(String name) {
        try {
            return name.startsWith(RELEASE)
                    ? Optional.of(new With(UUID.fromString(name.substring(RELEASE.length()))))
                    : Optional.of(OffsetDateTime.parse(name))
                            .filter(time -> time.getYear() > 0 && time.getYear() < 10_000)
                            .map(time -> new At(time.toInstant()));
        } catch (DateTimeException | IllegalArgumentException noName) {
            return Optional.empty();
        }
    }
}
