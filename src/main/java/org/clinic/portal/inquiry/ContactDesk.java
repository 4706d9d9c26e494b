package org.clinic.portal.inquiry;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.clinic.portal.base.digest.Sha256;
import org.clinic.portal.base.lock.TransactionLock;
import org.clinic.portal.inquiry.spam.Reason;
import org.clinic.portal.inquiry.spam.Screening;
import org.clinic.portal.inquiry.spam.Verdict;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where visitors hand in what they want to ask. What is not a person's, as far as one can tell, is kept apart. */
@Service
@Transactional
@PreAuthorize("permitAll()")
public class ContactDesk {

    private final Screening screening;
    private final InquiryRepository inquiries;
    private final Intake intake;
    private final Quarantine quarantine;
    private final DoubtStore doubts;
    private final EarlierCopies copies;
    private final References references;
    private final TransactionLock lock;
    private final Clock clock;

    ContactDesk(
            Screening screening,
            InquiryRepository inquiries,
            Intake intake,
            Quarantine quarantine,
            DoubtStore doubts,
            EarlierCopies copies,
            References references,
            TransactionLock lock,
            Clock clock) {
        this.screening = screening;
        this.inquiries = inquiries;
        this.intake = intake;
        this.quarantine = quarantine;
        this.doubts = doubts;
        this.copies = copies;
        this.references = references;
        this.lock = lock;
        this.clock = clock;
    }

    /** The reference of what was received already, with the very same form: there is nothing left to say about it. */
    @Transactional(readOnly = true)
    public Optional<Reference> receivedBefore(Submission submission) {
        return inquiries
                .findBySubmissionHash(SubmissionHash.of(submission))
                .filter(known -> known.status() != InquiryStatus.SPAM)
                .map(Inquiry::reference);
    }

    /** Whether it is doubtful at least as far as one sees without counting, which costs next to nothing. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public boolean isSuspectAtSight(SentForm form, Arrival arrival) {
        return screening.thresholds().of(screening.atSight(form.texts(), arrival.reasons())) != Verdict.CLEAN;
    }

    /** What is to be thought of it. It is counted with that, once; an answer counts while what it is about is held. */
    public Judgement judge(SentForm form, Arrival arrival) {
        var reasons = arrival.reasons();
        if (arrival.answered() && arrival.held().filter(quarantine::isHeld).isPresent()) {
            reasons.add(Reason.ANSWERED);
        }
        return new Judgement(screening.judge(form.texts(), reasons, arrival.network()), screening.thresholds());
    }

    /** As one whom nobody had to look at. */
    public Reference receive(Submission submission) {
        return receive(submission, Judgement.NONE, Arrival.UNKNOWN)
                .orElseThrow(() -> new IllegalStateException("Who comes from nowhere never has to wait"));
    }

    /**
     * Stores the inquiry and the first event of its timeline, both or neither. The same submission again, at once or
     * later, is the same inquiry. What waits in quarantine in the same words, or
     * what its sender was asked about and goes on with, comes out with that, as received when it first came.
     *
     * @return nothing if so much came from the same network that its sender has to wait; who was in doubt was asked already,
     *     and learns nothing of being counted
     */
    public Optional<Reference> receive(Submission submission, Judgement judgement, Arrival arrival) {
        var hash = SubmissionHash.of(submission);
        var words = SubmissionHash.ofWords(SentForm.of(submission));
        var free = references.any();
        lock.on(lockOf(words), References.lockOf(free));
        var found = copies.find(hash, words, arrival.held(), free);
        var known = found.inquiry() ? inquiries.findForChangeBySubmissionHash(hash) : Optional.<Inquiry>empty();
        if (known.isPresent()) {
            return known.map(Inquiry::reference);
        }
        if (hasToWait(judgement, arrival)) {
            return Optional.empty();
        }
        var waiting = found.waiting() ? quarantine.findWaiting(words, arrival.held()) : Optional.<Quarantined>empty();
        var inquiry = waiting.map(each -> intake.release(each, submission, null))
                .orElseGet(() -> intake.take(found.given() ? references.free() : free, submission));
        doubts.insert(inquiry.id(), judgement.suspicion(), judgement.isMarked());
        return Optional.of(inquiry.reference());
    }

    /** The same form, sent again, is let in once enough has drained. */
    private boolean hasToWait(Judgement judgement, Arrival arrival) {
        return !judgement.isMarked()
                && judgement.isFromFloodedNetwork()
                && arrival.network().filter(screening::isOverrun).isPresent();
    }

    /** As long as this takes, whichever of both stores they go to. */
    private void keepOthersWaiting(Sha256 words) {
        lock.on(lockOf(words));
    }

    private static String lockOf(Sha256 words) {
        return "submission " + words;
    }

    /** Keeps what is spam, whose sender hears what everybody hears. The same words again have the same reference. */
    public Reference quarantine(SentForm form, Judgement judgement) {
        var words = SubmissionHash.ofWords(form);
        keepOthersWaiting(words);
        quarantine.receive(words);
        return inquiryOf(form)
                .or(() -> quarantine.findSent(words, form.formToken()))
                .orElseGet(() -> {
                    var reference = references.free();
                    quarantine.insert(reference, words, clock.instant(), form, judgement.suspicion(), false);
                    return reference;
                });
    }

    /** The desk has it already: it was clean when it came first. */
    private Optional<Reference> inquiryOf(SentForm form) {
        return form.hasName()
                ? inquiries
                        .findBySubmissionHash(SubmissionHash.of(form.submission()))
                        .map(Inquiry::reference)
                : Optional.empty();
    }

    /**
     * Keeps what its sender is asked about, so that it is there even if they never answer.
     *
     * @return what their next try is to name as held
     */
    public UUID hold(SentForm form, Judgement judgement) {
        var words = SubmissionHash.ofWords(form);
        keepOthersWaiting(words);
        return quarantine
                .findWaiting(words, Optional.empty())
                .map(Quarantined::id)
                .orElseGet(() -> quarantine.insert(
                        references.free(), words, clock.instant(), form, judgement.suspicion(), true));
    }
}
