package org.clinic.portal.topic.plan;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.clinic.portal.base.digest.Sha256;
import org.clinic.portal.base.security.AccountId;
import org.clinic.portal.base.security.Hand;
import org.clinic.portal.content.ContentJson;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.topic.plan.PlanRefusedException.Reason;
import org.clinic.portal.version.Announcement;
import org.clinic.portal.version.ChangeKind;
import org.clinic.portal.version.FrozenText;
import org.clinic.portal.version.Withdrawal;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;

/** A publication or a withdrawal that is planned. What it says never changes, as the database sees to; when it happens may. */
@Entity
@DynamicUpdate
class TopicPlan {

    @EmbeddedId
    private PlanId id;

    @Version
    private @Nullable Integer revision;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "topic_id"))
    private TopicId topic;

    private String title;
    private String act;

    @Column(columnDefinition = "json")
    @ColumnTransformer(write = "?::json")
    private @Nullable String content;

    private byte @Nullable [] contentSha256;

    @Enumerated(EnumType.STRING)
    private @Nullable ChangeKind kind;

    private @Nullable String note;

    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "?::jsonb")
    private @Nullable String measured;

    @Enumerated(EnumType.STRING)
    private Withdrawal.@Nullable Cause cause;

    private @Nullable String reason;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "instead"))
    private @Nullable TopicId instead;

    private byte @Nullable [] basedOnSha256;
    private @Nullable Instant at;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "release_id"))
    private @Nullable ReleaseId release;

    @Enumerated(EnumType.STRING)
    private PlanState state = PlanState.PENDING;

    @Enumerated(EnumType.STRING)
    private @Nullable Clash failure;

    private @Nullable Integer number;
    private Instant plannedAt;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "planned_by"))
    private AccountId plannedBy;

    private String plannerName;

    @SuppressWarnings("NullAway.Init")
    TopicPlan() {}

    /** @param text what the act publishes, as it is frozen; absent for a withdrawal */
    @SuppressWarnings("NullAway.Init")
    TopicPlan(Act planned, @Nullable FrozenText text, When when, Hand planner) {
        id = new PlanId();
        topic = planned.topic();
        title = planned.title();
        switch (planned) {
            case Act.Publication(var of, var said, var announcement, var figures) -> {
                act = "PUBLISH";
                content = Objects.requireNonNull(text).json();
                contentSha256 = text.sha256().bytes();
                kind = announcement.kind();
                note = announcement.note();
                measured = MeasuredJson.write(figures);
            }
            case Act.Withdrawing(var of, var called, var why) -> {
                act = "WITHDRAW";
                cause = why.cause();
                reason = why.reason();
                instead = why.instead();
            }
        }
        happens(when, planner.at());
        plannedAt = planner.at();
        plannedBy = planner.id();
        plannerName = planner.name();
    }

    private void happens(When when, Instant now) {
        switch (when) {
            case When.At(var moment) -> {
                if (!moment.isAfter(now)) {
                    throw new PlanRefusedException(Reason.PAST);
                }
                at = moment;
                release = null;
            }
            case When.With(var joined) -> {
                at = null;
                release = joined;
            }
            case When.WithNew(var name) -> throw new IllegalStateException("No release yet: " + name);
        }
    }

    PlanId id() {
        return id;
    }

    TopicId topic() {
        return topic;
    }

    String title() {
        return title;
    }

    AccountId plannedBy() {
        return plannedBy;
    }

    Optional<ReleaseId> release() {
        return Optional.ofNullable(release);
    }

    Optional<Instant> at() {
        return Optional.ofNullable(at);
    }

    boolean isPending() {
        return state == PlanState.PENDING;
    }

    /** Whether its time has come, and nothing has come of it yet. */
    boolean isDue(Instant now) {
        return isPending() && at != null && !at.isAfter(now);
    }

    Act act(ContentJson json) {
        return content == null || kind == null || measured == null
                ? new Act.Withdrawing(
                        topic,
                        title,
                        new Withdrawal(Objects.requireNonNull(cause), Objects.requireNonNull(reason), instead))
                : new Act.Publication(
                        topic, json.readContent(content), new Announcement(kind, note), MeasuredJson.read(measured));
    }

    /** @throws OptimisticLockingFailureException if somebody has changed it since it was read */
    TopicPlan seenAs(int seen) {
        if (!Objects.equals(revision, seen)) {
            throw new OptimisticLockingFailureException("The plan %s has changed since it was read".formatted(id));
        }
        return this;
    }

    /** Has it happen at another time, or with a release; also if it was cancelled, or did not happen when it should have. */
    void move(When when, Instant now) {
        if (state == PlanState.DONE) {
            throw new OptimisticLockingFailureException("The plan %s has happened".formatted(id));
        }
        happens(when, now);
        state = PlanState.PENDING;
        failure = null;
    }

    /** Puts it on what visitors will read by then, for which whoever does so answers. */
    void putOn(@Nullable Sha256 text, Hand hand) {
        basedOn(text);
        plannedBy = hand.id();
        plannerName = hand.name();
    }

    void basedOn(@Nullable Sha256 text) {
        basedOnSha256 = text == null ? null : text.bytes();
    }

    /** Also one that did not happen when it should have. */
    void cancel() {
        if (state != PlanState.FAILED) {
            requirePending();
        }
        state = PlanState.CANCELLED;
        failure = null;
    }

    void happened(int version, Instant now) {
        requirePending();
        state = PlanState.DONE;
        number = version;
        at = at == null ? now : at;
    }

    void failed(Clash clash) {
        requirePending();
        state = PlanState.FAILED;
        failure = clash;
    }

    private void requirePending() {
        if (!isPending()) {
            throw new OptimisticLockingFailureException("The plan %s is %s".formatted(id, state));
        }
    }
}
