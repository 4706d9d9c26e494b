package org.clinic.portal.topic.draft;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.clinic.portal.base.security.Hand;
import org.clinic.portal.content.Body;
import org.clinic.portal.content.Section;
import org.clinic.portal.content.SectionId;
import org.clinic.portal.content.SectionKind;
import org.clinic.portal.content.SectionText;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.topic.step.SectionPlace;
import org.clinic.portal.topic.step.StepChange;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.OptimisticLock;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;

/** A section of a draft: in its place, or in the topic's bin, from where it can be put back. */
@Entity
class TopicSection {

    @EmbeddedId
    private SectionId id;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "topic_id", updatable = false))
    private TopicId topic;

    /** Counts changes of the text. Moving is not one, so that it makes nobody's text stale. */
    @Version
    private @Nullable Integer revision;

    /** Absent in the bin. */
    @OptimisticLock(excluded = true)
    private @Nullable Integer position;

    @Enumerated(EnumType.STRING)
    private SectionKind kind;

    private String heading;

    @Convert(converter = BodyConverter.class)
    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "?::jsonb")
    private Body body;

    private Instant changedAt;
    private String changedBy;

    @OptimisticLock(excluded = true)
    private @Nullable Instant removedAt;

    @OptimisticLock(excluded = true)
    private @Nullable String removedBy;

    @OptimisticLock(excluded = true)
    private @Nullable UUID removedAfter;

    @OptimisticLock(excluded = true)
    private @Nullable UUID removedBefore;

    @OptimisticLock(excluded = true)
    private @Nullable Integer removedPosition;

    /** What this one and another said when they were merged; stays when it is put back. */
    @Convert(converter = MergeConverter.class)
    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "?::jsonb")
    @OptimisticLock(excluded = true)
    private StepChange.@Nullable Merge merged;

    @SuppressWarnings("NullAway.Init")
    TopicSection() {}

    @SuppressWarnings("NullAway.Init")
    TopicSection(TopicId topic, SectionText text, Hand author) {
        id = new SectionId();
        this.topic = topic;
        write(text, author);
    }

    /** Replaces the text, unless someone has put the section into the bin. */
    void revise(SectionText text, Hand editor) {
        requireInDraft();
        write(text, editor);
    }

    /** Replaces the text with that of a version, if it is another one. */
    void restore(Section version, Hand editor) {
        if (!version.equals(content())) {
            write(version.text(), editor);
        }
    }

    void placeAt(int place) {
        position = place;
        removedAt = null;
        removedBy = null;
        removedAfter = null;
        removedBefore = null;
        removedPosition = null;
    }

    void remove(SectionPlace from, Hand remover) {
        requireInDraft();
        position = null;
        removedAt = remover.at();
        removedBy = remover.name();
        removedAfter = id(from.after());
        removedBefore = id(from.before());
        removedPosition = from.index();
    }

    /** Notes that its text has gone into another section, or is its own again. */
    void mergeAs(StepChange.@Nullable Merge merge) {
        merged = merge;
    }

    /** Refuses what someone wants to do to a section that someone else has just put into the bin. */
    void requireInDraft() {
        if (removedAt != null) {
            throw new OptimisticLockingFailureException("Section %s has been removed".formatted(id));
        }
    }

    private void write(SectionText text, Hand editor) {
        kind = text.kind();
        heading = text.heading();
        body = text.body();
        changedBy = editor.name();
        changedAt = editor.at();
    }

    SectionId id() {
        return id;
    }

    private int revision() {
        return Objects.requireNonNull(revision, "Not stored yet");
    }

    boolean isInDraft() {
        return removedAt == null;
    }

    /** Only of a section that is in the draft. */
    int position() {
        return Objects.requireNonNull(position, "In the bin");
    }

    /** Where a section in the bin stood, if it is known. */
    Optional<SectionPlace> removedFrom() {
        return Optional.ofNullable(removedPosition)
                .map(index -> new SectionPlace(section(removedAfter), section(removedBefore), index));
    }

    private static @Nullable UUID id(@Nullable SectionId section) {
        return section == null ? null : section.id();
    }

    private static @Nullable SectionId section(@Nullable UUID id) {
        return id == null ? null : new SectionId(id);
    }

    /** What went into another section, if this one still says just that. */
    Optional<StepChange.Merge> merged() {
        return Optional.ofNullable(merged)
                .filter(merge -> merge.halves().heading().equals(heading)
                        && merge.halves().second().equals(body));
    }

    /** Whether somebody else was the last to write here, and did so after {@code since}. */
    boolean wasWrittenByAnother(String editor, Instant since) {
        return changedAt.isAfter(since) && !changedBy.equals(editor);
    }

    SectionText text() {
        return new SectionText(kind, heading, body);
    }

    Section content() {
        return new Section(id, kind, heading, body);
    }

    DraftSection asRead() {
        return new DraftSection(id, revision(), kind, heading, body, changedAt, changedBy);
    }

    /** Only of a section that is in the bin. */
    RemovedSection asRemoved() {
        return new RemovedSection(
                asRead(),
                Objects.requireNonNull(removedAt, "In the draft"),
                removedBy,
                merged().map(StepChange.Merge::section).orElse(null));
    }
}
