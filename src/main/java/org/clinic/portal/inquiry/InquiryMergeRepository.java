package org.clinic.portal.inquiry;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface InquiryMergeRepository extends Repository<InquiryMerge, UUID> {

    InquiryMerge save(InquiryMerge merge);

    Optional<InquiryMerge> findByMergedAndTakenBackAtIsNull(InquiryId merged);

    List<InquiryMerge> findByIntoAndTakenBackAtIsNullOrderByMergedAtAscIdAsc(InquiryId into);
}
