package org.clinic.portal.version;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.clinic.portal.base.id.TimeOrderedId;
import org.clinic.portal.base.security.Hand;
import org.clinic.portal.content.InvalidContentException;
import org.clinic.portal.content.TopicId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** The time in which a version was, or is, the one that visitors get. A version has one such time; it ends once. */
@Entity(name = "TopicLivePeriod")
class LivePeriod implements Persistable<UUID> {

    @Id
    private UUID id;

    @Embedded
    @AttributeOverride(name = "topic.id", column = @Column(name = "topic_id", updatable = false))
    @AttributeOverride(name = "number", column = @Column(name = "number", updatable = false))
    private VersionId version;

    @Column(updatable = false)
    private Instant liveFrom;

    /** Absent while the version is live. */
    private @Nullable Instant liveUntil;

    @Enumerated(EnumType.STRING)
    private Withdrawal.@Nullable Cause withdrawnCause;

    private @Nullable String withdrawnReason;
    private @Nullable String withdrawnBy;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "replaced_by"))
    private @Nullable TopicId replacedBy;

    @SuppressWarnings("NullAway.Init")
    LivePeriod() {}

    LivePeriod(VersionId version, Instant from) {
        id = TimeOrderedId.next();
        this.version = version;
        liveFrom = from;
    }

    /** Ends because the next version follows. */
    void end(Instant at) {
        if (liveUntil != null) {
            throw new IllegalStateException("What has ended stays as it was");
        }
        liveUntil = at;
    }

    /** Ends because nobody shall read the version any more. */
    void withdraw(Withdrawal why, Hand by) {
        if (version.topic().equals(why.instead())) {
            throw new InvalidContentException("%s does not take its own place".formatted(version.topic()));
        }
        end(by.at());
        withdrawnCause = why.cause();
        withdrawnReason = why.reason();
        withdrawnBy = by.name();
        replacedBy = why.instead();
    }

    @Override
    public UUID getId() {
        return id;
    }

    /** A period is saved when it begins; that it ends, Hibernate notices. */
    @Override
    public boolean isNew() {
        return true;
    }

    VersionId version() {
        return version;
    }

    Optional<Instant> liveUntil() {
        return Optional.ofNullable(liveUntil);
    }

    /** Absent unless it was withdrawn, and its readers are told why. */
    Withdrawal.@Nullable Cause withdrawnCause() {
        return withdrawnCause;
    }
}
