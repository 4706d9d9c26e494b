package org.clinic.portal.inquiry.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import org.clinic.portal.base.ui.KeptWords;
import org.clinic.portal.inquiry.SavedView;
import org.clinic.portal.inquiry.SavedViewRefusedException;
import org.springframework.dao.OptimisticLockingFailureException;

/** Asks what a view is called and who has it. */
class ViewDialog extends Dialog {

    private final Named named;
    private final TextField name = new TextField(getTranslation("inquiry.view.name"));
    private final KeptWords kept = KeptWords.in(name, "inquiry-view");
    private final Checkbox shared = new Checkbox(getTranslation("inquiry.view.with-all"));

    ViewDialog(String title, String called, boolean withAll, Named named) {
        this.named = named;
        addClassName("plan-dialog");
        setHeaderTitle(title);
        name.setValue(called);
        name.setMaxLength(SavedView.MAXIMUM_NAME);
        name.setAutofocus(true);
        name.addKeyDownListener(Key.ENTER, enter -> save());
        shared.setValue(withAll);
        add(name, shared);
        var save = new Button(getTranslation("inquiry.view.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("common.cancel"), click -> cancel()), save);
    }

    /** What follows from a name. */
    @FunctionalInterface
    interface Named {
        /**
         * @throws SavedViewRefusedException if it cannot be called so
         * @throws OptimisticLockingFailureException if it is gone by now
         */
        void as(String name, boolean shared);
    }

    private void cancel() {
        kept.forget();
        close();
    }

    /** What was typed stays, whatever is wrong with it. */
    private void save() {
        try {
            named.as(name.getValue(), shared.getValue());
            kept.forget();
            close();
        } catch (SavedViewRefusedException refused) {
            refuse(getTranslation("inquiry.view.refused." + refused.reason()));
        } catch (OptimisticLockingFailureException gone) {
            refuse(getTranslation("inquiry.view.gone"));
        }
    }

    private void refuse(String why) {
        name.setErrorMessage(why);
        name.setInvalid(true);
    }
}
