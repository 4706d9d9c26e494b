package org.clinic.portal.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A button that opens a menu. Unlike Vaadin's menu bar it measures nothing when it is drawn, and what menus are made of
 * is fetched when the first is about to be opened.
 */
@Tag("menu-button")
@JsModule("./base/menu-button.ts")
public class MenuButton extends Component {

    private final List<Runnable> does = new ArrayList<>();

    public MenuButton(Button button, Menu menu) {
        button.getElement().setAttribute("aria-haspopup", "menu");
        button.getElement().setAttribute("aria-expanded", "false");
        getElement().appendChild(button.getElement());
        getElement()
                .setPropertyList("items", menu.items().stream().map(this::sent).toList());
        getElement()
                .addEventListener(
                        "item-chosen",
                        chosen -> does.get(SentNumber.in(chosen.getEventData().get("event.detail")))
                                .run())
                .addEventData("event.detail");
    }

    /** An item as the browser has it. */
    private record Sent(@Nullable String text, int number, boolean checked, List<Sent> children) {}

    private Sent sent(Menu.Item item) {
        int number = does.size();
        does.add(item.does());
        return new Sent(
                item.text(),
                number,
                item.checked(),
                item.children().stream().map(this::sent).toList());
    }
}
