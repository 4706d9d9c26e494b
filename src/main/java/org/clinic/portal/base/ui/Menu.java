package org.clinic.portal.base.ui;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a {@link MenuButton} offers, in order. */
public class Menu {

    private final List<Item> items = new ArrayList<>();

    /**
     * Something to choose, a menu in the menu, or a line between.
     *
     * @param text nothing for a line
     */
    record Item(@Nullable String text, boolean checked, List<Item> children, Runnable does) {}

    public Menu add(String text, Runnable does) {
        items.add(new Item(text, false, List.of(), does));
        return this;
    }

    /** One of several of which one holds. */
    public Menu addChoice(String text, boolean chosen, Runnable does) {
        items.add(new Item(text, chosen, List.of(), does));
        return this;
    }

    public Menu addMenu(String text, Menu menu) {
        items.add(new Item(text, false, menu.items(), () -> {}));
        return this;
    }

    public Menu addLine() {
        items.add(new Item(null, false, List.of(), () -> {}));
        return this;
    }

    /** Whether there is nothing to choose. */
    public boolean isEmpty() {
        return items.isEmpty();
    }

    List<Item> items() {
        return List.copyOf(items);
    }
}
