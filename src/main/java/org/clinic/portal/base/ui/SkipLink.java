package org.clinic.portal.base.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Main;

/** Leads past the places one can go to, for those who come along by the Tab key. */
class SkipLink extends Anchor {

    SkipLink(Main main) {
        super("#main", "");
        setText(getTranslation("shell.skip"));
        setRouterIgnore(true);
        addClassName("skip");
        // Of its own: the address names the portal's base, to which "#main" would lead, and the next key may not wait.
        getElement()
                .executeJs(
                        "this.addEventListener('click', event => { event.preventDefault(); $0.focus() })",
                        main.getElement());
    }
}
