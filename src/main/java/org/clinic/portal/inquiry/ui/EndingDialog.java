package org.clinic.portal.inquiry.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.util.function.Consumer;
import org.clinic.portal.base.ui.KeptWords;
import org.clinic.portal.inquiry.Ending;
import org.clinic.portal.inquiry.InquiryDetail;
import org.clinic.portal.inquiry.Outcome;

/** Asks when the visit is that was booked, or why somebody was declined. */
class EndingDialog extends Dialog {

    private final Outcome outcome;
    private final PlanTimes times;
    private final Consumer<Ending> ended;
    private final DateTimePicker visit = new DateTimePicker(getTranslation("inquiry.ending.visit"));
    private final TextField reason = new TextField(getTranslation("inquiry.ending.reason"));
    private final KeptWords kept;

    EndingDialog(InquiryDetail inquiry, Outcome outcome, PlanTimes times, Consumer<Ending> ended) {
        this.outcome = outcome;
        this.times = times;
        this.ended = ended;
        addClassName("plan-dialog");
        setHeaderTitle(
                getTranslation("inquiry.ending." + outcome, inquiry.sender().name()));
        visit.setLocale(getLocale());
        visit.setStep(Duration.ofMinutes(5));
        visit.setManualValidation(true);
        visit.setVisible(outcome.needsVisit());
        reason.setMaxLength(Ending.MAXIMUM_REASON);
        reason.setVisible(outcome.needsReason());
        reason.setManualValidation(true);
        add(visit, reason);
        kept = KeptWords.in(reason, "ending:" + inquiry.id());
        if (outcome.needsVisit()) {
            visit.focus();
        } else {
            reason.focus();
        }
        var close = new Button(getTranslation("inquiry.ending.close"), click -> end());
        close.addThemeVariants(ButtonVariant.PRIMARY);
        close.addClickShortcut(Key.ENTER).listenOn(reason).resetFocusOnActiveElement();
        getFooter().add(new Button(getTranslation("common.cancel"), click -> close()), close);
    }

    /** What was typed stays, whatever is wrong with it. */
    private void end() {
        if (outcome.needsVisit()) {
            if (visit.getValue() == null) {
                visit.setErrorMessage(getTranslation("inquiry.ending.visit.missing"));
                visit.setInvalid(true);
                return;
            }
            close();
            ended.accept(Ending.booked(times.at(visit.getValue())));
            return;
        }
        if (reason.getValue().isBlank()) {
            reason.setErrorMessage(getTranslation("inquiry.ending.reason.missing"));
            reason.setInvalid(true);
            reason.focus();
            return;
        }
        kept.forget();
        close();
        ended.accept(Ending.declined(reason.getValue()));
    }
}
