package org.clinic.portal.topic.draft;

import java.util.ArrayList;
import java.util.List;
import org.clinic.portal.base.dependants.Dependant;
import org.clinic.portal.base.dependants.Dependants;
import org.clinic.portal.base.security.Hands;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.base.security.TopicReaders;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.topic.event.TopicEvent;
import org.clinic.portal.topic.event.TopicEvents;
import org.clinic.portal.version.PublishedTopics;
import org.clinic.portal.version.Versions;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where topics are that nobody needs any more: whole, and ready to be taken out again. */
@Service
@Transactional
@PreAuthorize("hasRole('" + Roles.MARKETING + "')")
public class TopicArchive {

    private final Drafts drafts;
    private final Versions versions;
    private final PublishedTopics published;
    private final List<Dependants> dependants;
    private final TopicEvents events;
    private final Hands hands;

    TopicArchive(
            Drafts drafts,
            Versions versions,
            PublishedTopics published,
            List<Dependants> dependants,
            TopicEvents events,
            Hands hands) {
        this.drafts = drafts;
        this.versions = versions;
        this.published = published;
        this.dependants = List.copyOf(dependants);
        this.events = events;
        this.hands = hands;
    }

    /**
     * Puts a topic into the archive, where nobody changes or publishes it.
     *
     * @throws TopicIsLiveException if visitors read it
     */
    public void add(TopicId id) {
        var topic = drafts.lock(id);
        if (versions.live(id).isPresent()) {
            throw new TopicIsLiveException(id);
        }
        topic.archive(hands.present());
        events.tell(new TopicEvent.TopicArchived(id));
    }

    /** Takes a topic out again, as it was. */
    public void takeOut(TopicId id) {
        drafts.lock(id).takeFromArchive();
        events.tell(new TopicEvent.TopicTakenFromArchive(id));
    }

    /** What could be told of by name out of what depends on a topic: other topics, which link to it. */
    @Transactional(readOnly = true)
    @TopicReaders
    public List<Dependant> linkingTo(TopicId id) {
        return dependants(id).stream().filter(each -> !each.which().isEmpty()).toList();
    }

    /** What there is of a topic outside it, and would lead nowhere without it. */
    @Transactional(readOnly = true)
    @TopicReaders
    public List<Dependant> dependants(TopicId id) {
        var found = new ArrayList<Dependant>();
        int number = published.count(id);
        if (number > 0) {
            found.add(new Dependant("topic.dependants.versions", number));
        }
        dependants.forEach(each -> each.on("topic", id.id()).ifPresent(found::add));
        return found;
    }
}
