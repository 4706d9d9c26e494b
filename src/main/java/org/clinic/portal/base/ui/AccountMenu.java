package org.clinic.portal.base.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.List;
import java.util.stream.Collectors;
import org.clinic.portal.base.i18n.Translations;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.base.security.SignedInAccount;

/** Who is signed in, with what belongs to them: light or dark, their language, signing out. */
class AccountMenu extends Composite<Div> {

    AccountMenu(SignedInAccount account, AuthenticationContext authentication) {
        var button = new Button();
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.getElement().appendChild(me(account).getElement());
        getContent().addClassName("account-menu");
        getContent().add(new MenuButton(button, menu(account, authentication)));
    }

    private Menu menu(SignedInAccount account, AuthenticationContext authentication) {
        return new Menu()
                .add(getTranslation("shell.own-account"), () -> UI.getCurrent().navigate("account"))
                .addMenu(getTranslation("shell.scheme"), schemes())
                .addMenu(getTranslation("shell.language"), languages())
                .add(getTranslation("keys.title"), KeyList::open)
                .addLine()
                .add(
                        getTranslation("shell.sign-out"),
                        () -> KeptInBrowser.forget(account.id())
                                .then(done -> authentication.logout(), failed -> authentication.logout()));
    }

    private Div me(SignedInAccount account) {
        var roles = Roles.ALL.stream()
                .filter(account.roles()::contains)
                .map(role -> getTranslation("role." + role))
                .collect(Collectors.joining(", "));
        var role = new Span(roles);
        role.addClassName("muted");
        // Read before the name that is shown: who says aloud what is on a button has to find it in what it is called.
        var whose = new Span(getTranslation("shell.account") + " ");
        whose.addClassName("unseen");
        var name = new Div(whose, new Span(account.name()), role);
        name.addClassName("name");
        var me = new Div(new Avatar(account.name()), name);
        me.addClassName("me");
        return me;
    }

    private Menu schemes() {
        var menu = new Menu();
        for (var scheme : Preferences.SCHEMES) {
            menu.addChoice(
                    getTranslation("shell.scheme." + scheme),
                    scheme.equals(Preferences.scheme()),
                    () -> Preferences.chooseScheme(scheme));
        }
        return menu;
    }

    private Menu languages() {
        var menu = new Menu();
        for (var locale : List.of(Translations.ENGLISH, Translations.SPANISH)) {
            menu.addChoice(
                    getTranslation("shell.language." + locale.getLanguage()),
                    locale.equals(Translations.supported(getLocale())),
                    () -> Preferences.chooseLanguage(locale));
        }
        return menu;
    }
}
