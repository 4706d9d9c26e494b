package org.clinic.portal.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/** Has fields say when only a part of what was pasted into them fits. */
@Tag("length-guard")
@JsModule("./base/length-guard.ts")
class LengthGuard extends Component {

    LengthGuard() {
        getElement().setProperty("words", getTranslation("shell.cut", "{fit}", "{all}"));
    }
}
