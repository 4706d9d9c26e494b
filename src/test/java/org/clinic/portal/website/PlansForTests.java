package org.clinic.portal.website;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.clinic.portal.version.Coming;
import org.clinic.portal.version.ComingChange;
import org.springframework.boot.test.context.TestComponent;

/** What a test has planned: each change by itself, and all of them as a release. */
@TestComponent
class PlansForTests implements Coming {

    static final UUID RELEASE = UUID.fromString("019ae0c4-6f10-7a55-8a3e-2f6c2d1b9e01");

    private List<ComingChange> changes = List.of();

    void are(ComingChange... planned) {
        changes = List.of(planned);
    }

    @Override
    public List<ComingChange> until(Instant moment) {
        return changes.stream().filter(change -> !change.at().isAfter(moment)).toList();
    }

    @Override
    public Optional<Release> release(UUID id) {
        return id.equals(RELEASE) ? Optional.of(new Release("Spring & more", changes)) : Optional.empty();
    }
}
