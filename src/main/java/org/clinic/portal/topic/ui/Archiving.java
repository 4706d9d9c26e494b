package org.clinic.portal.topic.ui;

import com.vaadin.flow.component.UI;
import org.clinic.portal.base.ui.Notices;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.topic.draft.TopicArchive;
import org.clinic.portal.topic.draft.TopicDraft;
import org.clinic.portal.topic.draft.TopicIsLiveException;
import org.clinic.portal.topic.draft.editor.EditorAddress;

/** Puts topics into the archive and takes them out. */
class Archiving {

    private final TopicArchive archive;

    Archiving(TopicArchive archive) {
        this.archive = archive;
    }

    /** Without asking, unless other topics link to it: it can be taken back, at once or later. */
    void archive(TopicDraft topic) {
        var ui = UI.getCurrent();
        var title = topic.details().title().isBlank()
                ? ui.getTranslation("topic.untitled")
                : topic.details().title();
        var linking = archive.linkingTo(topic.id());
        if (linking.isEmpty()) {
            put(topic.id(), title);
        } else {
            new ArchiveDialog(title, linking, () -> put(topic.id(), title)).open();
        }
    }

    private void put(TopicId topic, String title) {
        var ui = UI.getCurrent();
        try {
            archive.add(topic);
        } catch (TopicIsLiveException live) {
            Notices.problem(ui.getTranslation("topic.archive.live"));
            return;
        }
        Notices.undo(ui.getTranslation("topic.archive.done", title), () -> takeOut(topic));
        ui.navigate(TopicListView.class);
    }

    void takeOut(TopicId topic) {
        archive.takeOut(topic);
        EditorAddress.of(topic).open();
    }
}
