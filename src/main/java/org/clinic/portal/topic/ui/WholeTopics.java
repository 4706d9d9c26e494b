package org.clinic.portal.topic.ui;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.clinic.portal.base.clinic.SpokenTime;
import org.clinic.portal.topic.check.Finding;
import org.clinic.portal.topic.draft.TopicArchive;
import org.clinic.portal.topic.draft.TopicDraft;
import org.clinic.portal.topic.draft.TopicOwnership;
import org.clinic.portal.topic.publishing.PublishingService;
import org.clinic.portal.topic.step.StepId;
import org.springframework.stereotype.Component;

/** What is done with topics as wholes asks and tells. */
@Component
class WholeTopics {

    private final PublishingService publishing;
    private final TopicOwnership owners;
    private final Archiving archiving;
    private final SpokenTime spoken;

    WholeTopics(PublishingService publishing, TopicOwnership owners, TopicArchive archive, SpokenTime spoken) {
        this.publishing = publishing;
        this.owners = owners;
        this.archiving = new Archiving(archive);
        this.spoken = spoken;
    }

    /** {@code changed} hears when other things are live, {@code restored} when all text has been replaced. */
    VersionActions versions(
            boolean readOnly,
            Supplier<TopicDraft> draft,
            Runnable changed,
            Runnable restored,
            Consumer<StepId> undo,
            Consumer<Finding> jump) {
        return new VersionActions(publishing, archiving, spoken, readOnly, draft, changed, restored, undo, jump);
    }

    /** {@code ifSaved} does something that is about what is written, unless some of that is not saved. */
    TopicActions actions(
            VersionActions versions, SidePanel beside, Supplier<TopicDraft> draft, Consumer<Runnable> ifSaved) {
        return new TopicActions(owners, archiving, versions, beside, draft, ifSaved);
    }
}
