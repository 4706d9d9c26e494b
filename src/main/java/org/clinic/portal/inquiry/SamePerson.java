package org.clinic.portal.inquiry;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Another inquiry that may be by the same person.
 *
 * @param reasons why one thinks so, at least one
 */
public record SamePerson(
        InquiryId id,
        Reference reference,
        String name,
        Instant receivedAt,
        InquiryStatus status,
        @Nullable Ending ending,
        Set<Reason> reasons) {

    /** From the surest on. */
    public enum Reason {
        PHONE,
        EMAIL,
        /** The same surname, and all in all nearly the same. */
        NAME
    }

    public SamePerson {
        reasons = Set.copyOf(EnumSet.copyOf(reasons));
    }
}
