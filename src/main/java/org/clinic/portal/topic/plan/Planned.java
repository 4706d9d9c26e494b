package org.clinic.portal.topic.plan;

import java.time.Instant;
import org.clinic.portal.base.digest.Sha256;
import org.clinic.portal.base.security.AccountId;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.version.ChangeKind;
import org.jspecify.annotations.Nullable;

/**
 * A plan as lists show it.
 *
 * @param revision for its optimistic lock
 * @param title what the topic is called in it
 * @param kind of change; absent for a withdrawal
 * @param note what readers will be told, or why it is withdrawn; absent for a minor change
 * @param at when it happens; absent in a release that has no time yet
 * @param release in which it happens, if it does not happen alone
 * @param clash what was in the way when its time came, or would be if nothing changed until then
 * @param number of the version that it made or withdrew, once it has
 * @param live the number of the version that visitors read now, if they read any
 * @param sha256 of what is published; absent for a withdrawal
 */
public record Planned(
        PlanId id,
        int revision,
        TopicId topic,
        String title,
        boolean publishes,
        @Nullable ChangeKind kind,
        @Nullable String note,
        @Nullable Instant at,
        @Nullable InRelease release,
        PlanState state,
        @Nullable Clash clash,
        @Nullable Integer number,
        @Nullable Integer live,
        @Nullable Sha256 sha256,
        Instant plannedAt,
        AccountId planner,
        String plannerName) {

    /** @param locked whether it has a time, and keeps its members as they are */
    public record InRelease(ReleaseId id, String name, boolean locked) {}

    public boolean isPending() {
        return state == PlanState.PENDING;
    }

    /** Whether it happens before that; what has no time yet does not. */
    boolean isBefore(Instant moment) {
        return at != null && at.isBefore(moment);
    }

    Planned with(@Nullable Clash found) {
        return new Planned(
                id,
                revision,
                topic,
                title,
                publishes,
                kind,
                note,
                at,
                release,
                state,
                found,
                number,
                live,
                sha256,
                plannedAt,
                planner,
                plannerName);
    }
}
