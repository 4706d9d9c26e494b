package org.clinic.portal.inquiry;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.clinic.portal.base.security.AccountId;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

interface InquiryRepository extends Repository<Inquiry, InquiryId> {

    Inquiry save(Inquiry inquiry);

    Optional<Inquiry> findById(InquiryId id);

    /** Locked until the end of the transaction, so that two people act one after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Inquiry> findForChangeById(InquiryId id);

    /** All that are open of somebody's, in one order for everybody, so that two who lock many wait for each other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    List<Inquiry> findForChangeByAssigneeAndStatusOrderById(AccountId assignee, InquiryStatus status);

    int countByAssigneeAndStatus(AccountId assignee, InquiryStatus status);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Inquiry> findForChangeBySubmissionHash(byte[] submissionHash);

    Optional<Inquiry> findBySubmissionHash(byte[] submissionHash);

    Optional<Inquiry> findByReference(String reference);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Inquiry> findForChangeByReference(String reference);
}
