package org.clinic.portal.topic.ui;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.clinic.portal.topic.TopicArchive;
import org.clinic.portal.topic.TopicDraft;
import org.clinic.portal.topic.TopicOwnership;
import org.springframework.stereotype.Component;

/** What is done with topics as wholes asks and tells. */
@Component
class WholeTopics {

    private final TopicOwnership owners;
    private final TopicArchive archive;

    WholeTopics(TopicOwnership owners, TopicArchive archive) {
        this.owners = owners;
        this.archive = archive;
    }

    /** {@code ifSaved} does something that is about what is written, unless some of that is not saved. */
    TopicActions actions(
            VersionActions versions, SidePanel beside, Supplier<TopicDraft> draft, Consumer<Runnable> ifSaved) {
        return new TopicActions(owners, new Archiving(archive), versions, beside, draft, ifSaved);
    }
}
