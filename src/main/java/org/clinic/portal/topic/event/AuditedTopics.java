package org.clinic.portal.topic.event;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.clinic.portal.audit.AuditTrail;
import org.clinic.portal.content.TopicId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes into the audit trail what is done to topics, but for what one sees in them anyway: their words, and what is said of these. */
@Component
class AuditedTopics {

    private final AuditTrail audit;

    AuditedTopics(AuditTrail audit) {
        this.audit = audit;
    }

    @EventListener
    void hear(TopicEvent event) {
        switch (event) {
            case TopicEvent.TopicCreated(var topic, var slug) -> record("create", topic, Map.of("slug", slug));
            case TopicEvent.TopicImported(var topic, var file) -> record("import", topic, Map.of("file", file));
            case TopicEvent.VersionRestored(var topic, var version) -> record("restore", topic, version(version));
            case TopicEvent.VersionPublished(var topic, var version) -> record("publish", topic, version(version));
            case TopicEvent.VersionWithdrawn(var topic, var version) -> record("withdraw", topic, version(version));
            case TopicEvent.TopicArchived(var topic) -> record("archive", topic, Map.of());
            case TopicEvent.TopicTakenFromArchive(var topic) -> record("take-from-archive", topic, Map.of());
            case TopicEvent.TopicTakenOver(var topic) -> record("take-over", topic, Map.of());
            case TopicEvent.TopicHandedOn(var topic, var name, var to) ->
                record("hand-on", topic, Map.of("to", to.id().toString()));
            case TopicEvent.PreviewShared(var topic, var link, var until) ->
                record("preview.share", topic, Map.of("link", link, "until", until));
            case TopicEvent.PreviewOpened(var topic, var link) -> record("preview.open", topic, Map.of("link", link));
            case TopicEvent.PreviewRevoked(var topic, var link) ->
                record("preview.revoke", topic, Map.of("link", link));
            case TopicEvent.PlanMade made -> record("plan", made.topic(), when(made.plan(), made.at(), made.release()));
            case TopicEvent.PlanMoved(var topic, var plan, var at, var release) ->
                record("plan.move", topic, when(plan, at, release));
            case TopicEvent.PlanKept(var topic, var plan) -> record("plan.keep", topic, plan(plan));
            case TopicEvent.PlanCancelled(var topic, var plan) -> record("plan.cancel", topic, plan(plan));
            case TopicEvent.PlanHappened(var topic, var plan, var version) ->
                record("plan.happen", topic, Map.of("plan", plan, "version", version));
            case TopicEvent.PlanFailed failed ->
                record("plan.fail", failed.topic(), Map.of("plan", failed.plan(), "clash", failed.clash()));
            case TopicEvent.ReleaseMade(var release, var name) -> release("make", release, name);
            case TopicEvent.ReleaseRenamed(var release, var name) -> release("rename", release, name);
            case TopicEvent.ReleaseLocked(var release, var name, var at) ->
                audit.record("release.lock", "release", release, Map.of("name", name, "at", at));
            case TopicEvent.ReleaseUnlocked(var release, var name) -> release("unlock", release, name);
            case TopicEvent.ReleaseCancelled(var release, var name) -> release("cancel", release, name);
            case TopicEvent.ReleaseHappened(var release, var name, var topics) ->
                audit.record("release.happen", "release", release, Map.of("name", name, "topics", topics));
            case TopicEvent.ReleaseFailed(var release, var name, var clash, var maker) ->
                audit.record("release.fail", "release", release, Map.of("name", name, "clash", clash));
            case TopicEvent.TermAdded(var id, var required, var forbidden) ->
                audit.record("term.add", "term", id, term(required, forbidden));
            case TopicEvent.TermChanged(var id, var required, var forbidden) ->
                audit.record("term.change", "term", id, term(required, forbidden));
            case TopicEvent.TermRemoved(var id, var required, var forbidden) ->
                audit.record("term.remove", "term", id, term(required, forbidden));
            case TopicEvent.SectionWritten _,
                    TopicEvent.DraftArranged _,
                    TopicEvent.CommentsChanged _,
                    TopicEvent.CommentResolved _,
                    TopicEvent.CommentReopened _,
                    TopicEvent.RemarkMade _,
                    TopicEvent.PlanClashes _,
                    TopicEvent.StandardsChanged _ -> {}
        }
    }

    private void record(String action, TopicId topic, Map<String, ?> detail) {
        audit.record("topic." + action, "topic", topic.id(), detail);
    }

    private void release(String action, UUID release, String name) {
        audit.record("release." + action, "release", release, Map.of("name", name));
    }

    private static Map<String, ?> plan(UUID plan) {
        return Map.of("plan", plan);
    }

    private static Map<String, ?> when(UUID plan, @Nullable Instant at, @Nullable UUID release) {
        var when = new HashMap<String, Object>(plan(plan));
        if (at != null) {
            when.put("at", at);
        }
        if (release != null) {
            when.put("release", release);
        }
        return when;
    }

    private static Map<String, ?> version(int number) {
        return Map.of("version", number);
    }

    private static Map<String, ?> term(String required, List<String> forbidden) {
        return Map.of("required", required, "forbidden", forbidden);
    }
}
