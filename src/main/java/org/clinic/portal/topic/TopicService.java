package org.clinic.portal.topic;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clinic.portal.audit.AuditTrail;
import org.clinic.portal.base.security.CurrentAccount;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.content.SectionId;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.version.Versions;
import org.springframework.data.domain.Pageable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What marketing does with topics as wholes. Reviewers read them. */
@Service
@Transactional
@PreAuthorize("hasRole('" + Roles.MARKETING + "')")
public class TopicService {

    private final Drafts drafts;
    private final Versions versions;
    private final TopicSearch search;
    private final TopicChanges changes;
    private final AuditTrail audit;
    private final CurrentAccount current;
    private final Clock clock;

    TopicService(
            Drafts drafts,
            Versions versions,
            TopicSearch search,
            TopicChanges changes,
            AuditTrail audit,
            CurrentAccount current,
            Clock clock) {
        this.drafts = drafts;
        this.versions = versions;
        this.search = search;
        this.changes = changes;
        this.audit = audit;
        this.current = current;
        this.clock = clock;
    }

    /** The topics that a list shows, the last changed first, however they are paged. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('" + Roles.MARKETING + "', '" + Roles.REVIEWER + "')")
    public List<TopicSummary> search(TopicFilter filter, Pageable page) {
        return search.find(filter, page);
    }

    /** Everybody who owns a topic, by name. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('" + Roles.MARKETING + "', '" + Roles.REVIEWER + "')")
    public List<TopicOwner> owners() {
        return search.owners();
    }

    /** Begins a topic without sections. A slug that is taken gets a number behind it. */
    public TopicId create(TopicDetails details) {
        var free = details.withSlug(drafts.freeSlug(details.slug()));
        var topic = new Topic(free, current.get(), now());
        drafts.store(topic);
        audit.record("topic.create", "topic", topic.id().id(), Map.of("slug", free.slug()));
        return topic.id();
    }

    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('" + Roles.MARKETING + "', '" + Roles.REVIEWER + "')")
    public Optional<TopicDraft> open(TopicId id) {
        return drafts.find(id).map(this::asRead);
    }

    /** A section as it is now, unless it is in the bin. Costs the same however many others there are. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('" + Roles.MARKETING + "', '" + Roles.REVIEWER + "')")
    public Optional<DraftSection> section(SectionId id) {
        return drafts.find(id).filter(TopicSection::isInDraft).map(TopicSection::asRead);
    }

    /** What is in the topic's bin, the last removed first. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('" + Roles.MARKETING + "', '" + Roles.REVIEWER + "')")
    public List<RemovedSection> bin(TopicId id) {
        return drafts.find(id).map(Draft::bin).orElse(List.of());
    }

    /** How many sections are in the topic's bin. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('" + Roles.MARKETING + "', '" + Roles.REVIEWER + "')")
    public int binSize(TopicId id) {
        return drafts.binSize(id);
    }

    /**
     * Replaces the details.
     *
     * @param revision the one that was read before editing; if it is not the topic's any more, an
     *     {@code OptimisticLockingFailureException} is thrown and nothing is changed
     * @throws SlugTakenException if another topic has the slug, or had it when it was published
     */
    public TopicDraft revise(TopicId id, int revision, TopicDetails details) {
        var draft = drafts.lock(id);
        draft.topic().revise(revision, details, current.get().name(), now());
        drafts.store(draft.topic());
        changes.arrangement(id);
        return asRead(draft);
    }

    private TopicDraft asRead(Draft draft) {
        var topic = draft.topic();
        return new TopicDraft(
                topic.id(),
                topic.revision(),
                topic.details(),
                draft.sections().stream().map(TopicSection::asRead).toList(),
                topic.versionCount(),
                versions.live(topic.id()).orElse(null),
                topic.owner().orElse(null),
                topic.archived().orElse(null));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
