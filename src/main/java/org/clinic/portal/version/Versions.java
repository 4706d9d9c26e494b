package org.clinic.portal.version;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.clinic.portal.base.broadcast.Broadcasts;
import org.clinic.portal.base.security.Hand;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.base.security.TopicReaders;
import org.clinic.portal.content.ContentJson;
import org.clinic.portal.content.InvalidContentException;
import org.clinic.portal.content.TopicContent;
import org.clinic.portal.content.TopicId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where versions begin and end. Whether a text may be published is decided before, by those who write it, with the topic
 * locked: two versions of one topic are never made at once.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
@PreAuthorize("hasRole('" + Roles.MARKETING + "')")
public class Versions {

    private final TopicVersionRepository versions;
    private final LivePeriodRepository periods;
    private final Broadcasts broadcasts;
    private final ApplicationEventPublisher events;
    private final ContentJson json;
    private final List<ShownBeside> beside;

    Versions(
            TopicVersionRepository versions,
            LivePeriodRepository periods,
            Broadcasts broadcasts,
            ApplicationEventPublisher events,
            ContentJson json,
            List<ShownBeside> beside) {
        this.versions = versions;
        this.periods = periods;
        this.broadcasts = broadcasts;
        this.events = events;
        this.json = json;
        this.beside = beside;
    }

    /**
     * Freezes a text as the next version, which visitors get from now on, and returns its number.
     *
     * @param announcement what readers are told of it
     * @param measured what is recorded of the text
     */
    public int freeze(
            TopicId topic, TopicContent content, Announcement announcement, Measured measured, Hand publisher) {
        var last = versions.findFirstByIdTopicOrderByIdNumberDesc(topic).orElse(null);
        var id = new VersionId(topic, last == null ? 1 : last.number() + 1);
        var recorded = VersionRecord.of(
                id,
                last == null ? null : last.sha256(),
                content,
                announcement,
                shown(topic, content.language()),
                measured,
                publisher,
                json);
        var version = new TopicVersion(recorded, last, publisher);
        periods.findByVersionTopicAndLiveUntilNull(topic).ifPresent(period -> period.end(publisher.at()));
        // Hibernate would insert before it updates, and two versions would be live for a moment.
        periods.flush();
        versions.save(version);
        periods.save(new LivePeriod(id, publisher.at()));
        tell(topic);
        return id.number();
    }

    private Map<String, String> shown(TopicId topic, String language) {
        var shown = new TreeMap<String, String>();
        beside.forEach(each -> shown.putAll(each.words(topic, language)));
        return shown;
    }

    /**
     * Takes the live version away from visitors, and returns its number.
     *
     * @throws InvalidContentException if it is to be replaced by itself
     * @throws TopicNotLiveException if visitors cannot read what is to take its place
     * @throws OptimisticLockingFailureException if no version is live, because someone else was quicker
     */
    public int withdraw(TopicId topic, Withdrawal why, Hand by) {
        if (why.instead() != null
                && periods.findByVersionTopicAndLiveUntilNull(why.instead()).isEmpty()) {
            throw new TopicNotLiveException(why.instead());
        }
        var live = periods.findByVersionTopicAndLiveUntilNull(topic)
                .orElseThrow(() -> new OptimisticLockingFailureException("No version of %s is live".formatted(topic)));
        live.withdraw(why, by);
        tell(topic);
        return live.version().number();
    }

    private void tell(TopicId topic) {
        broadcasts.send(PublishedTopics.LIVE_CHANGED, topic.toString());
        events.publishEvent(new LiveChanged(topic));
    }

    /** What visitors read of a topic. */
    @TopicReaders
    public Optional<PublishedVersion> live(TopicId topic) {
        return versions.findLive(topic).map(version -> version.asRead(json));
    }

    /** The versions of a topic, newest first. */
    @TopicReaders
    public List<VersionSummary> of(TopicId topic) {
        return versions.findSummaries(topic);
    }

    /** Whether any topic was ever published at the slug. */
    public boolean isTaken(String slug) {
        return versions.existsBySlug(slug);
    }

    /** Whether another topic was ever published at the slug. */
    public boolean isTaken(String slug, TopicId topic) {
        return versions.existsBySlugAndIdTopicNot(slug, topic);
    }
}
