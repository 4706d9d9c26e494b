package org.clinic.portal.inquiry.ui;

import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.Set;
import org.clinic.portal.base.clinic.SpokenTime;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.base.ui.PaletteSource;
import org.clinic.portal.inquiry.InquiryFilter;
import org.clinic.portal.inquiry.InquiryScope;
import org.clinic.portal.inquiry.InquiryService;
import org.clinic.portal.inquiry.InquirySummary;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Inquiries by name, number, reference or words, as the list finds them. */
@Component
@Order(20)
class InquiriesInPalette implements PaletteSource {

    private static final int SHOWN = 6;

    private final InquiryService inquiries;
    private final SpokenTime spoken;

    InquiriesInPalette(InquiryService inquiries, SpokenTime spoken) {
        this.inquiries = inquiries;
        this.spoken = spoken;
    }

    @Override
    public String name() {
        return "inquiries";
    }

    @Override
    public boolean isFor(Set<String> roles) {
        return roles.contains(Roles.COORDINATOR);
    }

    @Override
    public List<Found> find(String words) {
        return inquiries.search(new InquiryFilter(InquiryScope.ALL, words), null, SHOWN).stream()
                .map(this::found)
                .toList();
    }

    private Found found(InquirySummary inquiry) {
        var locale = UI.getCurrent().getLocale();
        return new Found(inquiry.name(), spoken.briefly(inquiry.receivedAt(), locale), "inquiries/" + inquiry.id());
    }
}
