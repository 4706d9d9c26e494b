package org.clinic.portal.topic.history;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.clinic.portal.topic.event.TopicEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps what is done to topics for their history, as part of the transaction that does it. */
@Component
class KeptActs {

    private final ActRows rows;

    KeptActs(ActRows rows) {
        this.rows = rows;
    }

    @EventListener
    void hear(TopicEvent event) {
        switch (event) {
            case TopicEvent.TopicCreated(var topic, var slug) -> rows.add(NewAct.of(topic, ActKind.CREATED));
            case TopicEvent.TopicImported(var topic, var file) ->
                rows.add(NewAct.of(topic, ActKind.IMPORTED, Map.of("file", file)));
            case TopicEvent.SectionWritten(var topic, var section, var revision) ->
                rows.sumUp(topic, Did.WRITTEN, List.of(section));
            case TopicEvent.DraftArranged(var topic, var how, var sections) ->
                Did.of(how).ifPresent(did -> rows.sumUp(topic, did, sections));
            case TopicEvent.StandardsChanged(var topic) -> rows.sumUp(topic, Did.STANDARDS, List.of());
            case TopicEvent.VersionRestored(var topic, var version) ->
                rows.add(NewAct.ofVersion(topic, ActKind.RESTORED, version));
            case TopicEvent.VersionPublished(var topic, var version) -> rows.addPublication(topic, version);
            case TopicEvent.VersionWithdrawn(var topic, var version) -> rows.addWithdrawal(topic, version);
            case TopicEvent.TopicArchived(var topic) -> rows.add(NewAct.of(topic, ActKind.ARCHIVED));
            case TopicEvent.TopicTakenFromArchive(var topic) -> rows.add(NewAct.of(topic, ActKind.TAKEN_FROM_ARCHIVE));
            case TopicEvent.TopicTakenOver(var topic) -> rows.add(NewAct.of(topic, ActKind.TAKEN_OVER));
            case TopicEvent.TopicHandedOn(var topic, var name, var to) ->
                rows.add(
                        NewAct.of(topic, ActKind.HANDED_ON, Map.of("to", to.id().toString(), "name", to.name())));
            case TopicEvent.PreviewShared(var topic, var link, var until) ->
                rows.add(NewAct.of(
                        topic, ActKind.PREVIEW_SHARED, Map.of("link", link.toString(), "until", until.toString())));
            case TopicEvent.PreviewRevoked(var topic, var link) ->
                rows.add(NewAct.of(topic, ActKind.PREVIEW_ENDED, Map.of("link", link.toString())));
            case TopicEvent.RemarkMade made -> rows.addRemark(made.topic(), made.remark());
            case TopicEvent.CommentResolved(var topic, var comment) ->
                rows.add(NewAct.ofComment(topic, ActKind.RESOLVED, comment));
            case TopicEvent.CommentReopened(var topic, var comment) ->
                rows.add(NewAct.ofComment(topic, ActKind.REOPENED, comment));
            case TopicEvent.PlanMade made -> rows.add(planned(made));
            case TopicEvent.PlanMoved(var topic, var plan, var at, var release) ->
                rows.add(NewAct.of(topic, ActKind.PLAN_MOVED, Map.of("plan", plan.toString(), "at", time(at))));
            case TopicEvent.PlanKept(var topic, var plan) ->
                rows.add(NewAct.of(topic, ActKind.PLAN_KEPT, Map.of("plan", plan.toString())));
            case TopicEvent.PlanCancelled(var topic, var plan) ->
                rows.add(NewAct.of(topic, ActKind.PLAN_CANCELLED, Map.of("plan", plan.toString())));
            case TopicEvent.PlanFailed failed ->
                rows.add(NewAct.of(
                        failed.topic(),
                        ActKind.PLAN_FAILED,
                        Map.of("plan", failed.plan().toString(), "clash", failed.clash())));
            // That a plan has happened its publication tells, and that it would not now is so only for now; releases
            // are
            // several topics'.
            case TopicEvent.PlanHappened _,
                    TopicEvent.PlanClashes _,
                    TopicEvent.ReleaseMade _,
                    TopicEvent.ReleaseRenamed _,
                    TopicEvent.ReleaseLocked _,
                    TopicEvent.ReleaseUnlocked _,
                    TopicEvent.ReleaseCancelled _,
                    TopicEvent.ReleaseHappened _,
                    TopicEvent.ReleaseFailed _ -> {}
            // Where comments stand is nobody's act; who takes theirs away leaves no word of it; a link is opened by
            // somebody without an account, whom the list of links counts; and terms are all topics'.
            case TopicEvent.CommentsChanged _,
                    TopicEvent.PreviewOpened _,
                    TopicEvent.TermAdded _,
                    TopicEvent.TermChanged _,
                    TopicEvent.TermRemoved _ -> {}
        }
    }

    private static NewAct planned(TopicEvent.PlanMade made) {
        return NewAct.of(
                made.topic(),
                made.publishes() ? ActKind.PUBLICATION_PLANNED : ActKind.WITHDRAWAL_PLANNED,
                Map.of("plan", made.plan().toString(), "at", time(made.at())));
    }

    /** Nothing for what has no time of its own yet. */
    private static String time(@Nullable Instant at) {
        return at == null ? "" : at.toString();
    }
}
