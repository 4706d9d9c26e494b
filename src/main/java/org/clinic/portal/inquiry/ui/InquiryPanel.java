package org.clinic.portal.inquiry.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Section;
import java.util.function.Supplier;
import org.clinic.portal.inquiry.InquiryDetail;
import org.clinic.portal.inquiry.InquiryState;
import org.jspecify.annotations.Nullable;

/** Where the inquiry is that is open. Nothing is in it before the first one is, as long as which only the list is used. */
class InquiryPanel extends Composite<Section> {

    private final Supplier<OpenInquiry> parts;

    private @Nullable OpenInquiry shown;
    private @Nullable PassBar pass;

    /**
     * @param looks waits here for the first one, as it tells the list of colleagues, too
     * @param parts what shows one, asked for once
     */
    InquiryPanel(WhoLooks looks, Supplier<OpenInquiry> parts) {
        this.parts = parts;
        getContent().add(looks);
        getContent().addClassName("inquiry");
        getContent().getElement().setAttribute("aria-label", getTranslation("inquiry.one"));
    }

    /** Offers from the next one on what a first pass decides, or again all that can be done. */
    void offer(@Nullable PassBar decisions) {
        pass = decisions;
    }

    /** Shows another inquiry, from its beginning. */
    void open(InquiryDetail inquiry) {
        if (shown == null) {
            shown = parts.get();
            getContent().add(shown.parts());
        }
        shown.open(inquiry, pass);
    }

    /** Shows what the same inquiry is marked with now. */
    void show(InquiryState now) {
        if (shown != null) {
            shown.show(now);
        }
    }

    /** Says anew how much time is left. */
    void showTime() {
        if (shown != null) {
            shown.showTime();
        }
    }

    /** Whether what is shown was before this revision. */
    boolean isBefore(int revision) {
        return shown == null || shown.isBefore(revision);
    }

    /** Shows how the same inquiry stands now. */
    void update(InquiryDetail inquiry) {
        if (shown != null) {
            shown.update(inquiry);
        }
    }
}
