package org.clinic.portal.topic.ui;

import com.vaadin.flow.component.UI;
import org.clinic.portal.base.ui.Notices;
import org.clinic.portal.topic.TopicArchive;
import org.clinic.portal.topic.TopicDraft;
import org.clinic.portal.topic.TopicId;
import org.clinic.portal.topic.TopicIsLiveException;

/** Puts topics into the archive and takes them out. */
class Archiving {

    private final TopicArchive archive;

    Archiving(TopicArchive archive) {
        this.archive = archive;
    }

    /** Without asking: it can be taken back, at once or later. */
    void archive(TopicDraft topic) {
        var ui = UI.getCurrent();
        try {
            archive.add(topic.id());
        } catch (TopicIsLiveException live) {
            Notices.problem(ui.getTranslation("topic.archive.live"));
            return;
        }
        var title = topic.details().title();
        Notices.undo(
                ui.getTranslation("topic.archive.done", title.isBlank() ? ui.getTranslation("topic.untitled") : title),
                () -> takeOut(topic.id()));
        ui.navigate(TopicListView.class);
    }

    void takeOut(TopicId topic) {
        archive.takeOut(topic);
        EditorAddress.of(topic).open();
    }
}
