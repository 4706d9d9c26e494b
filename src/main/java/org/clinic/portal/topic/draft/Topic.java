package org.clinic.portal.topic.draft;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.clinic.portal.base.security.AccountId;
import org.clinic.portal.base.security.Hand;
import org.clinic.portal.content.Section;
import org.clinic.portal.content.TopicContent;
import org.clinic.portal.content.TopicId;
import org.hibernate.annotations.OptimisticLock;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;

/** A subject that patients read about. Its sections have lives of their own; {@link Draft} brings them together. */
@Entity
class Topic {

    @EmbeddedId
    private TopicId id;

    /** Counts changes of the details, and of nothing that is excluded below. */
    @Version
    private @Nullable Integer revision;

    private String slug;
    private String language;
    private String label;
    private String title;
    private String summary;

    private Instant createdAt;

    @OptimisticLock(excluded = true)
    private Instant changedAt;

    @OptimisticLock(excluded = true)
    private String changedBy;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "owner_id"))
    @OptimisticLock(excluded = true)
    private @Nullable AccountId owner;

    @OptimisticLock(excluded = true)
    private @Nullable String ownerName;

    @OptimisticLock(excluded = true)
    private @Nullable Instant archivedAt;

    @OptimisticLock(excluded = true)
    private @Nullable String archivedBy;

    @SuppressWarnings("NullAway.Init")
    Topic() {}

    @SuppressWarnings("NullAway.Init")
    Topic(TopicDetails details, Hand creator) {
        id = new TopicId();
        createdAt = creator.at();
        describe(details);
        handTo(TopicOwner.of(creator.account()));
        touch(creator);
    }

    /** Replaces the details, unless someone else has since {@code basedOn}. */
    void revise(int basedOn, TopicDetails details, Hand hand) {
        if (revision() != basedOn) {
            throw new OptimisticLockingFailureException(
                    "Topic %s has changed since revision %d".formatted(id, basedOn));
        }
        describe(details);
        touch(hand);
    }

    /** Replaces the details with those of a version. */
    void restore(TopicContent content, Hand hand) {
        describe(TopicDetails.of(content));
        touch(hand);
    }

    /** Notes that something about the draft has changed, if only in its sections. */
    void touch(Hand hand) {
        changedBy = hand.name();
        changedAt = hand.at();
    }

    /** Makes it this person's. */
    void handTo(TopicOwner to) {
        owner = to.account();
        ownerName = to.name();
    }

    /** Puts it into the archive; once there it stays as it was put. */
    void archive(Hand hand) {
        if (archivedAt == null) {
            archivedBy = hand.name();
            archivedAt = hand.at();
        }
    }

    void takeFromArchive() {
        archivedBy = null;
        archivedAt = null;
    }

    /** Refuses what would change a topic in the archive. */
    void requireInUse() {
        if (archivedAt != null) {
            throw new TopicArchivedException(id);
        }
    }

    private void describe(TopicDetails details) {
        slug = details.slug();
        language = details.language();
        label = details.label();
        title = details.title();
        summary = details.summary();
    }

    TopicContent content(List<Section> sections) {
        return new TopicContent(slug, language, label, title, summary, sections);
    }

    TopicId id() {
        return id;
    }

    int revision() {
        return Objects.requireNonNull(revision, "Not stored yet");
    }

    TopicDetails details() {
        return new TopicDetails(slug, language, label, title, summary);
    }

    Optional<TopicOwner> owner() {
        return owner == null || ownerName == null ? Optional.empty() : Optional.of(new TopicOwner(owner, ownerName));
    }

    Optional<Archived> archived() {
        return archivedAt == null || archivedBy == null
                ? Optional.empty()
                : Optional.of(new Archived(archivedAt, archivedBy));
    }
}
