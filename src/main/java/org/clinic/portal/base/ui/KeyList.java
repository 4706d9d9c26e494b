package org.clinic.portal.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.base.security.SignedInAccount;

/**
 * The keys that do something in the portal, as a dialog that opens with a question mark or Ctrl+/. The list itself is in
 * {@code base/keys.ts}, where the handlers have it from; here are its words.
 */
@Tag("key-list")
@JsModule("./base/key-list.ts")
public class KeyList extends Component {

    private static final List<String> OF_WRITERS = List.of("text", "blocks", "outline", "editor");
    private static final List<String> OF_READERS = List.of("text", "editor");
    private static final List<String> OF_COORDINATORS = List.of("inbox");
    private static final List<String> OF_ALL = List.of("portal");
    private static final List<String> DOES = List.of(
            "text.bold",
            "text.italic",
            "text.superscript",
            "text.link",
            "text.comment",
            "text.split",
            "text.undo",
            "text.redo",
            "text.pastePlain",
            "blocks.paragraph",
            "blocks.subHeading",
            "blocks.orderedList",
            "blocks.bulletList",
            "blocks.checklist",
            "blocks.goOn",
            "blocks.goOnInStep",
            "blocks.goBack",
            "blocks.nextPlace",
            "blocks.lastPlace",
            "outline.moveUp",
            "outline.moveDown",
            "outline.undo",
            "outline.redo",
            "editor.toText",
            "editor.save",
            "editor.nextProblem",
            "editor.lastProblem",
            "editor.toTools",
            "editor.alongTools",
            "editor.leaveTools",
            "inbox.search",
            "portal.keys");
    /** Of what is done where one writes: what also does something for those who only read there. */
    private static final List<String> DOES_FOR_READERS =
            List.of("text.comment", "editor.nextProblem", "editor.lastProblem", "editor.toTools", "editor.leaveTools");

    private static final List<String> NAMES = List.of("Mod", "Shift", "Alt", "Enter", "Backspace", "Tab", "Escape");

    KeyList(SignedInAccount account) {
        var places = placesOf(account);
        var texts = new HashMap<String, Object>();
        for (var text : List.of("title", "close", "singleKeys", "singleKeysHint")) {
            texts.put(text, getTranslation("keys." + text));
        }
        texts.put("names", names(this));
        texts.put("places", words("keys.place.", places));
        texts.put("does", words("keys.does.", doesFor(account)));
        getElement().setPropertyMap("texts", texts);
        getElement().setPropertyList("places", places);
        getElement().setProperty("singleKeys", Preferences.singleKeys(account.id()));
        getElement()
                .addEventListener(
                        "single-keys-chosen",
                        choice -> Preferences.chooseSingleKeys(
                                account.id(),
                                choice.getEventData().get("event.detail").booleanValue()))
                .addEventData("event.detail");
    }

    private static List<String> placesOf(SignedInAccount account) {
        var places = new ArrayList<String>();
        if (account.roles().contains(Roles.MARKETING)) {
            places.addAll(OF_WRITERS);
        } else if (account.roles().contains(Roles.REVIEWER)) {
            places.addAll(OF_READERS);
        }
        if (account.roles().contains(Roles.COORDINATOR)) {
            places.addAll(OF_COORDINATORS);
        }
        places.addAll(OF_ALL);
        return places;
    }

    private static List<String> doesFor(SignedInAccount account) {
        return account.roles().contains(Roles.MARKETING)
                ? DOES
                : DOES.stream()
                        .filter(does -> !OF_WRITERS.contains(place(does)) || DOES_FOR_READERS.contains(does))
                        .toList();
    }

    private static String place(String does) {
        return does.substring(0, does.indexOf('.'));
    }

    /** What is written on keys that have a name, in the language of this component. */
    public static Map<String, String> names(Component component) {
        var names = new HashMap<String, String>();
        NAMES.forEach(key -> names.put(key, component.getTranslation("keys.name." + key)));
        return names;
    }

    private Map<String, String> words(String prefix, List<String> keys) {
        var words = new HashMap<String, String>();
        keys.forEach(key -> words.put(key, getTranslation(prefix + key)));
        return words;
    }

    /** Opens it, for those who look for it in a menu. */
    public static void open() {
        UI.getCurrent().getPage().executeJs("document.querySelector('key-list').open()");
    }
}
