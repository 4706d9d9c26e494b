package org.clinic.portal.topic.event;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.clinic.portal.base.security.AccountId;
import org.clinic.portal.content.SectionId;
import org.clinic.portal.content.TopicId;

/**
 * What somebody has just done to topics: said once for each act, within its transaction, and heard by whoever has to
 * follow: the audit trail, the people it concerns, the windows that show it. A new act is a record here; the compiler then
 * names every listener that has to decide what it means to it.
 */
public sealed interface TopicEvent {

    record TopicCreated(TopicId topic, String slug) implements TopicEvent {}

    /** A draft was begun with the text of a file. */
    record TopicImported(TopicId topic, String file) implements TopicEvent {}

    /**
     * A section says something else.
     *
     * @param revision the section's, from now on
     */
    record SectionWritten(TopicId topic, SectionId section, int revision) implements TopicEvent {}

    /** The details of a draft, its sections or their order are others, or text went from one section to another. */
    record DraftArranged(TopicId topic) implements TopicEvent {}

    /** A draft says what this version says. */
    record VersionRestored(TopicId topic, int version) implements TopicEvent {}

    record VersionPublished(TopicId topic, int version) implements TopicEvent {}

    record VersionWithdrawn(TopicId topic, int version) implements TopicEvent {}

    record TopicArchived(TopicId topic) implements TopicEvent {}

    record TopicTakenFromArchive(TopicId topic) implements TopicEvent {}

    /** Somebody has made a topic their own. */
    record TopicTakenOver(TopicId topic) implements TopicEvent {}

    /**
     * Somebody has made a topic a colleague's.
     *
     * @param name what the topic is called
     */
    record TopicHandedOn(TopicId topic, String name, AccountId to) implements TopicEvent {}

    record PreviewShared(TopicId topic, UUID link, Instant until) implements TopicEvent {}

    /** By whoever has the link. */
    record PreviewOpened(TopicId topic, UUID link) implements TopicEvent {}

    record PreviewRevoked(TopicId topic, UUID link) implements TopicEvent {}

    /** There are other comments, or some are settled, or stand elsewhere than the text alone tells. */
    record CommentsChanged(TopicId topic) implements TopicEvent {}

    /**
     * Somebody has said something in a comment.
     *
     * @param title of the topic
     * @param heading of the section
     * @param excerpt of what was said, on one line
     * @param mentioned whom it is addressed to
     * @param others who have said something there before, and are not mentioned
     */
    record RemarkMade(
            TopicId topic,
            SectionId section,
            UUID comment,
            String title,
            String heading,
            String excerpt,
            Set<AccountId> mentioned,
            Set<AccountId> others)
            implements TopicEvent {}

    record TermAdded(UUID term, String required, List<String> forbidden) implements TopicEvent {}

    record TermChanged(UUID term, String required, List<String> forbidden) implements TopicEvent {}

    record TermRemoved(UUID term, String required, List<String> forbidden) implements TopicEvent {}

    /** What one topic is held against is something else: a finding was set aside, or a word called unavoidable. */
    record StandardsChanged(TopicId topic) implements TopicEvent {}
}
