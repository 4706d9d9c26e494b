package org.clinic.portal.topic.ui;

import com.vaadin.flow.component.UI;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.clinic.portal.base.ui.Notices;
import org.clinic.portal.topic.draft.TopicDraft;
import org.clinic.portal.topic.draft.TopicOwnership;

/** What is done with a topic as a whole from its editor. */
class TopicActions implements EditorBar.Actions {

    private final TopicOwnership owners;
    private final Archiving archiving;
    private final VersionActions versions;
    private final SidePanel beside;
    private final Supplier<TopicDraft> draft;
    private final Consumer<Runnable> ifSaved;

    /** {@code ifSaved} does something that is about what is written, unless some of that is not saved. */
    TopicActions(
            TopicOwnership owners,
            Archiving archiving,
            VersionActions versions,
            SidePanel beside,
            Supplier<TopicDraft> draft,
            Consumer<Runnable> ifSaved) {
        this.owners = owners;
        this.archiving = archiving;
        this.versions = versions;
        this.beside = beside;
        this.draft = draft;
        this.ifSaved = ifSaved;
    }

    @Override
    public void publish() {
        ifSaved.accept(versions::publish);
    }

    @Override
    public void showVersions() {
        beside.bring("version");
    }

    @Override
    public void openLivePage() {
        versions.openLivePage();
    }

    @Override
    public void withdraw() {
        versions.withdraw();
    }

    /** Everybody hears of it, this window too. */
    @Override
    public void takeOver() {
        owners.takeOver(draft.get().id());
        Notices.show(UI.getCurrent().getTranslation("topic.take-over.done"));
    }

    @Override
    public void handOn() {
        new HandOnDialog(draft.get(), owners).open();
    }

    @Override
    public void archive() {
        ifSaved.accept(() -> archiving.archive(draft.get()));
    }

    @Override
    public void drawBeside() {
        beside.toggle();
    }
}
