package org.clinic.portal.inquiry.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import java.util.Optional;
import org.clinic.portal.inquiry.FirstPass;
import org.clinic.portal.inquiry.InquiryFilter;
import org.clinic.portal.inquiry.InquiryId;
import org.clinic.portal.inquiry.InquiryScope;
import org.jspecify.annotations.Nullable;

/** The first pass as one of the ways in which inquiries are shown: begun by a button or an address, gone through, ended. */
class PassMode implements Deciding.Way {

    private static final InquiryFilter NEW = new InquiryFilter(InquiryScope.RECEIVED, "");

    private final FirstPass pass;
    private final InquiryPanels panels;
    private final Acting acting;
    private final InquiryPanel panel;
    private final UI ui;
    private final Button start;
    private final Div end = new Div();

    private @Nullable PassBar bar;

    PassMode(FirstPass pass, InquiryPanels panels, Acting acting, InquiryPanel panel, UI ui) {
        this.pass = pass;
        this.panels = panels;
        this.acting = acting;
        this.panel = panel;
        this.ui = ui;
        start = Keyed.by("pass", new Button("", click -> lead(pass.next(null))));
        start.addClassName("start-pass");
        start.setVisible(false);
        end.addClassName("pass-end");
        end.setVisible(false);
    }

    /** Begins it. */
    Button start() {
        return start;
    }

    /** What is shown where an inquiry would be, once nothing is left. */
    Div end() {
        return end;
    }

    void showWaiting() {
        showWaiting(pass.waiting());
    }

    /** After something was heard of. */
    void showWaitingByNow() {
        showWaiting(pass.waitingByNow());
    }

    private void showWaiting(int waiting) {
        start.setText(ui.getTranslation("inquiry.pass.start", waiting));
        start.setVisible(waiting > 0 && bar == null);
    }

    /**
     * Follows an address.
     *
     * @return whether it leads on to the first of those that wait
     */
    boolean follow(BeforeEnterEvent event, @Nullable InquiryId inquiry) {
        boolean passes = FilterParameters.isPass(event.getLocation().getQueryParameters());
        var first = passes && inquiry == null ? pass.next(null) : Optional.<InquiryId>empty();
        if (passes) {
            begin();
        } else if (inquiry == null) {
            leave();
        }
        end.setVisible(passes && inquiry == null && first.isEmpty());
        if (end.isVisible() && bar != null) {
            bar.showEnd();
            end.add(bar);
        }
        first.ifPresent(
                id -> event.forwardTo(InquiryListView.class, InquiryLink.parameters(id), FilterParameters.pass(NEW)));
        return first.isPresent();
    }

    private void begin() {
        if (bar == null) {
            bar = panels.passBar(ui, acting, this);
            panel.offer(bar);
        }
        start.setVisible(false);
    }

    private void leave() {
        bar = null;
        panel.offer(null);
    }

    @Override
    public void lead(Optional<InquiryId> next) {
        ui.navigate(InquiryListView.class, InquiryLink.parameters(next.orElse(null)), FilterParameters.pass(NEW));
    }

    @Override
    public void leadBack() {
        leave();
        ui.navigate(InquiryListView.class, InquiryLink.parameters(null), FilterParameters.write(NEW));
    }

    @Override
    public String say(String key, Object... values) {
        return ui.getTranslation(key, values);
    }
}
