package org.clinic.portal.inquiry.ui;

import com.vaadin.flow.component.UI;
import java.util.Optional;
import java.util.function.Consumer;
import org.clinic.portal.base.ui.Arrivals;
import org.clinic.portal.inquiry.InquiryId;
import org.clinic.portal.inquiry.InquiryNews;

/** Brings into one window what happens to inquiries elsewhere. */
class LiveInquiries implements InquiryNews.Listener {

    private final UI ui;
    private final Runnable received;
    private final Consumer<Optional<InquiryId>> changed;

    /** @param changed gets the one that has changed, or nothing where any may have */
    LiveInquiries(UI ui, Runnable received, Consumer<Optional<InquiryId>> changed) {
        this.ui = ui;
        this.received = received;
        this.changed = changed;
    }

    @Override
    public void received(InquiryId inquiry) {
        Arrivals.show(ui, received);
    }

    @Override
    public void changed(InquiryId inquiry) {
        Arrivals.show(ui, () -> changed.accept(Optional.of(inquiry)));
    }

    @Override
    public void missed() {
        Arrivals.show(ui, () -> changed.accept(Optional.empty()));
    }
}
