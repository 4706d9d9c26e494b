package org.clinic.portal.topic.draft.ui;

import com.vaadin.flow.component.Component;
import org.clinic.portal.base.ui.Notices;

/** Says that something written cannot be taken back, because somebody else has written in the same place since. */
final class NotUndone {

    private NotUndone() {}

    /** Says it of every field within. */
    static void tellOf(Component fields) {
        fields.getElement()
                .addEventListener("not-undone", event -> {
                    var data = event.getEventData();
                    var by = data.path("event.detail.by").asString("");
                    Notices.show(
                            data.path("event.detail.forth").asBoolean(false)
                                    ? notRedone(fields, by)
                                    : notUndone(fields, by));
                })
                .addEventData("event.detail.by")
                .addEventData("event.detail.forth");
    }

    private static String notUndone(Component fields, String by) {
        return by.isEmpty()
                ? fields.getTranslation("history.text.undo.obstructed")
                : fields.getTranslation("history.text.undo.obstructed-by", by);
    }

    private static String notRedone(Component fields, String by) {
        return by.isEmpty()
                ? fields.getTranslation("history.text.redo.obstructed")
                : fields.getTranslation("history.text.redo.obstructed-by", by);
    }
}
