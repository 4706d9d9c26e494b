package org.clinic.portal.account.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.Optional;
import org.clinic.portal.base.security.AccountId;

/** Leads to an account, or to the list alone, and keeps what is searched for. */
class AccountLink extends RouterLink {

    private static final String SEARCH = "q";

    AccountLink(Optional<AccountId> account, String text) {
        setRoute(AccountListView.class, parameters(account));
        setQueryParameters(query(text));
    }

    static RouteParameters parameters(AccountId account) {
        return parameters(Optional.of(account));
    }

    static String text(Location location) {
        return location.getQueryParameters().getSingleParameter(SEARCH).orElse("");
    }

    /** Lets the address follow what is searched for, so that it can be linked and gone back to. */
    static void replaceAddress(Component view, Optional<AccountId> account, String text) {
        var path = RouteConfiguration.forSessionScope().getUrl(AccountListView.class, parameters(account));
        view.getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, new Location(path, query(text))));
    }

    private static RouteParameters parameters(Optional<AccountId> account) {
        return account.map(id -> new RouteParameters(AccountListView.ID, id.toString()))
                .orElse(RouteParameters.empty());
    }

    private static QueryParameters query(String text) {
        return text.isBlank() ? QueryParameters.empty() : QueryParameters.of(SEARCH, text);
    }
}
