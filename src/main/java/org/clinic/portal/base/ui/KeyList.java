package org.clinic.portal.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clinic.portal.base.i18n.Translations;
import org.clinic.portal.base.security.SignedInAccount;

/**
 * The keys that do something in the portal, as a dialog that opens with a question mark or Ctrl+/. The keys themselves are
 * in the browser, where the handlers have them from too; here are the words of those that do something for an account.
 */
@Tag("key-list")
@JsModule("./key-list/key-list.ts")
public class KeyList extends Component {

    private static final List<String> NAMES = List.of("Mod", "Shift", "Alt", "Enter", "Backspace", "Tab", "Escape");

    KeyList(SignedInAccount account, List<KeyPlace> all, Translations translations) {
        var places = new LinkedHashMap<String, Object>();
        var does = new HashMap<String, Object>();
        for (var place : all) {
            var told = translations.below("keys.does." + place.name() + ".", getLocale());
            told.keySet().removeIf(key -> !place.does(key, account.roles()));
            if (!told.isEmpty()) {
                places.put(place.name(), getTranslation("keys.place." + place.name()));
                told.forEach((key, text) -> does.put(place.name() + "." + key, text));
            }
        }
        var texts = new HashMap<String, Object>();
        for (var text : List.of("title", "close", "singleKeys", "singleKeysHint")) {
            texts.put(text, getTranslation("keys." + text));
        }
        texts.put("names", names());
        texts.put("places", places);
        texts.put("does", does);
        getElement().setPropertyMap("texts", texts);
        getElement().setPropertyList("places", List.copyOf(places.keySet()));
        getElement().setProperty("singleKeys", Preferences.singleKeys(account.id()));
        getElement()
                .addEventListener(
                        "single-keys-chosen",
                        choice -> Preferences.chooseSingleKeys(
                                account.id(),
                                choice.getEventData().get("event.detail").booleanValue()))
                .addEventData("event.detail");
    }

    /** What is written on keys that have a name, in the language of this component. */
    public static Map<String, String> names() {
        var names = new HashMap<String, String>();
        NAMES.forEach(key -> names.put(key, I18NProvider.translate("keys.name." + key)));
        return names;
    }

    /** Opens it, for those who look for it in a menu. */
    public static void open() {
        UI.getCurrent().getPage().executeJs("document.querySelector('key-list').open()");
    }
}
