package org.clinic.portal.account.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import java.util.UUID;
import org.clinic.portal.account.AccountService;
import org.clinic.portal.account.AccountSessions;
import org.clinic.portal.account.SessionSettings;
import org.clinic.portal.base.clinic.SpokenTime;
import org.clinic.portal.base.security.AccountId;
import org.clinic.portal.base.security.CurrentAccount;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.base.ui.PageHeader;
import org.clinic.portal.base.ui.SearchedWords;

/** Everybody who has access or had it, at the left, and the account that is open beside them. */
@Route("accounts/:" + AccountListView.ID + "?")
@Menu(title = "account.title", order = 40, icon = "people")
@RolesAllowed(Roles.ADMIN)
@StyleSheet("/styles/account.css")
class AccountListView extends Composite<Div> implements BeforeEnterObserver {

    static final String ID = "accountId";

    private final AccountService accounts;
    private final SpokenTime spoken;
    private final PageHeader header = new PageHeader(getTranslation("account.title"));
    private final SearchedWords words = new SearchedWords(AccountListView.class);
    private final TextField search = new TextField();
    private final UnorderedList list = new UnorderedList();
    private final Paragraph none = new Paragraph();
    private final AccountPanel panel;
    private final Div split = new Div();

    private Optional<AccountId> open = Optional.empty();

    AccountListView(
            AccountService accounts,
            AccountSessions sessions,
            SessionSettings settings,
            Devices devices,
            CurrentAccount current,
            SpokenTime spoken) {
        this.accounts = accounts;
        this.spoken = spoken;

        search.setPlaceholder(getTranslation("account.search"));
        search.setAriaLabel(getTranslation("common.search"));
        search.setClearButtonVisible(true);
        search.setValue(words.get());
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                words.keep(change.getValue());
                showList();
            }
        });
        var invite = new Button(
                getTranslation("account.invite"), click -> new InviteDialog(accounts, spoken, this::goTo).open());
        invite.addThemeVariants(ButtonVariant.PRIMARY);
        header.setActions(search, invite);

        var left = new Section(list, none, new IdleField(settings));
        left.addClassName("account-list");
        left.getElement().setAttribute("aria-label", getTranslation("account.title"));
        none.addClassName("muted");
        panel = new AccountPanel(accounts, sessions, devices, current.get().id(), spoken, this::refresh);
        var nothingOpen = new Paragraph(getTranslation("account.none-open"));
        nothingOpen.addClassNames("none-open", "muted");
        split.addClassName("split");
        split.add(left, nothingOpen, panel);
        getContent().addClassName("accounts");
        getContent().add(header, split);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        open = event.getRouteParameters().get(ID).map(AccountListView::id);
        refresh();
    }

    private static AccountId id(String text) {
        try {
            return new AccountId(UUID.fromString(text));
        } catch (IllegalArgumentException noId) {
            throw new NotFoundException();
        }
    }

    private void goTo(AccountId id) {
        getUI().ifPresent(ui -> ui.navigate(AccountListView.class, AccountLink.parameters(id)));
    }

    private void refresh() {
        showList();
        split.setClassName("has-open", open.isPresent());
        header.setLead();
        open.ifPresent(this::show);
    }

    private void show(AccountId id) {
        var back = new AccountLink(Optional.empty());
        back.setText(getTranslation("common.back"));
        back.addClassName("back");
        header.setLead(back);
        panel.show(accounts.find(id).orElseThrow(NotFoundException::new));
    }

    private void showList() {
        var found = accounts.search(search.getValue());
        list.removeAll();
        for (var account : found) {
            list.add(new AccountRow(account, open.filter(account.id()::equals).isPresent(), spoken));
        }
        none.setVisible(found.isEmpty());
        none.setText(getTranslation("account.nothing-found", search.getValue()));
    }
}
