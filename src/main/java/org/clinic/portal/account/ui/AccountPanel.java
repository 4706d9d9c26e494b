package org.clinic.portal.account.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import org.clinic.portal.account.AccountService;
import org.clinic.portal.account.AccountSessions;
import org.clinic.portal.account.AccountState;
import org.clinic.portal.account.AccountSummary;
import org.clinic.portal.account.LastAdministratorException;
import org.clinic.portal.account.PersonName;
import org.clinic.portal.base.clinic.SpokenTime;
import org.clinic.portal.base.security.AccountId;
import org.clinic.portal.base.ui.Notices;
import org.springframework.dao.OptimisticLockingFailureException;

/** One account: its name and roles, its one-time link, and whether it is open. */
class AccountPanel extends Composite<Section> {

    private final AccountService accounts;
    private final AccountSessions sessions;
    private final Devices devices;
    private final AccountId own;
    private final SpokenTime spoken;
    private final Runnable changed;

    AccountPanel(
            AccountService accounts,
            AccountSessions sessions,
            Devices devices,
            AccountId own,
            SpokenTime spoken,
            Runnable changed) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.devices = devices;
        this.own = own;
        this.spoken = spoken;
        this.changed = changed;
        getContent().addClassName("account-panel");
    }

    void show(AccountSummary account) {
        var panel = getContent();
        panel.removeAll();
        panel.add(title(account), form(account), new AddressForm(account, accounts, own, changed));
        if (account.state() != AccountState.DEACTIVATED) {
            panel.add(link(account));
        }
        // One's own are where one can end them one by one.
        if (account.state() == AccountState.ACTIVE && !account.id().equals(own)) {
            panel.add(new AccountSessionsPane(account.id(), sessions, devices, spoken));
        }
        panel.add(access(account));
    }

    private Div title(AccountSummary account) {
        var email = new Paragraph(account.email());
        email.addClassName("muted");
        var title = new Div(new H2(account.name()), new StateTag(account), email);
        title.addClassName("title");
        return title;
    }

    private Div form(AccountSummary account) {
        var name = new TextField(getTranslation("account.name"));
        name.setMaxLength(PersonName.LONGEST);
        name.setManualValidation(true);
        name.setValue(account.name());
        var roles = new RolesField();
        roles.setHelperText(getTranslation("account.roles.explained"));
        roles.setValue(account.roles());
        var save = new Button(getTranslation("common.save"), click -> save(account, name, roles));
        var form = new Div(name, roles, save);
        form.addClassName("account-form");
        return form;
    }

    private void save(AccountSummary account, TextField name, RolesField roles) {
        var typed = PersonName.parse(name.getValue());
        name.setErrorMessage(getTranslation(PersonName.problem(name.getValue())));
        name.setInvalid(typed.isEmpty());
        if (!roles.check() || typed.isEmpty()) {
            return;
        }
        try {
            accounts.revise(account.id(), account.revision(), typed.get(), roles.getValue());
        } catch (LastAdministratorException last) {
            roles.refuse("account.only-administrator.roles");
            return;
        } catch (OptimisticLockingFailureException stale) {
            Notices.problem(getTranslation("account.stale"));
            return;
        }
        if (account.id().equals(own) && !roles.getValue().equals(account.roles())) {
            UI.getCurrent().getPage().setLocation("/staff/login?say=changed");
            return;
        }
        changed.run();
        Notices.show(getTranslation("account.saved", typed.get().value()));
    }

    private Div link(AccountSummary account) {
        var link = new Div(new Paragraph(linkState(account)));
        link.addClassName("link");
        link.add(new Button(getTranslation("account.link.new"), click -> {
            link.removeAll();
            link.add(new LinkPane(accounts.newLink(account.id()), spoken));
        }));
        return link;
    }

    private String linkState(AccountSummary account) {
        return account.openLink()
                .map(until -> getTranslation("account.link.until", spoken.say(until, getLocale())))
                .orElseGet(() -> getTranslation("account.link.none." + account.state()));
    }

    private Div access(AccountSummary account) {
        var access = new Div();
        access.addClassName("access");
        if (account.state() == AccountState.DEACTIVATED) {
            access.add(new Paragraph(getTranslation("account.deactivated.explained")));
            access.add(new Button(getTranslation("account.reactivate"), click -> reactivate(account)));
            return access;
        }
        var explained = account.onlyAdministrator() ? "account.only-administrator" : "account.deactivate.explained";
        var reason = new Paragraph(getTranslation(explained));
        var deactivate = new Button(getTranslation("account.deactivate"), click -> deactivate(account));
        deactivate.addThemeVariants(ButtonVariant.ERROR);
        deactivate.setEnabled(!account.onlyAdministrator());
        access.add(reason);
        int inHand = accounts.inHand(account.id());
        if (inHand > 0) {
            access.add(new Paragraph(getTranslation("account.in-hand", account.name(), inHand)));
        }
        access.add(deactivate);
        return access;
    }

    private void deactivate(AccountSummary account) {
        try {
            accounts.deactivate(account.id());
        } catch (LastAdministratorException last) {
            // Somebody else was faster; what is shown next says why it cannot be.
            changed.run();
            return;
        }
        if (account.id().equals(own)) {
            UI.getCurrent().getPage().setLocation("/staff/login?say=changed");
            return;
        }
        changed.run();
        Notices.undo(getTranslation("account.deactivated", account.name()), () -> reactivate(account));
    }

    private void reactivate(AccountSummary account) {
        accounts.reactivate(account.id());
        changed.run();
        Notices.show(getTranslation("account.reactivated", account.name()));
    }
}
