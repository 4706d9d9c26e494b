package org.clinic.portal.inquiry.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.clinic.portal.base.security.NamedAccount;
import org.clinic.portal.base.ui.DayPicker;
import org.clinic.portal.inquiry.AbsenceRefusedException;
import org.clinic.portal.inquiry.AbsenceRefusedException.Reason;
import org.clinic.portal.inquiry.Absences;

/** Says on which days one is away, and who stands in. */
class AbsenceDialog extends Dialog {

    private final Absences absences;
    private final Runnable saved;
    private final DatePicker first = new DayPicker(getTranslation("day.away.first"));
    private final DatePicker last = new DayPicker(getTranslation("day.away.last"));
    private final Select<NamedAccount> standIn = new Select<>();

    AbsenceDialog(Absences absences, List<NamedAccount> colleagues, LocalDate today, Runnable saved) {
        this.absences = absences;
        this.saved = saved;
        addClassName("plan-dialog");
        setHeaderTitle(getTranslation("day.away.title"));
        Stream.of(first, last).forEach(day -> {
            day.setLocale(getLocale());
            day.setManualValidation(true);
        });
        first.setValue(today);
        standIn.setLabel(getTranslation("day.away.stand-in"));
        standIn.setItems(colleagues);
        standIn.setItemLabelGenerator(NamedAccount::name);
        standIn.setManualValidation(true);
        add(first, last, standIn);
        var save = new Button(getTranslation("day.away.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("common.cancel"), click -> close()), save);
    }

    /** What was chosen stays, whatever is wrong with it. */
    private void save() {
        Stream.<HasValidation>of(first, last, standIn).forEach(field -> field.setInvalid(false));
        if (first.getValue() == null || last.getValue() == null) {
            refuse(Reason.OVER);
        } else if (standIn.getValue() == null) {
            refuse(Reason.STAND_IN);
        } else {
            try {
                absences.leave(first.getValue(), last.getValue(), standIn.getValue());
                close();
                saved.run();
            } catch (AbsenceRefusedException refused) {
                refuse(refused.reason());
            }
        }
    }

    private void refuse(Reason reason) {
        HasValidation field = reason == Reason.STAND_IN ? standIn : last;
        field.setErrorMessage(getTranslation("day.away.refused." + reason));
        field.setInvalid(true);
    }
}
