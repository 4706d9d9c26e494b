package org.clinic.portal.version;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.clinic.portal.base.digest.Sha256;
import org.clinic.portal.base.security.AccountId;
import org.clinic.portal.base.security.Hand;
import org.clinic.portal.content.ContentJson;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** What publishing makes: the whole content of a topic and all that is known of it, as it was hashed, never to change again. */
@Entity
@Immutable
class TopicVersion implements Persistable<VersionId> {

    @EmbeddedId
    private VersionId id;

    private String title;

    /** The database takes it from the content; here for queries. */
    @Column(insertable = false, updatable = false)
    private @Nullable String slug;

    @Column(columnDefinition = "json")
    @ColumnTransformer(write = "?::json")
    private String content;

    private byte[] contentSha256;
    private byte @Nullable [] previousSha256;

    @Enumerated(EnumType.STRING)
    private ChangeKind kind;

    private @Nullable String note;

    /** Absent of what was published before there were records. */
    private @Nullable String record;

    private byte @Nullable [] recordSha256;
    private byte @Nullable [] previousRecordSha256;
    private Instant publishedAt;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "published_by"))
    private AccountId publishedBy;

    private String publisherName;

    @SuppressWarnings("NullAway.Init")
    TopicVersion() {}

    /** {@code previous} is the version before, absent for the first one. */
    TopicVersion(VersionRecord recorded, @Nullable TopicVersion previous, Hand publisher) {
        id = recorded.id();
        title = recorded.title();
        content = recorded.content();
        contentSha256 = Sha256.of(content).bytes();
        previousSha256 = previous == null ? null : previous.contentSha256;
        kind = recorded.announcement().kind();
        note = recorded.announcement().note();
        record = recorded.json();
        recordSha256 = Sha256.of(recorded.json()).bytes();
        previousRecordSha256 = previous == null ? null : previous.recordSha256;
        publishedAt = recorded.publishedAt();
        publishedBy = publisher.id();
        publisherName = publisher.name();
    }

    @Override
    public VersionId getId() {
        return id;
    }

    /** A version is only ever saved once, when it is new. */
    @Override
    public boolean isNew() {
        return true;
    }

    int number() {
        return id.number();
    }

    String content() {
        return content;
    }

    /** Of its record; of what has none, of its content. */
    Sha256 sha256() {
        return new Sha256(recordSha256 == null ? contentSha256 : recordSha256);
    }

    PublishedVersion asRead(ContentJson json) {
        return new PublishedVersion(
                id.topic(), id.number(), json.readContent(content), publishedAt, sha256().toString());
    }
}
