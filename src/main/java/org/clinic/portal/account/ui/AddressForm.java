package org.clinic.portal.account.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.EmailField;
import org.clinic.portal.account.AccountService;
import org.clinic.portal.account.AccountSummary;
import org.clinic.portal.account.EmailAddress;
import org.clinic.portal.account.EmailTakenException;
import org.clinic.portal.base.security.AccountId;
import org.clinic.portal.base.ui.Notices;
import org.springframework.dao.OptimisticLockingFailureException;

/** Where the address that somebody signs in with is corrected. */
class AddressForm extends Composite<Div> {

    private final AccountSummary account;
    private final AccountService accounts;
    private final AccountId own;
    private final Runnable changed;
    private final EmailField email = new EmailField(getTranslation("account.email"));

    AddressForm(AccountSummary account, AccountService accounts, AccountId own, Runnable changed) {
        this.account = account;
        this.accounts = accounts;
        this.own = own;
        this.changed = changed;

        email.setMaxLength(EmailAddress.LONGEST);
        email.setManualValidation(true);
        email.setHelperText(getTranslation("account.email.explained"));
        email.setValue(account.email());
        email.addValueChangeListener(change -> email.setInvalid(false));
        var correct = new Button(getTranslation("account.email.correct"), click -> correct());
        getContent().addClassNames("account-form", "address");
        getContent().add(email, correct);
    }

    private void correct() {
        EmailAddress.parse(email.getValue())
                .ifPresentOrElse(this::correct, () -> refuse(EmailAddress.problem(email.getValue())));
    }

    private void correct(EmailAddress address) {
        try {
            accounts.correctEmail(account.id(), account.revision(), address);
        } catch (EmailTakenException taken) {
            refuse(taken.key());
            return;
        } catch (OptimisticLockingFailureException stale) {
            Notices.problem(getTranslation("account.stale"));
            return;
        }
        if (account.id().equals(own) && !address.value().equals(account.email())) {
            UI.getCurrent().getPage().setLocation("/staff/login?say=changed");
            return;
        }
        changed.run();
        Notices.show(getTranslation("account.email.corrected", account.name(), address.value()));
    }

    private void refuse(String why) {
        email.setErrorMessage(getTranslation(why));
        email.setInvalid(true);
    }
}
