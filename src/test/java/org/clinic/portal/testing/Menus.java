package org.clinic.portal.testing;

import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.util.ArrayList;
import java.util.List;
import org.clinic.portal.base.ui.MenuButton;
import tools.jackson.databind.JsonNode;

/** Chooses from the menu of a button as a browser would. */
public final class Menus {

    private Menus() {}

    /** The words of all that can be chosen, those of menus in the menu among them. */
    public static List<String> texts(MenuButton button) {
        return items(button).stream().map(item -> item.get("text").asString()).toList();
    }

    public static void choose(MenuButton button, String text) {
        var chosen = items(button).stream()
                .filter(item -> item.get("text").asString().equals(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No “" + text + "” among " + texts(button)));
        fire(button, chosen);
    }

    /** From a menu in the menu, what begins so. */
    public static void choose(MenuButton button, String menu, String beginning) {
        var inIt = new ArrayList<JsonNode>();
        items(button).stream()
                .filter(item -> item.get("text").asString().equals(menu))
                .forEach(item -> gather(item.get("children"), inIt));
        fire(
                button,
                inIt.stream()
                        .filter(item -> item.get("text").asString().startsWith(beginning))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("No “" + beginning + "…” in “" + menu + "”")));
    }

    private static void fire(MenuButton button, JsonNode chosen) {
        var element = button.getElement();
        var data = JacksonUtils.createObjectNode();
        data.set("event.detail", chosen.get("number"));
        element.getNode().getFeature(ElementListenerMap.class).fireEvent(new DomEvent(element, "item-chosen", data));
    }

    private static List<JsonNode> items(MenuButton button) {
        var found = new ArrayList<JsonNode>();
        gather((JsonNode) button.getElement().getPropertyRaw("items"), found);
        return found;
    }

    private static void gather(JsonNode items, List<JsonNode> found) {
        for (var item : items) {
            if (!item.path("text").isNull()) {
                found.add(item);
            }
            gather(item.get("children"), found);
        }
    }
}
