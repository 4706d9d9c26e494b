package org.clinic.portal.topic.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.StyleSheet;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.clinic.portal.content.SectionId;
import org.clinic.portal.content.TopicId;
import org.jspecify.annotations.Nullable;

/** A draft as the very page that visitors would read, at the widths they read it at, following what is written. */
@Tag("topic-preview")
@JsModule("./editor/topic-preview.ts")
@StyleSheet("/styles/topic-preview.css")
class TopicPreview extends Component {

    private static final List<String> TEXTS = List.of("phone", "tablet", "desktop", "paper", "widths", "frame", "away");

    private int changes;

    TopicPreview() {
        var texts = new HashMap<String, Object>();
        TEXTS.forEach(text -> texts.put(text, getTranslation("preview." + text)));
        getElement().setPropertyMap("texts", texts);
    }

    /** In a tab of its own it goes along with what is written in any other. */
    void setAlone() {
        getElement().setProperty("alone", true);
    }

    /** {@code chosen} hears of sections that are clicked on the page. */
    void whenChosen(Consumer<SectionId> chosen) {
        getElement()
                .addEventListener(
                        "section-chosen",
                        choice -> chosen.accept(new SectionId(UUID.fromString(
                                choice.getEventData().get("event.detail").asString()))))
                .addEventData("event.detail");
    }

    /** Shows the draft as it is now. */
    void show(TopicId topic, @Nullable SectionId section) {
        getElement().setProperty("address", "/staff/preview/" + topic);
        getElement().setProperty("section", section == null ? "" : section.toString());
        getElement().setProperty("changed", ++changes);
    }
}
