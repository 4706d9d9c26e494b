package org.clinic.portal.inquiry;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.clinic.portal.base.id.TimeOrderedId;

/** Identifies an inquiry within the portal; visitors know only its {@link Reference}. */
@Embeddable
public record InquiryId(UUID id) implements Serializable {

    public InquiryId() {
        this(TimeOrderedId.next());
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
