package org.clinic.portal.topic.draft;

import java.util.List;
import java.util.Set;
import org.clinic.portal.base.security.AccountId;
import org.clinic.portal.base.security.ActiveAccounts;
import org.clinic.portal.base.security.Hands;
import org.clinic.portal.base.security.NamedAccount;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.topic.event.TopicEvent;
import org.clinic.portal.topic.event.TopicEvents;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whose a topic is: taken over by oneself, or handed on to a colleague. */
@Service
@Transactional
@PreAuthorize("hasRole('" + Roles.MARKETING + "')")
public class TopicOwnership {

    private final Drafts drafts;
    private final ObjectProvider<ActiveAccounts> accounts;
    private final TopicEvents events;
    private final Hands hands;

    TopicOwnership(Drafts drafts, ObjectProvider<ActiveAccounts> accounts, TopicEvents events, Hands hands) {
        this.drafts = drafts;
        this.accounts = accounts;
        this.events = events;
        this.hands = hands;
    }

    /** Who can own a topic, by name: everybody who can sign in and write. */
    @Transactional(readOnly = true)
    public List<NamedAccount> colleagues() {
        return accounts.stream()
                .flatMap(known -> known.holdingAnyOf(Set.of(Roles.MARKETING)).stream())
                .toList();
    }

    /** Makes the topic the signed-in person's. */
    public void takeOver(TopicId id) {
        drafts.lockInUse(id).handTo(TopicOwner.of(hands.present().account()));
        events.tell(new TopicEvent.TopicTakenOver(id));
    }

    /**
     * Makes the topic a colleague's, who is notified.
     *
     * @throws OptimisticLockingFailureException if the colleague is none of {@link #colleagues} by now
     */
    public void handOn(TopicId id, AccountId to) {
        var owner = colleagues().stream()
                .filter(colleague -> colleague.id().equals(to))
                .findFirst()
                .orElseThrow(() -> new OptimisticLockingFailureException("%s cannot own a topic".formatted(to)));
        var topic = drafts.lockInUse(id);
        topic.handTo(new TopicOwner(owner.id(), owner.name()));
        events.tell(new TopicEvent.TopicHandedOn(id, name(topic.details()), owner));
    }

    /** A topic without a title is told by its address. */
    private static String name(TopicDetails details) {
        return details.title().isBlank() ? details.slug() : details.title();
    }
}
