package org.clinic.portal.topic.draft.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.Map;

/**
 * Bridges, in the browser, the time until a part that is asked for is there: what is on screen is frozen, a section that is
 * added takes letters at once, and then the focus goes where one wants to write.
 */
@Tag("part-opening")
@JsModule("./editor/opening.ts")
class Opening extends Component {

    Opening() {
        getElement()
                .setPropertyMap(
                        "texts",
                        Map.of(
                                "heading", getTranslation("section.heading"),
                                "failed", getTranslation("editor.not-added"),
                                "close", getTranslation("common.close")));
    }

    /** {@code part} is on screen now. */
    void opened(String part) {
        getElement().setProperty("open", part);
    }
}
