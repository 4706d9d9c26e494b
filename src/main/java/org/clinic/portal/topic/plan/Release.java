package org.clinic.portal.topic.plan;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Several plans that happen at once, or not at all.
 *
 * @param revision for its optimistic lock
 * @param at when it happens or happened; absent as long as nobody has locked it in
 * @param failure what was in the way when it should have happened, until it is locked in again
 * @param takesBack the one whose publications it takes back
 * @param plans by title
 */
public record Release(
        ReleaseId id,
        int revision,
        String name,
        ReleaseState state,
        @Nullable Instant at,
        @Nullable Clash failure,
        @Nullable ReleaseId takesBack,
        Instant madeAt,
        String makerName,
        List<Planned> plans) {

    public Release {
        plans = List.copyOf(plans);
    }

    public boolean isOpen() {
        return state == ReleaseState.OPEN;
    }
}
