package org.clinic.portal.account.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Locale;
import org.clinic.portal.account.AccountSessions;
import org.clinic.portal.account.OwnAccount;
import org.clinic.portal.account.PersonName;
import org.clinic.portal.account.PresentSession;
import org.clinic.portal.base.clinic.SpokenTime;
import org.clinic.portal.base.i18n.Translations;
import org.clinic.portal.base.security.CurrentAccount;
import org.clinic.portal.base.ui.Notices;
import org.clinic.portal.base.ui.OwnAccountPart;
import org.clinic.portal.base.ui.PageHeader;
import org.clinic.portal.base.ui.Preferences;

/** One's own account: name, language, password, where one is signed in, what modules add, and when one was signed in. */
@Route("account")
@PermitAll
@StyleSheet("/styles/account.css")
// What modules put here is not found by the bundler.
@Uses(Checkbox.class)
@Uses(DatePicker.class)
@Uses(Dialog.class)
class OwnAccountView extends Composite<Div> implements BeforeEnterObserver {

    private final OwnAccount own;
    private final Paragraph asked = new Paragraph(getTranslation("own.password.asked"));

    OwnAccountView(
            OwnAccount own,
            AccountSessions sessions,
            PresentSession present,
            Devices devices,
            CurrentAccount current,
            SpokenTime spoken,
            List<OwnAccountPart> parts) {
        this.own = own;
        asked.addClassName("asked");
        asked.getElement().setAttribute("role", "status");
        getContent().addClassName("own-account");
        getContent()
                .add(
                        new PageHeader(getTranslation("own.title")),
                        part("own.person", name(current.get().name()), language()),
                        part("own.password", asked, new OwnPassword(own)),
                        part("own.sessions", new OwnSessions(sessions, present, devices, spoken)));
        parts.stream()
                .filter(part -> part.isFor(current.get().roles()))
                .forEach(part -> getContent().add(part(part.title(), part.component())));
        getContent().add(part("own.sign-ins", new SignInList(own.signIns(), spoken)));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        asked.setVisible(event.getLocation()
                .getQueryParameters()
                .getSingleParameter("asked")
                .filter("password"::equals)
                .isPresent());
    }

    private Section part(String title, Component... components) {
        var part = new Section(new H2(getTranslation(title)));
        part.add(components);
        return part;
    }

    private Div name(String present) {
        var name = new TextField(getTranslation("account.name"), present, "");
        name.setMaxLength(PersonName.LONGEST);
        var save = new Button(
                getTranslation("own.name.save"),
                click -> PersonName.parse(name.getValue())
                        .ifPresentOrElse(
                                typed -> {
                                    name.setInvalid(false);
                                    own.rename(typed);
                                    Notices.show(getTranslation("own.name.saved"));
                                },
                                () -> {
                                    name.setErrorMessage(getTranslation("account.name.missing"));
                                    name.setInvalid(true);
                                    name.focus();
                                }));
        var row = new Div(name, save);
        row.addClassName("row");
        return row;
    }

    private Select<Locale> language() {
        var language = new Select<Locale>();
        language.setLabel(getTranslation("shell.language"));
        language.setItems(List.of(Translations.ENGLISH, Translations.SPANISH));
        language.setItemLabelGenerator(locale -> getTranslation("shell.language." + locale.getLanguage()));
        language.setValue(Translations.supported(getLocale()));
        language.addValueChangeListener(change -> Preferences.chooseLanguage(change.getValue()));
        return language;
    }
}
