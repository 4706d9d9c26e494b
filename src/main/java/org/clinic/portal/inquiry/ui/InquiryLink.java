package org.clinic.portal.inquiry.ui;

import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.UUID;
import org.clinic.portal.inquiry.InquiryFilter;
import org.clinic.portal.inquiry.InquiryId;
import org.jspecify.annotations.Nullable;

/** Leads to an inquiry, or to the list alone, and keeps the filter. */
class InquiryLink extends RouterLink {

    InquiryLink(@Nullable InquiryId inquiry, InquiryFilter filter) {
        setRoute(InquiryListView.class, parameters(inquiry));
        lead(filter);
    }

    /** Leads to the same, with another filter. */
    final void lead(InquiryFilter filter) {
        setQueryParameters(FilterParameters.write(filter));
    }

    /** Says to people and machines whether this is where they are. */
    void setCurrent(boolean current, String kind) {
        if (current) {
            getElement().setAttribute("aria-current", kind);
        } else {
            getElement().removeAttribute("aria-current");
        }
    }

    static RouteParameters parameters(@Nullable InquiryId inquiry) {
        return inquiry == null
                ? RouteParameters.empty()
                : new RouteParameters(InquiryListView.ID, inquiry.id().toString());
    }

    /** The inquiry that an address names. */
    static InquiryId id(String text) {
        try {
            return new InquiryId(UUID.fromString(text));
        } catch (IllegalArgumentException noId) {
            throw new NotFoundException();
        }
    }
}
