package org.clinic.portal.topic.event;

import java.util.List;
import java.util.Set;
import org.clinic.portal.base.security.AccountId;
import org.clinic.portal.base.security.CurrentAccount;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.base.security.SignedInAccount;
import org.clinic.portal.notification.Notifications;
import org.clinic.portal.topic.address.TopicAddress;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Notifies people, wherever they are, of what concerns them in topics; never of what they did themselves. */
@Component
class TopicNotices {

    static final String MENTION = "comment.mention";
    static final String REPLY = "comment.reply";
    static final String HAND_ON = "topic.hand-on";
    static final String PLAN_CLASH = "plan.clash";
    static final String PLAN_FAILURE = "plan.failure";
    static final String RELEASE_FAILURE = "release.failure";

    /** Who may read drafts. */
    static final Set<String> READERS = Set.of(Roles.MARKETING, Roles.REVIEWER);

    private final Notifications notifications;
    private final CurrentAccount current;

    TopicNotices(Notifications notifications, CurrentAccount current) {
        this.notifications = notifications;
        this.current = current;
    }

    @EventListener
    void hear(TopicEvent event) {
        switch (event) {
            case TopicEvent.TopicHandedOn(var topic, var name, var to) ->
                notify(HAND_ON, Set.of(to.id()), List.of(me().name(), name), TopicAddress.editor(topic));
            case TopicEvent.RemarkMade made -> tell(made);
            case TopicEvent.PlanClashes(var topic, var plan, var title, var clash, var planner) ->
                notify(PLAN_CLASH, Set.of(planner), List.of(title, clash), TopicAddress.plan(plan));
            case TopicEvent.PlanFailed(var topic, var plan, var title, var clash, var planner) ->
                send(PLAN_FAILURE, planner, List.of(title, clash), TopicAddress.plan(plan));
            case TopicEvent.ReleaseFailed(var release, var name, var clash, var maker) ->
                send(RELEASE_FAILURE, maker, List.of(name, clash), TopicAddress.release(release));
            case TopicEvent.TopicCreated _,
                    TopicEvent.TopicImported _,
                    TopicEvent.SectionWritten _,
                    TopicEvent.DraftArranged _,
                    TopicEvent.VersionRestored _,
                    TopicEvent.VersionPublished _,
                    TopicEvent.VersionWithdrawn _,
                    TopicEvent.TopicArchived _,
                    TopicEvent.TopicTakenFromArchive _,
                    TopicEvent.TopicTakenOver _,
                    TopicEvent.PreviewShared _,
                    TopicEvent.PreviewOpened _,
                    TopicEvent.PreviewRevoked _,
                    TopicEvent.CommentsChanged _,
                    TopicEvent.PlanMade _,
                    TopicEvent.PlanMoved _,
                    TopicEvent.PlanKept _,
                    TopicEvent.PlanCancelled _,
                    TopicEvent.PlanHappened _,
                    TopicEvent.ReleaseMade _,
                    TopicEvent.ReleaseRenamed _,
                    TopicEvent.ReleaseLocked _,
                    TopicEvent.ReleaseUnlocked _,
                    TopicEvent.ReleaseCancelled _,
                    TopicEvent.ReleaseHappened _,
                    TopicEvent.CommentResolved _,
                    TopicEvent.CommentReopened _,
                    TopicEvent.TermAdded _,
                    TopicEvent.TermChanged _,
                    TopicEvent.TermRemoved _,
                    TopicEvent.StandardsChanged _ -> {}
        }
    }

    /** To whom is mentioned it is told as that, to the others in the comment as a reply. */
    private void tell(TopicEvent.RemarkMade made) {
        var details = List.of(me().name(), made.title(), made.heading(), made.excerpt());
        var link = TopicAddress.comment(made.topic(), made.section(), made.comment());
        notify(MENTION, made.mentioned(), details, link);
        notify(REPLY, made.others(), details, link);
    }

    private void notify(String kind, Set<AccountId> whom, List<String> details, TopicAddress link) {
        whom.stream()
                .filter(account -> !account.equals(me().id()))
                .forEach(account -> send(kind, account, details, link));
    }

    /** Also of what the portal has done in their name. */
    private void send(String kind, AccountId account, List<String> details, TopicAddress link) {
        notifications.send(account, READERS, kind, details, link.toString());
    }

    private SignedInAccount me() {
        return current.get();
    }
}
