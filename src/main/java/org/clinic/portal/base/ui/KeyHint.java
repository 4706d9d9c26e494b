package org.clinic.portal.base.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;

/** The key that does something too, for the eye; hidden from those who have switched such keys off. */
@Tag("kbd")
public class KeyHint extends HtmlContainer {

    public KeyHint(String key) {
        setText(key);
        getElement().setAttribute("aria-hidden", "true");
    }
}
