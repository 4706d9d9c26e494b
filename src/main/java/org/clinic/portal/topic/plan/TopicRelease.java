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
import org.clinic.portal.base.security.AccountId;
import org.clinic.portal.base.security.Hand;
import org.clinic.portal.content.Line;
import org.clinic.portal.topic.plan.PlanRefusedException.Reason;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;

/** Several plans that happen at once, or not at all. */
@Entity
@DynamicUpdate
class TopicRelease {

    static final int LONGEST_NAME = 100;

    @EmbeddedId
    private ReleaseId id;

    @Version
    private @Nullable Integer revision;

    private String name;

    @Enumerated(EnumType.STRING)
    private ReleaseState state = ReleaseState.OPEN;

    private @Nullable Instant at;

    @Enumerated(EnumType.STRING)
    private @Nullable Clash failure;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "takes_back"))
    private @Nullable ReleaseId takesBack;

    private Instant madeAt;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "made_by"))
    private AccountId madeBy;

    private String makerName;

    @SuppressWarnings("NullAway.Init")
    TopicRelease() {}

    TopicRelease(String name, @Nullable ReleaseId takesBack, Hand maker) {
        id = new ReleaseId();
        this.name = named(name);
        this.takesBack = takesBack;
        madeAt = maker.at();
        madeBy = maker.id();
        makerName = maker.name();
    }

    private static String named(String name) {
        var line = Line.of(name, Integer.MAX_VALUE);
        if (Line.isBlank(line) || line.length() > LONGEST_NAME) {
            throw new PlanRefusedException(Reason.NAME);
        }
        return line;
    }

    ReleaseId id() {
        return id;
    }

    String name() {
        return name;
    }

    AccountId madeBy() {
        return madeBy;
    }

    Optional<Instant> at() {
        return Optional.ofNullable(at);
    }

    boolean isOpen() {
        return state == ReleaseState.OPEN;
    }

    boolean isDone() {
        return state == ReleaseState.DONE;
    }

    boolean isDue(Instant now) {
        return state == ReleaseState.LOCKED && at != null && !at.isAfter(now);
    }

    /** @throws OptimisticLockingFailureException if somebody has changed it since it was read */
    TopicRelease seenAs(int seen) {
        if (!Objects.equals(revision, seen)) {
            throw new OptimisticLockingFailureException("The release %s has changed since it was read".formatted(id));
        }
        return this;
    }

    void rename(String other) {
        require(ReleaseState.OPEN);
        name = named(other);
    }

    /** From now on its members stay as they are, until then. */
    void lock(Instant moment, Instant now) {
        require(ReleaseState.OPEN);
        if (!moment.isAfter(now)) {
            throw new PlanRefusedException(Reason.PAST);
        }
        state = ReleaseState.LOCKED;
        at = moment;
        failure = null;
    }

    void unlock() {
        require(ReleaseState.LOCKED);
        state = ReleaseState.OPEN;
        at = null;
    }

    void cancel() {
        require(ReleaseState.OPEN);
        state = ReleaseState.CANCELLED;
        failure = null;
    }

    /** Alone in its row: its members say what they did. */
    void happened(Instant now) {
        state = ReleaseState.DONE;
        at = at == null ? now : at;
        failure = null;
    }

    void failed(Clash clash) {
        unlock();
        failure = clash;
    }

    private void require(ReleaseState needed) {
        if (state != needed) {
            throw new OptimisticLockingFailureException("The release %s is %s".formatted(id, state));
        }
    }
}
