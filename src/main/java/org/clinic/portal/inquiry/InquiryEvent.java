package org.clinic.portal.inquiry;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.clinic.portal.base.id.TimeOrderedId;
import org.clinic.portal.base.security.AccountId;
import org.clinic.portal.base.security.NamedAccount;
import org.clinic.portal.base.security.SignedInAccount;
import org.clinic.portal.base.text.Tidy;
import org.clinic.portal.inquiry.CorrectionRefusedException.Reason;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** One thing that happened to an inquiry. Never changes. */
@Entity
@Immutable
class InquiryEvent implements Persistable<UUID> {

    /** The most characters a note may have. */
    static final int MAXIMUM_TEXT = 5000;

    /** For how long after it was written a note can be corrected. */
    static final Duration CORRECTABLE = Duration.ofMinutes(5);

    @Id
    private UUID id;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "inquiry_id"))
    private InquiryId inquiry;

    private Instant occurredAt;

    @Enumerated(EnumType.STRING)
    private InquiryEventKind kind;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "actor_id"))
    private @Nullable AccountId actor;

    private @Nullable String actorName;
    private @Nullable String text;

    @Embedded
    private @Nullable NextStep nextStep;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "assignee_id"))
    private @Nullable AccountId assignee;

    @Column(name = "visit_at")
    private @Nullable Instant visit;

    @Column(name = "outcome_reason")
    private @Nullable String reason;

    private @Nullable UUID corrects;

    @SuppressWarnings("NullAway.Init")
    protected InquiryEvent() {}

    private InquiryEvent(
            InquiryId inquiry,
            Instant occurredAt,
            InquiryEventKind kind,
            @Nullable SignedInAccount actor,
            @Nullable String text,
            @Nullable NextStep nextStep) {
        this.id = TimeOrderedId.next();
        this.inquiry = inquiry;
        this.occurredAt = occurredAt;
        this.kind = kind;
        this.actor = actor == null ? null : actor.id();
        this.actorName = actor == null ? null : actor.name();
        this.text = text;
        this.nextStep = nextStep;
    }

    /** What the visitor did, and what is to be done since. */
    static InquiryEvent ofVisitor(InquiryId inquiry, Instant at, InquiryEventKind kind, @Nullable NextStep nextStep) {
        return new InquiryEvent(inquiry, at, kind, null, null, nextStep);
    }

    /** What the visitor added, and what is to be done since, if that is something else. */
    static InquiryEvent added(InquiryId inquiry, Instant at, String words, @Nullable NextStep nextStep) {
        return new InquiryEvent(inquiry, at, InquiryEventKind.ADDED, null, words, nextStep);
    }

    /** What a coordinator did; {@code text} is the note's words or the outcome, {@code nextStep} what follows from it. */
    static InquiryEvent of(
            InquiryId inquiry,
            Instant at,
            InquiryEventKind kind,
            SignedInAccount actor,
            @Nullable String text,
            @Nullable NextStep nextStep) {
        return new InquiryEvent(inquiry, at, kind, actor, text, nextStep);
    }

    /** That a coordinator gave it to somebody else. */
    static InquiryEvent assigned(InquiryId inquiry, Instant at, SignedInAccount actor, NamedAccount to) {
        var event = of(inquiry, at, InquiryEventKind.ASSIGNED, actor, to.name(), null);
        event.assignee = to.id();
        return event;
    }

    /** That a coordinator settled it. */
    static InquiryEvent closed(InquiryId inquiry, Instant at, SignedInAccount actor, Ending ending) {
        var event =
                of(inquiry, at, InquiryEventKind.CLOSED, actor, ending.outcome().name(), null);
        event.visit = ending.visit();
        event.reason = ending.reason();
        return event;
    }

    /**
     * The words of a note as they are stored.
     *
     * @throws IllegalArgumentException if there are none, or too many
     */
    static String noteWords(String words) {
        var text = Tidy.text(words);
        if (text.isEmpty() || text.codePointCount(0, text.length()) > MAXIMUM_TEXT) {
            throw new IllegalArgumentException("A note has between 1 and %d characters".formatted(MAXIMUM_TEXT));
        }
        return text;
    }

    /** That whoever wrote this note puts it in other words. */
    InquiryEvent corrected(Instant at, SignedInAccount author, String words) {
        if (kind != InquiryEventKind.NOTED) {
            throw new IllegalStateException("Event %s is no note".formatted(id));
        }
        if (!author.id().equals(actor)) {
            throw new CorrectionRefusedException(Reason.NOT_YOURS);
        }
        if (at.isAfter(occurredAt.plus(CORRECTABLE))) {
            throw new CorrectionRefusedException(Reason.TOO_LATE);
        }
        var correction = of(inquiry, at, InquiryEventKind.CORRECTED, author, words, null);
        correction.corrects = id;
        return correction;
    }

    boolean isCorrectionOf(InquiryEvent note) {
        return note.id.equals(corrects);
    }

    /** Of a note or its correction. */
    String words() {
        return String.valueOf(text);
    }

    @Override
    public UUID getId() {
        return id;
    }

    /** Always: an event is only ever added. */
    @Override
    public boolean isNew() {
        return true;
    }

    InquiryEventKind kind() {
        return kind;
    }

    boolean wasGivenBy(AccountId giver) {
        return assignee != null && giver.equals(actor);
    }

    /** Whose it is since then, if that is what happened. */
    @Nullable
    AccountId assignee() {
        return assignee == null ? actor : assignee;
    }

    @Nullable
    String assigneeName() {
        return assignee == null ? actorName : text;
    }

    TimelineEntry toEntry() {
        return new TimelineEntry(id, occurredAt, kind, actor, actorName, text, nextStep, ending(), corrects, null);
    }

    private @Nullable Ending ending() {
        return switch (kind) {
            case CLOSED -> new Ending(Outcome.valueOf(String.valueOf(text)), visit, reason);
            case WITHDRAWN -> Ending.of(Outcome.WITHDRAWN);
            default -> null;
        };
    }
}
