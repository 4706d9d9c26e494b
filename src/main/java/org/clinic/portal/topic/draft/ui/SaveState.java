package org.clinic.portal.topic.draft.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.time.Instant;
import java.util.Map;
import org.clinic.portal.base.clinic.SpokenTime;

/** Whether all that is written is saved, and since when: Saved 10:42, Saving…, Not saved and why. */
@Tag("save-state")
@JsModule("./editor/save-state.ts")
class SaveState extends Component {

    private final SpokenTime spoken;
    private int answer;

    SaveState(SpokenTime spoken) {
        this.spoken = spoken;
        getElement()
                .setPropertyMap(
                        "texts",
                        Map.of("saving", getTranslation("editor.saving"), "offline", getTranslation("editor.offline")));
    }

    void saved(Instant at) {
        answer(getTranslation("editor.saved", spoken.briefly(at, getLocale())), "");
    }

    /** Where it is not known when the last change was. */
    void saved() {
        answer(getTranslation("editor.all-saved"), "");
    }

    /** {@code why} is a sentence for the person who writes. */
    void refused(String why) {
        answer(getElement().getProperty("saved", ""), getTranslation("editor.refused", why));
    }

    private void answer(String saved, String problem) {
        getElement().setProperty("saved", saved);
        getElement().setProperty("problem", problem);
        getElement().setProperty("answer", ++answer);
    }

    /** What stands there, as far as the server says it. */
    String text() {
        var problem = getElement().getProperty("problem", "");
        return problem.isEmpty() ? getElement().getProperty("saved", "") : problem;
    }
}
