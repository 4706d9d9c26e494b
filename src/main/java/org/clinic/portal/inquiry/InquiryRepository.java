package org.clinic.portal.inquiry;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface InquiryRepository extends Repository<Inquiry, InquiryId> {

    Inquiry save(Inquiry inquiry);

    Optional<Inquiry> findById(InquiryId id);

    Optional<Inquiry> findBySubmissionHash(byte[] submissionHash);

    boolean existsByReference(String reference);
}
