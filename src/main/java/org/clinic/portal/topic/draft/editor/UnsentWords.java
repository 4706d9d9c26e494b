package org.clinic.portal.topic.draft.editor;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.stream.Collectors;

/** Says in which sections words are in this browser only, where somebody is about to publish what is stored. */
@Tag("unsent-words")
@JsModule("./editor/unsent-words.ts")
public class UnsentWords extends Component {

    public UnsentWords(DraftOnScreen screen) {
        getElement().setProperty("account", screen.me().toString());
        getElement().setProperty("text", getTranslation("publish.unsent", "{0}"));
        getElement()
                .setPropertyMap(
                        "sections",
                        screen.draft().sections().stream()
                                .collect(
                                        Collectors.toMap(section -> section.id().toString(), SectionName::of)));
    }
}
