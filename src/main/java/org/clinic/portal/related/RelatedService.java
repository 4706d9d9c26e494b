package org.clinic.portal.related;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.clinic.portal.audit.AuditTrail;
import org.clinic.portal.base.broadcast.Broadcasts;
import org.clinic.portal.base.security.Hands;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.base.web.PagesChanged;
import org.clinic.portal.content.InvalidContentException;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.version.PublishedTopic;
import org.clinic.portal.version.PublishedTopics;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What marketing wants a topic's readers to read next. It stands on the page as soon as it is chosen. */
@Service
@Transactional
@PreAuthorize("hasRole('" + Roles.MARKETING + "')")
public class RelatedService {

    private final RelatedRows rows;
    private final PublishedTopics published;
    private final AuditTrail audit;
    private final Hands hands;
    private final Broadcasts broadcasts;
    private final ApplicationEventPublisher events;

    RelatedService(
            RelatedRows rows,
            PublishedTopics published,
            AuditTrail audit,
            Hands hands,
            Broadcasts broadcasts,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.published = published;
        this.audit = audit;
        this.hands = hands;
        this.broadcasts = broadcasts;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public RelatedChoice choice(TopicId topic) {
        return rows.find(topic, null).orElseGet(() -> RelatedChoice.none(topic));
    }

    /** All that visitors read, in every language, by title: what can be chosen, and what the chosen ones are called. */
    @Transactional(readOnly = true)
    public List<PublishedTopic> readable() {
        return published.live();
    }

    /**
     * Has others stand in the place of those that were chosen before.
     *
     * @param before what they replace; if that is not the choice of now, an {@code OptimisticLockingFailureException} is
     *     thrown
     * @throws InvalidContentException for what {@link RelatedChoice} refuses, and for a topic that visitors cannot read,
     *     unless it was chosen before
     */
    public RelatedChoice choose(RelatedChoice before, List<TopicId> others) {
        var next = before.next(others);
        var titles = published.live().stream().collect(Collectors.toMap(PublishedTopic::id, PublishedTopic::title));
        if (!others.stream()
                .allMatch(other -> titles.containsKey(other) || before.others().contains(other))) {
            throw new InvalidContentException("A related topic that nobody can read");
        }
        if (choice(before.topic()).number() != before.number()) {
            throw stale(before);
        }
        try {
            rows.add(next, hands.present());
        } catch (DuplicateKeyException chosenMeanwhile) {
            throw stale(before);
        }
        var named = others.stream()
                .map(other -> "“%s”".formatted(titles.getOrDefault(other, "–")))
                .collect(Collectors.joining(", "));
        audit.record("topic.relate", "topic", next.topic().id(), Map.of("related", named.isEmpty() ? "–" : named));
        PagesChanged.tell(broadcasts, events);
        return next;
    }

    private static OptimisticLockingFailureException stale(RelatedChoice before) {
        return new OptimisticLockingFailureException(
                "What is related to topic %s was chosen since".formatted(before.topic()));
    }
}
