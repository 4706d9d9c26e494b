package org.clinic.portal.topic.publishing.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Optional;
import org.clinic.portal.base.ui.Notices;
import org.clinic.portal.topic.draft.SlugTakenException;
import org.clinic.portal.topic.draft.TopicArchive;
import org.clinic.portal.topic.draft.editor.DraftOnScreen;
import org.clinic.portal.topic.draft.editor.Editor;
import org.clinic.portal.topic.publishing.PublishingService;
import org.springframework.dao.OptimisticLockingFailureException;

/** What the editor does between a draft and its versions, each with its dialog. */
class VersionActions {

    private final Editor editor;
    private final DraftOnScreen screen;
    private final PublishingService publishing;
    private final TopicArchive archive;

    VersionActions(Editor editor, PublishingService publishing, TopicArchive archive) {
        this.editor = editor;
        this.screen = editor.screen();
        this.publishing = publishing;
        this.archive = archive;
    }

    void publish() {
        UI.getCurrent()
                .navigate(
                        PublishView.class, PublishView.parameters(screen.draft().id()));
    }

    /** In a tab of its own, at the address of the live version: the draft may have a new one already. */
    void openLivePage() {
        var draft = screen.draft();
        Optional.ofNullable(draft.liveVersion())
                .flatMap(live -> publishing.version(draft.id(), live))
                .ifPresent(live -> UI.getCurrent()
                        .getPage()
                        .open("/topics/" + live.content().slug(), "_blank"));
    }

    void withdraw() {
        var topic = screen.draft().id();
        Optional.ofNullable(screen.draft().live())
                .ifPresent(
                        live -> new WithdrawDialog(live, publishing, archive.linkingTo(topic), screen::reload).open());
    }

    void restore(int number) {
        try {
            publishing
                    .restore(screen.draft(), number)
                    .ifPresentOrElse(
                            step -> Notices.undo(say("version.restored", number), () -> editor.undo(step)),
                            () -> Notices.show(say("version.restored", number)));
            editor.startAfresh();
            return;
        } catch (OptimisticLockingFailureException stale) {
            Notices.problem(say("version.restore.stale"));
        } catch (SlugTakenException taken) {
            Notices.problem(say("version.restore.slug-taken"));
        }
        screen.reload();
    }

    private static String say(String key, Object... values) {
        return I18NProvider.translate(key, values);
    }
}
