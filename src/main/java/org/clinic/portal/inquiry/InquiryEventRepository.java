package org.clinic.portal.inquiry;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface InquiryEventRepository extends Repository<InquiryEvent, UUID> {

    InquiryEvent save(InquiryEvent event);

    List<InquiryEvent> findByInquiryOrderByOccurredAtAscIdAsc(InquiryId inquiry);
}
