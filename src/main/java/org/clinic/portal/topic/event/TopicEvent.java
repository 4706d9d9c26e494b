package org.clinic.portal.topic.event;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.clinic.portal.base.security.AccountId;
import org.clinic.portal.base.security.NamedAccount;
import org.clinic.portal.content.SectionId;
import org.clinic.portal.content.TopicId;
import org.jspecify.annotations.Nullable;

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

    /**
     * The details of a draft, its sections or their order are others, or text went from one section to another.
     *
     * @param sections that this is named after, or that say something else; none if it is about what the topic says of itself
     */
    record DraftArranged(TopicId topic, Arranging how, List<SectionId> sections) implements TopicEvent {}

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
    record TopicHandedOn(TopicId topic, String name, NamedAccount to) implements TopicEvent {}

    record PreviewShared(TopicId topic, UUID link, Instant until) implements TopicEvent {}

    /**
     * A publication or a withdrawal is to happen by itself.
     *
     * @param at when; absent in a release that has no time yet
     * @param release with which it happens, if not alone
     */
    record PlanMade(
            TopicId topic,
            UUID plan,
            boolean publishes,
            @Nullable Instant at,
            @Nullable UUID release) implements TopicEvent {}

    /** It is to happen at another time, or with others. */
    record PlanMoved(
            TopicId topic,
            UUID plan,
            @Nullable Instant at,
            @Nullable UUID release) implements TopicEvent {}

    /** Somebody has seen what it happens upon, and answers for it. */
    record PlanKept(TopicId topic, UUID plan) implements TopicEvent {}

    record PlanCancelled(TopicId topic, UUID plan) implements TopicEvent {}

    /** It has made or withdrawn this version, by itself. */
    record PlanHappened(TopicId topic, UUID plan, int version) implements TopicEvent {}

    /**
     * Its time came, and something was in the way.
     *
     * @param title what the topic is called
     * @param clash what was, in a word
     * @param planner who answers for it
     */
    record PlanFailed(TopicId topic, UUID plan, String title, String clash, AccountId planner) implements TopicEvent {}

    /** Something is in its way that somebody has just done; the parameters are those of {@link PlanFailed}. */
    record PlanClashes(TopicId topic, UUID plan, String title, String clash, AccountId planner) implements TopicEvent {}

    record ReleaseMade(UUID release, String name) implements TopicEvent {}

    record ReleaseRenamed(UUID release, String name) implements TopicEvent {}

    record ReleaseLocked(UUID release, String name, Instant at) implements TopicEvent {}

    record ReleaseUnlocked(UUID release, String name) implements TopicEvent {}

    record ReleaseCancelled(UUID release, String name) implements TopicEvent {}

    /** @param topics that are in it */
    record ReleaseHappened(UUID release, String name, int topics) implements TopicEvent {}

    /**
     * Its time came, and something was in the way of one of its plans, so nothing happened.
     *
     * @param maker who answers for it
     */
    record ReleaseFailed(UUID release, String name, String clash, AccountId maker) implements TopicEvent {}

    /** By whoever has the link. */
    record PreviewOpened(TopicId topic, UUID link) implements TopicEvent {}

    record PreviewRevoked(TopicId topic, UUID link) implements TopicEvent {}

    /** There are other comments, or some stand elsewhere than the text alone tells. */
    record CommentsChanged(TopicId topic) implements TopicEvent {}

    /** Somebody has called a comment settled. */
    record CommentResolved(TopicId topic, UUID comment) implements TopicEvent {}

    /** Somebody has opened a comment that was settled. */
    record CommentReopened(TopicId topic, UUID comment) implements TopicEvent {}

    /**
     * Somebody has said something in a comment, or says it in other words.
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
            UUID remark,
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
