package org.clinic.portal.base.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.List;
import java.util.stream.Collectors;
import org.clinic.portal.base.i18n.Translations;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.base.security.SignedInAccount;

/** Who is signed in, with what belongs to them: light or dark, their language, signing out. */
class AccountMenu extends Composite<MenuBar> {

    AccountMenu(SignedInAccount account, AuthenticationContext authentication) {
        var bar = getContent();
        bar.addThemeVariants(MenuBarVariant.TERTIARY);
        bar.addClassName("account-menu");

        var item = bar.addItem(me(account));
        item.setAriaLabel(getTranslation("shell.account", account.name()));
        var menu = item.getSubMenu();
        addSchemes(menu.addItem(getTranslation("shell.scheme")).getSubMenu());
        addLanguages(menu.addItem(getTranslation("shell.language")).getSubMenu());
        menu.addItem(getTranslation("keys.title"), click -> KeyList.open());
        menu.addSeparator();
        menu.addItem(
                getTranslation("shell.sign-out"),
                click -> KeptInBrowser.forget(account.id())
                        .then(done -> authentication.logout(), failed -> authentication.logout()));
    }

    private Div me(SignedInAccount account) {
        var roles = Roles.ALL.stream()
                .filter(account.roles()::contains)
                .map(role -> getTranslation("role." + role))
                .collect(Collectors.joining(", "));
        var role = new Span(roles);
        role.addClassName("muted");
        var name = new Div(new Span(account.name()), role);
        name.addClassName("name");
        var me = new Div(new Avatar(account.name()), name);
        me.addClassName("me");
        return me;
    }

    private void addSchemes(SubMenu schemes) {
        for (var scheme : Preferences.SCHEMES) {
            var item = schemes.addItem(
                    getTranslation("shell.scheme." + scheme), click -> Preferences.chooseScheme(scheme));
            item.setCheckable(true);
            item.setChecked(scheme.equals(Preferences.scheme()));
        }
    }

    private void addLanguages(SubMenu languages) {
        for (var locale : List.of(Translations.ENGLISH, Translations.SPANISH)) {
            var item = languages.addItem(
                    getTranslation("shell.language." + locale.getLanguage()),
                    click -> Preferences.chooseLanguage(locale));
            item.setCheckable(true);
            item.setChecked(locale.equals(Translations.supported(getLocale())));
        }
    }
}
