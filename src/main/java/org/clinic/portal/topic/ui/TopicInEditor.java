package org.clinic.portal.topic.ui;

import com.vaadin.flow.i18n.I18NProvider;
import org.clinic.portal.base.security.AccountId;
import org.clinic.portal.base.ui.Notices;
import org.clinic.portal.topic.draft.TopicArchive;
import org.clinic.portal.topic.draft.TopicDraft;
import org.clinic.portal.topic.draft.TopicOwnership;
import org.clinic.portal.topic.draft.editor.DraftOnScreen;
import org.clinic.portal.topic.draft.editor.Editor;
import org.clinic.portal.topic.draft.editor.EditorAction;
import org.clinic.portal.topic.draft.editor.EditorAction.Group;
import org.clinic.portal.topic.draft.editor.EditorExtension;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What is done with a topic as a whole, in its editor: whose it is, and whether it is needed any more. */
@Component
@Order(5)
class TopicInEditor implements EditorExtension {

    private final TopicOwnership owners;
    private final Archiving archiving;

    TopicInEditor(TopicOwnership owners, TopicArchive archive) {
        this.owners = owners;
        this.archiving = new Archiving(archive);
    }

    @Override
    public void join(Editor editor) {
        var screen = editor.screen();
        if (screen.isReadOnly()) {
            return;
        }
        editor.add(new EditorAction(
                Group.ARRANGE, "topic.take-over", draft -> !isOwner(screen.me(), draft), () -> takeOver(screen)));
        editor.add(
                EditorAction.of(Group.ARRANGE, "topic.hand-on", () -> new HandOnDialog(screen.draft(), owners).open()));
        editor.add(new EditorAction(
                Group.ARRANGE,
                "editor.archive",
                draft -> draft.live() == null,
                () -> editor.ifSaved(() -> archiving.archive(screen.draft()))));
    }

    private static boolean isOwner(AccountId account, TopicDraft draft) {
        return draft.owner() != null && draft.owner().account().equals(account);
    }

    /** Everybody hears of it, this window too. */
    private void takeOver(DraftOnScreen screen) {
        owners.takeOver(screen.draft().id());
        Notices.show(I18NProvider.translate("topic.take-over.done"));
    }
}
