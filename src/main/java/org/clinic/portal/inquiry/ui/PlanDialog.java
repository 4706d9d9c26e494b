package org.clinic.portal.inquiry.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BiConsumer;
import org.clinic.portal.inquiry.NextStep;
import org.clinic.portal.inquiry.NextStepKind;
import org.jspecify.annotations.Nullable;

/** Plans something for any moment to come, and says what a follow-up is about. */
class PlanDialog extends Dialog {

    private final NextStepKind kind;
    private final PlanTimes times;
    private final BiConsumer<Instant, @Nullable String> planned;
    private final DateTimePicker at = new DateTimePicker(getTranslation("inquiry.plan.when"));
    private final TextField about = new TextField(getTranslation("inquiry.plan.about"));

    PlanDialog(NextStepKind kind, PlanTimes times, BiConsumer<Instant, @Nullable String> planned) {
        this.kind = kind;
        this.times = times;
        this.planned = planned;
        addClassName("plan-dialog");
        setHeaderTitle(getTranslation("inquiry.plan." + kind));
        at.setLocale(getLocale());
        at.setStep(Duration.ofMinutes(15));
        at.setValue(times.proposed());
        at.setManualValidation(true);
        about.setMaxLength(NextStep.MAXIMUM_WORDS);
        about.setVisible(kind == NextStepKind.FOLLOW_UP);
        add(at, about);
        var plan = new Button(getTranslation("inquiry.plan.action"), click -> plan());
        plan.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("common.cancel"), click -> close()), plan);
    }

    /** What was typed stays, whatever is wrong with it. */
    private void plan() {
        var local = at.getValue();
        if (local == null || times.isPast(local)) {
            at.setErrorMessage(getTranslation("inquiry.plan.past"));
            at.setInvalid(true);
            return;
        }
        close();
        planned.accept(times.at(local), kind == NextStepKind.FOLLOW_UP ? about.getValue() : null);
    }
}
