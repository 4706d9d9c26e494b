package org.clinic.portal.topic;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clinic.portal.audit.AuditTrail;
import org.clinic.portal.base.security.AccountId;
import org.clinic.portal.base.security.ActiveAccounts;
import org.clinic.portal.base.security.CurrentAccount;
import org.clinic.portal.base.security.NamedAccount;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.notification.Notifications;
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

    private static final String HAND_ON = "topic.hand-on";

    private final Drafts drafts;
    private final TopicChanges changes;
    private final Notifications notifications;
    private final ObjectProvider<ActiveAccounts> accounts;
    private final AuditTrail audit;
    private final CurrentAccount current;

    TopicOwnership(
            Drafts drafts,
            TopicChanges changes,
            Notifications notifications,
            ObjectProvider<ActiveAccounts> accounts,
            AuditTrail audit,
            CurrentAccount current) {
        this.drafts = drafts;
        this.changes = changes;
        this.notifications = notifications;
        this.accounts = accounts;
        this.audit = audit;
        this.current = current;
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
        drafts.lockInUse(id).handTo(TopicOwner.of(current.get()));
        changes.arrangement(id);
        audit.record("topic.take-over", "topic", id.id(), Map.of());
    }

    /**
     * Makes the topic a colleague's, who is notified.
     *
     * @throws OptimisticLockingFailureException if the colleague is none of {@link #colleagues} by now
     */
    public void handOn(TopicId id, AccountId to) {
        var owner = colleagues().stream()
                .filter(colleague -> colleague.id().equals(to))
                .map(colleague -> new TopicOwner(colleague.id(), colleague.name()))
                .findFirst()
                .orElseThrow(() -> new OptimisticLockingFailureException("%s cannot own a topic".formatted(to)));
        var topic = drafts.lockInUse(id);
        topic.handTo(owner);
        changes.arrangement(id);
        notify(owner, topic);
        audit.record(HAND_ON, "topic", id.id(), Map.of("to", to.toString()));
    }

    /** Unless it is oneself. A topic without a title is told by its address. */
    private void notify(TopicOwner owner, Topic topic) {
        var me = current.get();
        if (owner.account().equals(me.id())) {
            return;
        }
        var details = topic.details();
        var name = details.title().isBlank() ? details.slug() : details.title();
        notifications.send(owner.account(), HAND_ON, List.of(me.name(), name), "topics/" + topic.id());
    }
}
