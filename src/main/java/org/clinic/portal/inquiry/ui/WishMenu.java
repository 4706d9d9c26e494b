package org.clinic.portal.inquiry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import java.util.Locale;
import org.clinic.portal.base.i18n.Translations;
import org.clinic.portal.base.ui.Menu;
import org.clinic.portal.base.ui.MenuButton;
import org.clinic.portal.base.ui.Notices;
import org.clinic.portal.inquiry.ContactWay;
import org.clinic.portal.inquiry.InquiryDetail;
import org.clinic.portal.inquiry.InquiryStatus;
import org.clinic.portal.inquiry.Wishes;

/** What a person can ask of the clinic, for a coordinator to note it or take it back. */
class WishMenu {

    private final Wishes wishes;
    private final Acting acting;
    private final Translations translations;
    private final Locale locale;

    WishMenu(Wishes wishes, Acting acting, Translations translations, Locale locale) {
        this.wishes = wishes;
        this.acting = acting;
        this.translations = translations;
        this.locale = locale;
    }

    Component on(InquiryDetail inquiry) {
        var asked = new Menu();
        for (var way : ContactWay.values()) {
            if (inquiry.isUnwanted(way)) {
                asked.add(get("inquiry.unwanted." + way + ".again"), () -> allow(inquiry, way));
            } else {
                asked.add(
                        get("inquiry.unwanted." + way + ".note"),
                        () -> new WishDialog(inquiry.id(), way, words -> refuse(inquiry, way, words)).open());
            }
        }
        var menu = new MenuButton(new Button(get("inquiry.unwanted.menu")), asked);
        menu.setVisible(inquiry.status() != InquiryStatus.SPAM && inquiry.status() != InquiryStatus.MERGED);
        return menu;
    }

    private void refuse(InquiryDetail inquiry, ContactWay way, String words) {
        acting.act(
                inquiry,
                seen -> {
                    var noted = wishes.refuse(seen.id(), seen.revision(), way, words);
                    Notices.undo(
                            get(
                                    "inquiry.unwanted." + way + ".noted",
                                    noted.sender().name()),
                            () -> allow(noted, way));
                    return noted;
                },
                this::get);
    }

    private void allow(InquiryDetail inquiry, ContactWay way) {
        acting.act(inquiry, seen -> wishes.allow(seen.id(), seen.revision(), way), this::get);
    }

    private String get(String key, Object... values) {
        return translations.getTranslation(key, locale, values);
    }
}
