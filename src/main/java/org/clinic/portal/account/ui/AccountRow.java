package org.clinic.portal.account.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.clinic.portal.account.AccountState;
import org.clinic.portal.account.AccountSummary;
import org.clinic.portal.base.clinic.SpokenTime;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.base.ui.Avatar;
import org.clinic.portal.base.ui.Tag;
import org.clinic.portal.base.ui.When;

/** One account in the list: who, how it stands, what it may do, and when that last changed. */
class AccountRow extends Composite<ListItem> {

    AccountRow(AccountSummary account, boolean current, SpokenTime spoken) {
        var link = new AccountLink(Optional.of(account.id()));
        link.addClassName("account-row");
        link.setClassName("closed", account.state() == AccountState.DEACTIVATED);
        if (current) {
            link.getElement().setAttribute("aria-current", "true");
        }
        link.add(new Avatar(account.name()), words("name", account.name()), new StateTag(account));
        var changed = words("changed", getTranslation("account.changed") + " ");
        changed.add(new When(account.changedAt(), spoken));
        link.add(words("email", account.email()), changed, tags(account));
        getContent().add(link);
    }

    private static Span words(String className, String text) {
        var words = new Span(text);
        words.addClassName(className);
        return words;
    }

    private Div tags(AccountSummary account) {
        var tags = new Div();
        tags.addClassName("tags");
        Roles.ALL.stream()
                .filter(account.roles()::contains)
                .forEach(role -> tags.add(new Tag(getTranslation("role." + role))));
        return tags;
    }
}
