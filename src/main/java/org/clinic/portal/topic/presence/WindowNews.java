package org.clinic.portal.topic.presence;

import org.clinic.portal.base.broadcast.Broadcasts;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.topic.event.TopicEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the windows on every node what the present transaction changes about topics, once it is committed. */
@Component
class WindowNews {

    private final Broadcasts broadcasts;

    WindowNews(Broadcasts broadcasts) {
        this.broadcasts = broadcasts;
    }

    @EventListener
    void hear(TopicEvent event) {
        switch (event) {
            case TopicEvent.SectionWritten(var topic, var section, var revision) ->
                tell(topic, new TopicChange.Text(section, revision));
            case TopicEvent.DraftArranged(var topic, var how, var sections) -> arranged(topic);
            case TopicEvent.VersionPublished(var topic, var version) -> arranged(topic);
            case TopicEvent.VersionWithdrawn(var topic, var version) -> arranged(topic);
            case TopicEvent.TopicArchived(var topic) -> arranged(topic);
            case TopicEvent.TopicTakenFromArchive(var topic) -> arranged(topic);
            case TopicEvent.TopicTakenOver(var topic) -> arranged(topic);
            case TopicEvent.TopicHandedOn(var topic, var name, var to) -> arranged(topic);
            case TopicEvent.StandardsChanged(var topic) -> arranged(topic);
            case TopicEvent.PlanMade _,
                    TopicEvent.PlanMoved _,
                    TopicEvent.PlanKept _,
                    TopicEvent.PlanCancelled _,
                    TopicEvent.PlanHappened _,
                    TopicEvent.PlanFailed _,
                    TopicEvent.PlanClashes _,
                    TopicEvent.ReleaseMade _,
                    TopicEvent.ReleaseRenamed _,
                    TopicEvent.ReleaseLocked _,
                    TopicEvent.ReleaseUnlocked _,
                    TopicEvent.ReleaseCancelled _,
                    TopicEvent.ReleaseHappened _,
                    TopicEvent.ReleaseFailed _ -> broadcasts.send(TopicNews.PLANS, "changed");
            case TopicEvent.CommentsChanged(var topic) -> tell(topic, new TopicChange.Comments());
            case TopicEvent.CommentResolved(var topic, var comment) -> tell(topic, new TopicChange.Comments());
            case TopicEvent.CommentReopened(var topic, var comment) -> tell(topic, new TopicChange.Comments());
            case TopicEvent.RemarkMade made -> tell(made.topic(), new TopicChange.Comments());
            case TopicEvent.TermAdded _, TopicEvent.TermChanged _, TopicEvent.TermRemoved _ ->
                broadcasts.send(TopicNews.TERMS, "changed");
            // Nobody has these open, or hears of the same act as an arrangement.
            case TopicEvent.TopicCreated _,
                    TopicEvent.TopicImported _,
                    TopicEvent.VersionRestored _,
                    TopicEvent.PreviewShared _,
                    TopicEvent.PreviewOpened _,
                    TopicEvent.PreviewRevoked _ -> {}
        }
    }

    private void arranged(TopicId topic) {
        tell(topic, new TopicChange.Arrangement());
    }

    private void tell(TopicId topic, TopicChange change) {
        broadcasts.send(TopicNews.DRAFT, topic + " " + change.written());
    }
}
