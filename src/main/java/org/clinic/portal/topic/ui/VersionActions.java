package org.clinic.portal.topic.ui;

import com.vaadin.flow.component.UI;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.clinic.portal.base.clinic.SpokenTime;
import org.clinic.portal.base.ui.Notices;
import org.clinic.portal.topic.check.Finding;
import org.clinic.portal.topic.draft.SlugTakenException;
import org.clinic.portal.topic.draft.TopicDraft;
import org.clinic.portal.topic.publishing.PublishingService;
import org.clinic.portal.topic.step.StepId;
import org.springframework.dao.OptimisticLockingFailureException;

/** What the editor does between a draft and its versions, each with its dialog. */
class VersionActions {

    private final PublishingService publishing;
    private final Archiving archiving;
    private final SpokenTime spoken;
    private final boolean readOnly;
    private final Supplier<TopicDraft> draft;
    private final Runnable changed;
    private final Runnable restored;
    private final Consumer<StepId> undo;
    private final Consumer<Finding> jump;

    VersionActions(
            PublishingService publishing,
            Archiving archiving,
            SpokenTime spoken,
            boolean readOnly,
            Supplier<TopicDraft> draft,
            Runnable changed,
            Runnable restored,
            Consumer<StepId> undo,
            Consumer<Finding> jump) {
        this.publishing = publishing;
        this.archiving = archiving;
        this.spoken = spoken;
        this.readOnly = readOnly;
        this.draft = draft;
        this.changed = changed;
        this.restored = restored;
        this.undo = undo;
        this.jump = jump;
    }

    void publish() {
        new PublishDialog(draft.get(), publishing, changed, jump).open();
    }

    /** In a tab of its own, at the address of the live version: the draft may have a new one already. */
    void openLivePage() {
        Optional.ofNullable(draft.get().liveVersion())
                .flatMap(live -> publishing.version(draft.get().id(), live))
                .ifPresent(live -> UI.getCurrent()
                        .getPage()
                        .open("/topics/" + live.content().slug(), "_blank"));
    }

    void withdraw() {
        var topic = draft.get().id();
        new WithdrawDialog(topic, publishing, archiving.linkingTo(topic), changed).open();
    }

    VersionsPanel panel() {
        return new VersionsPanel(publishing, spoken, readOnly, this::restore);
    }

    private void restore(int number) {
        var seen = draft.get();
        try {
            publishing
                    .restore(seen, number)
                    .ifPresentOrElse(
                            step -> Notices.undo(say("version.restored", number), () -> undo.accept(step)),
                            () -> Notices.show(say("version.restored", number)));
            restored.run();
            return;
        } catch (OptimisticLockingFailureException stale) {
            Notices.problem(say("version.restore.stale"));
        } catch (SlugTakenException taken) {
            Notices.problem(say("version.restore.slug-taken"));
        }
        changed.run();
    }

    private static String say(String key, Object... values) {
        return UI.getCurrent().getTranslation(key, values);
    }
}
