package org.clinic.portal.account.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import org.clinic.portal.account.OwnAccount;
import org.clinic.portal.account.PasswordProblem;

/** Where one changes one's password: with the present one, and the new one typed once, as one can look at it. */
class OwnPassword extends Composite<Div> {

    private final OwnAccount own;
    private final PasswordField present = new PasswordField(getTranslation("own.password.present"));
    private final PasswordField chosen = new PasswordField(getTranslation("password.new"));

    OwnPassword(OwnAccount own) {
        this.own = own;
        present.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        chosen.setAutocomplete(Autocomplete.NEW_PASSWORD);
        chosen.setHelperText(getTranslation("password.hint"));
        getContent().addClassName("own-password");
        getContent().add(present, chosen, new Button(getTranslation("own.password.change"), click -> change()));
    }

    /** What was typed stays, whatever is wrong with it. */
    private void change() {
        present.setInvalid(false);
        chosen.setInvalid(false);
        own.changePassword(present.getValue(), chosen.getValue())
                .ifPresentOrElse(
                        this::show,
                        () -> getUI().ifPresent(ui -> ui.getPage().setLocation("/staff/login?say=password-chosen")));
    }

    private void show(PasswordProblem problem) {
        var field = problem == PasswordProblem.PRESENT_WRONG ? present : chosen;
        field.setErrorMessage(getTranslation(problem.key()));
        field.setInvalid(true);
        field.focus();
    }
}
