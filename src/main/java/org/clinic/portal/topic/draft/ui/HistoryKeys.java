package org.clinic.portal.topic.draft.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/** Hears the keys that undo and redo, wherever the focus is but where one writes. */
@Tag("history-keys")
@JsModule("./history/history-keys.ts")
class HistoryKeys extends Component {

    HistoryKeys(Runnable undo, Runnable redo) {
        getElement().addEventListener("undo", press -> undo.run());
        getElement().addEventListener("redo", press -> redo.run());
    }
}
