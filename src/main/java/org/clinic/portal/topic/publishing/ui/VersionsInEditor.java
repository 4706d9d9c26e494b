package org.clinic.portal.topic.publishing.ui;

import org.clinic.portal.base.clinic.Clinic;
import org.clinic.portal.base.clinic.SpokenTime;
import org.clinic.portal.topic.draft.TopicArchive;
import org.clinic.portal.topic.draft.TopicDraft;
import org.clinic.portal.topic.draft.editor.Editor;
import org.clinic.portal.topic.draft.editor.EditorAction;
import org.clinic.portal.topic.draft.editor.EditorAction.Group;
import org.clinic.portal.topic.draft.editor.EditorExtension;
import org.clinic.portal.topic.publishing.PublishingService;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What is published of a draft, in its editor. */
@Component
@Order(4)
class VersionsInEditor implements EditorExtension {

    private final PublishingService publishing;
    private final TopicArchive archive;
    private final SpokenTime spoken;
    private final Clinic clinic;

    VersionsInEditor(PublishingService publishing, TopicArchive archive, SpokenTime spoken, Clinic clinic) {
        this.publishing = publishing;
        this.archive = archive;
        this.spoken = spoken;
        this.clinic = clinic;
    }

    @Override
    public void join(Editor editor) {
        var actions = new VersionActions(editor, publishing, archive);
        var panel = new VersionsPanel(editor, publishing, actions, spoken, clinic);
        editor.add(panel);
        editor.add(EditorAction.of(Group.LOOK, "version.list", () -> editor.bring(panel)));
        editor.add(new EditorAction(Group.LOOK, "editor.live-page", VersionsInEditor::isLive, actions::openLivePage));
        if (!editor.screen().isReadOnly()) {
            editor.add(EditorAction.of(Group.FIRST, "editor.publish", () -> editor.ifSaved(actions::publish)));
            editor.add(
                    new EditorAction(Group.WITHDRAW, "editor.withdraw", VersionsInEditor::isLive, actions::withdraw));
        }
    }

    private static boolean isLive(TopicDraft draft) {
        return draft.live() != null;
    }
}
