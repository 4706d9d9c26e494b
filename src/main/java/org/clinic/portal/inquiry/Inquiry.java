package org.clinic.portal.inquiry;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.clinic.portal.base.security.AccountId;
import org.clinic.portal.inquiry.due.Priority;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;

/** What somebody sent through the contact form, and how far the clinic has got with it. */
@Entity
@DynamicUpdate // What was sent is never written again, not even with the same words.
class Inquiry {

    @EmbeddedId
    private InquiryId id;

    @Version
    private @Nullable Integer revision;

    private String reference;

    @Column(name = "submission_sha256")
    private byte[] submissionHash;

    private Instant receivedAt;

    @Embedded
    private Sent sent;

    @Enumerated(EnumType.STRING)
    private InquiryStatus status;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "assignee_id"))
    private @Nullable AccountId assignee;

    private @Nullable String assigneeName;

    @Embedded
    private @Nullable Ending ending;

    @Enumerated(EnumType.STRING)
    private Priority priority;

    /** There is one exactly as long as the inquiry is open. */
    @Embedded
    private @Nullable NextStep nextStep;

    /** Absent while nothing is refused. */
    @Embedded
    private @Nullable Refusals refusals;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "merged_into"))
    private @Nullable InquiryId mergedInto;

    @SuppressWarnings("NullAway.Init")
    protected Inquiry() {}

    /** @param firstAnswer what is done first */
    Inquiry(
            Reference reference,
            byte[] submissionHash,
            Submission submission,
            Instant receivedAt,
            NextStep firstAnswer) {
        this.id = new InquiryId();
        this.reference = reference.value();
        this.submissionHash = submissionHash;
        this.receivedAt = receivedAt;
        this.sent = Sent.in(submission);
        this.priority = Priority.NORMAL;
        this.status = InquiryStatus.RECEIVED;
        this.nextStep = firstAnswer;
        if (sent.sender().preferredWay() == PreferredWay.EMAIL_ONLY) {
            this.refusals = Refusals.NONE.with(ContactWay.CALLS, new Unwanted(receivedAt, null, null));
        }
    }

    /** Hands the inquiry to a coordinator, the first or another one. */
    void assignTo(AccountId coordinator, String coordinatorName) {
        require(EnumSet.of(InquiryStatus.RECEIVED, InquiryStatus.ASSIGNED));
        if (coordinator.equals(assignee)) {
            throw new IllegalStateException("Inquiry %s is theirs already".formatted(id));
        }
        assignee = coordinator;
        assigneeName = coordinatorName;
        status = InquiryStatus.ASSIGNED;
    }

    /** Gives it back to whose it was before, or to nobody. */
    void giveBack(@Nullable AccountId coordinator, @Nullable String coordinatorName) {
        require(EnumSet.of(InquiryStatus.ASSIGNED));
        assignee = coordinator;
        assigneeName = coordinatorName;
        status = coordinator == null ? InquiryStatus.RECEIVED : InquiryStatus.ASSIGNED;
    }

    /**
     * Settles the inquiry. It stays with the coordinator it was assigned to.
     *
     * @throws IllegalArgumentException if something that belongs to that end is left out, or it is the visitor's to come to
     */
    void close(Ending how) {
        require(EnumSet.of(InquiryStatus.ASSIGNED));
        how.requireWhole();
        how.requireChosen();
        end(how);
    }

    /** Ends it as its sender takes it back, whether or not it is anybody's. */
    void withdraw() {
        require(EnumSet.of(InquiryStatus.RECEIVED, InquiryStatus.ASSIGNED));
        end(Ending.of(Outcome.WITHDRAWN));
    }

    private void end(Ending how) {
        ending = how;
        status = InquiryStatus.CLOSED;
        nextStep = null;
    }

    /** Takes up a closed inquiry again, with the coordinator it was assigned to, if it was anybody's. */
    void reopen(NextStep next) {
        require(EnumSet.of(InquiryStatus.CLOSED));
        ending = null;
        status = assignee == null ? InquiryStatus.RECEIVED : InquiryStatus.ASSIGNED;
        nextStep = next;
    }

    /** Plans what is done next, in place of what was to be done. */
    void plan(NextStep next) {
        require(EnumSet.of(InquiryStatus.RECEIVED, InquiryStatus.ASSIGNED));
        if (next.kind() == NextStepKind.CALL) {
            Refusals.orNone(refusals).requireWanted(id, ContactWay.CALLS);
        }
        nextStep = next;
    }

    /** Notes that the person was called, after which something else is next. Whose inquiry it is calls. */
    void called(NextStep next) {
        require(EnumSet.of(InquiryStatus.ASSIGNED));
        Refusals.orNone(refusals).requireWanted(id, ContactWay.CALLS);
        nextStep = next;
    }

    /**
     * Notes that the person does not want that. Where a call was next, a follow-up is from now on.
     *
     * @return whether a call was next
     */
    boolean refuse(ContactWay way, Unwanted unwanted) {
        require(EnumSet.complementOf(EnumSet.of(InquiryStatus.SPAM, InquiryStatus.MERGED)));
        if (unwanted().containsKey(way)) {
            throw new IllegalStateException("Inquiry %s wants no %s already".formatted(id, way));
        }
        refusals = Refusals.orNone(refusals).with(way, unwanted);
        return way == ContactWay.CALLS && replaceCall();
    }

    /** Has a follow-up take the place of a call, and says whether one was next. */
    boolean replaceCall() {
        if (nextStep == null || nextStep.kind() != NextStepKind.CALL) {
            return false;
        }
        nextStep = nextStep.withoutCall();
        return true;
    }

    /** Takes back that the person does not want that. */
    void allow(ContactWay way) {
        refusals = Refusals.orNone(refusals).with(way, null);
    }

    /** Changes how soon a first answer is due, as long as there was none. */
    void prioritize(Priority chosen, NextStep firstAnswer) {
        require(EnumSet.of(InquiryStatus.RECEIVED, InquiryStatus.ASSIGNED));
        priority = chosen;
        if (nextStep != null && nextStep.kind() == NextStepKind.FIRST_ANSWER) {
            nextStep = firstAnswer;
        }
    }

    /** Sets the inquiry aside. Whose it was and how it was closed stay with it, for when it is taken back. */
    void markAsSpam() {
        require(EnumSet.complementOf(EnumSet.of(InquiryStatus.SPAM, InquiryStatus.MERGED)));
        status = InquiryStatus.SPAM;
        nextStep = null;
    }

    /**
     * Puts what was set aside back where it was: closed, with whom it was, or among the received ones.
     *
     * @param next what is to be done, unless it is closed
     */
    void markAsNoSpam(NextStep next) {
        require(EnumSet.of(InquiryStatus.SPAM));
        if (ending != null) {
            status = InquiryStatus.CLOSED;
            return;
        }
        status = assignee == null ? InquiryStatus.RECEIVED : InquiryStatus.ASSIGNED;
        nextStep = next;
    }

    /**
     * Lets it go into another one of the same person. All that it is stays with it, for when that is taken back.
     *
     * @throws IllegalStateException if nobody would be reminded of it any more: an open one goes into an open one only
     */
    void mergeInto(Inquiry other) {
        require(EnumSet.of(InquiryStatus.RECEIVED, InquiryStatus.ASSIGNED, InquiryStatus.CLOSED));
        other.require(EnumSet.of(InquiryStatus.RECEIVED, InquiryStatus.ASSIGNED, InquiryStatus.CLOSED));
        if (id.equals(other.id) || (nextStep != null && other.nextStep == null)) {
            throw new IllegalStateException("Inquiry %s does not go into %s".formatted(id, other.id));
        }
        status = InquiryStatus.MERGED;
        mergedInto = other.id;
        nextStep = null;
    }

    /** Parts it from the one into which it went, as it was. */
    void part(InquiryStatus before, @Nullable NextStep nextBefore) {
        require(EnumSet.of(InquiryStatus.MERGED));
        status = before;
        mergedInto = null;
        nextStep = nextBefore;
    }

    /** Refuses what is based on anything but the present revision. */
    void requireRevision(int seen) {
        if (revision == null || revision != seen) {
            throw new OptimisticLockingFailureException("Inquiry %s has changed since revision %d".formatted(id, seen));
        }
    }

    private void require(Set<InquiryStatus> allowed) {
        if (!allowed.contains(status)) {
            throw new IllegalStateException("Inquiry %s is %s, not one of %s".formatted(id, status, allowed));
        }
    }

    InquiryId id() {
        return id;
    }

    Reference reference() {
        return new Reference(reference);
    }

    InquiryStatus status() {
        return status;
    }

    @Nullable
    AccountId assignee() {
        return assignee;
    }

    @Nullable
    Ending ending() {
        return ending;
    }

    Instant receivedAt() {
        return receivedAt;
    }

    /** Of one that was stored. */
    int revision() {
        return Objects.requireNonNull(revision);
    }

    Sent sent() {
        return sent;
    }

    Priority priority() {
        return priority;
    }

    Optional<NextStep> nextStep() {
        return Optional.ofNullable(nextStep);
    }

    @Nullable
    InquiryId mergedInto() {
        return mergedInto;
    }

    /** In which ways the person does not want to be reached, as far as they said so in this one. */
    Map<ContactWay, Unwanted> unwanted() {
        return Refusals.orNone(refusals).byWay();
    }

    /**
     * Everything about the inquiry, which must have been stored.
     *
     * @param reached how the person is reached by now
     * @param unwanted in which ways they are not
     * @param merged those that went into it
     */
    InquiryDetail detail(
            Sender reached,
            Map<ContactWay, Unwanted> unwanted,
            List<MergedInquiry> merged,
            Marks marks,
            List<TimelineEntry> timeline) {
        return new InquiryDetail(
                id,
                revision(),
                reference(),
                receivedAt,
                sent.read(),
                reached,
                unwanted,
                sent.message(),
                sent.answered(),
                sent.agreedTo(),
                sent.wording(),
                sent.language(),
                status,
                assignee,
                assigneeName,
                ending,
                priority,
                nextStep,
                mergedInto,
                merged,
                marks,
                timeline);
    }
}
