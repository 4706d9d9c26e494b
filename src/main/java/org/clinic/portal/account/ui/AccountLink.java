package org.clinic.portal.account.ui;

import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.Optional;
import org.clinic.portal.base.security.AccountId;

/** Leads to an account, or to the list alone. */
class AccountLink extends RouterLink {

    AccountLink(Optional<AccountId> account) {
        setRoute(AccountListView.class, parameters(account));
    }

    static RouteParameters parameters(AccountId account) {
        return parameters(Optional.of(account));
    }

    private static RouteParameters parameters(Optional<AccountId> account) {
        return account.map(id -> new RouteParameters(AccountListView.ID, id.toString()))
                .orElse(RouteParameters.empty());
    }
}
