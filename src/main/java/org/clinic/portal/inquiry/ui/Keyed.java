package org.clinic.portal.inquiry.ui;

import com.vaadin.flow.component.button.Button;

/** Buttons that a key presses too: which one, the browser knows and shows. */
final class Keyed {

    private Keyed() {}

    /** @param does as {@code inquiry/keys.ts} calls what the key does */
    static Button by(String does, Button button) {
        button.getElement().setAttribute("data-does", does);
        return button;
    }
}
