package org.clinic.portal.inquiry;

import java.util.Optional;
import org.clinic.portal.base.clinic.Clinic;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What those can still do who have sent an inquiry, without an account. Nobody learns whether there is an inquiry of a
 * reference, and whoever is in quarantine hears what everybody hears.
 */
@Service
@Transactional
@PreAuthorize("permitAll()")
public class SentInquiries {

    private final InquiryRepository inquiries;
    private final Quarantine quarantine;
    private final SenderActs acts;
    private final Clinic clinic;

    SentInquiries(InquiryRepository inquiries, Quarantine quarantine, SenderActs acts, Clinic clinic) {
        this.inquiries = inquiries;
        this.quarantine = quarantine;
        this.acts = acts;
        this.clinic = clinic;
    }

    /** Whether that is what its sender would show. */
    @Transactional(readOnly = true)
    public boolean isRight(SenderProof proof) {
        var inquiry = inquiries.findByReference(proof.reference().value()).filter(each -> isOf(each, proof));
        return kept(proof).isPresent() || inquiry.isPresent();
    }

    /**
     * Adds words, of up to 5000 characters, for whoever looks after it; what waits or is over is to be looked at again. The
     * same words once more are those from before.
     *
     * @return whether it was shown who they are
     * @throws IllegalArgumentException without words, or with too many
     */
    public boolean add(SenderProof proof, String words) {
        var text = InquiryEvent.noteWords(words);
        var inquiry = find(proof);
        var kept = kept(proof);
        inquiry.ifPresent(each -> acts.add(each, text));
        kept.ifPresent(each -> acts.add(each, text));
        return inquiry.isPresent() || kept.isPresent();
    }

    /**
     * Closes it, for whoever looks after it to see. What is over already stays as it ended.
     *
     * @return whether it was shown who they are
     */
    public boolean withdraw(SenderProof proof) {
        var inquiry = find(proof);
        var kept = kept(proof);
        inquiry.ifPresent(acts::withdraw);
        kept.ifPresent(acts::withdraw);
        return inquiry.isPresent() || kept.isPresent();
    }

    /** Locked until the end of the transaction, so that two acts are one after the other. */
    private Optional<Inquiry> find(SenderProof proof) {
        return inquiries.findForChangeByReference(proof.reference().value()).filter(each -> isOf(each, proof));
    }

    private boolean isOf(Inquiry inquiry, SenderProof proof) {
        return proof.isOf(inquiry.sent().sender(), clinic.country());
    }

    private Optional<Quarantined> kept(SenderProof proof) {
        return quarantine
                .findWaiting(proof.reference())
                .filter(each -> proof.isOf(each.form().sender(), clinic.country()));
    }
}
