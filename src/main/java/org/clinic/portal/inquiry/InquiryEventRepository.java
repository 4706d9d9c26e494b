package org.clinic.portal.inquiry;

import java.util.List;
import java.util.UUID;
import org.clinic.portal.base.security.AccountId;
import org.springframework.data.repository.Repository;

interface InquiryEventRepository extends Repository<InquiryEvent, UUID> {

    InquiryEvent save(InquiryEvent event);

    /** At once, with its inquiry, for whatever is about that and is not stored by JPA. */
    InquiryEvent saveAndFlush(InquiryEvent event);

    boolean existsByInquiryAndActorAndKind(InquiryId inquiry, AccountId actor, InquiryEventKind kind);

    boolean existsByInquiryAndKindAndText(InquiryId inquiry, InquiryEventKind kind, String text);

    List<InquiryEvent> findByInquiryOrderByOccurredAtAscIdAsc(InquiryId inquiry);
}
