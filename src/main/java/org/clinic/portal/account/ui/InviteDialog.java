package org.clinic.portal.account.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import java.util.function.Consumer;
import org.clinic.portal.account.AccountService;
import org.clinic.portal.account.EmailAddress;
import org.clinic.portal.account.EmailTakenException;
import org.clinic.portal.account.OneTimeLink;
import org.clinic.portal.account.PersonName;
import org.clinic.portal.base.clinic.SpokenTime;
import org.clinic.portal.base.security.AccountId;

/** Invites a person, and then shows the one-time link to hand to them. */
class InviteDialog extends Dialog {

    private final AccountService accounts;
    private final SpokenTime spoken;
    private final Consumer<AccountId> invited;
    private final TextField name = new TextField(getTranslation("account.name"));
    private final EmailField email = new EmailField(getTranslation("account.email"));
    private final RolesField roles = new RolesField();

    InviteDialog(AccountService accounts, SpokenTime spoken, Consumer<AccountId> invited) {
        this.accounts = accounts;
        this.spoken = spoken;
        this.invited = invited;

        name.setMaxLength(PersonName.LONGEST);
        name.setRequiredIndicatorVisible(true);
        name.setManualValidation(true);
        name.addValueChangeListener(change -> name.setInvalid(false));
        email.setMaxLength(EmailAddress.LONGEST);
        email.setRequiredIndicatorVisible(true);
        email.setManualValidation(true);
        email.addValueChangeListener(change -> email.setInvalid(false));
        var form = new Div(name, email, roles);
        form.addClassName("account-form");

        var invite = new Button(getTranslation("account.invite.action"), click -> invite());
        invite.addThemeVariants(ButtonVariant.PRIMARY);
        setHeaderTitle(getTranslation("account.invite"));
        addClassName("account-dialog");
        add(form);
        getFooter().add(new Button(getTranslation("common.cancel"), click -> close()), invite);
    }

    private void invite() {
        var whom = PersonName.parse(name.getValue());
        var address = EmailAddress.parse(email.getValue());
        name.setErrorMessage(getTranslation(PersonName.problem(name.getValue())));
        name.setInvalid(whom.isEmpty());
        email.setErrorMessage(getTranslation(EmailAddress.problem(email.getValue())));
        email.setInvalid(address.isEmpty());
        if (roles.check() && whom.isPresent() && address.isPresent()) {
            invite(whom.get(), address.get()).ifPresent(link -> show(link, whom.get()));
        }
    }

    private Optional<OneTimeLink> invite(PersonName whom, EmailAddress address) {
        try {
            return Optional.of(accounts.invite(whom, address, roles.getValue()));
        } catch (EmailTakenException taken) {
            email.setErrorMessage(getTranslation(taken.key()));
            email.setInvalid(true);
            return Optional.empty();
        }
    }

    private void show(OneTimeLink link, PersonName whom) {
        removeAll();
        getFooter().removeAll();
        setHeaderTitle(getTranslation("account.invited", whom.value()));
        add(new LinkPane(link, spoken));
        getFooter().add(new Button(getTranslation("common.close"), click -> close()));
        // A click beside the dialog must not lose a link that is shown only once.
        setCloseOnOutsideClick(false);
        invited.accept(link.account());
    }
}
