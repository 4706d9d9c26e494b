package org.clinic.portal.topic.event;

import java.util.List;
import java.util.Map;
import org.clinic.portal.audit.AuditTrail;
import org.clinic.portal.content.TopicId;
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
                record("hand-on", topic, Map.of("to", to.toString()));
            case TopicEvent.PreviewShared(var topic, var link, var until) ->
                record("preview.share", topic, Map.of("link", link, "until", until));
            case TopicEvent.PreviewOpened(var topic, var link) -> record("preview.open", topic, Map.of("link", link));
            case TopicEvent.PreviewRevoked(var topic, var link) ->
                record("preview.revoke", topic, Map.of("link", link));
            case TopicEvent.TermAdded(var id, var required, var forbidden) ->
                audit.record("term.add", "term", id, term(required, forbidden));
            case TopicEvent.TermChanged(var id, var required, var forbidden) ->
                audit.record("term.change", "term", id, term(required, forbidden));
            case TopicEvent.TermRemoved(var id, var required, var forbidden) ->
                audit.record("term.remove", "term", id, term(required, forbidden));
            case TopicEvent.SectionWritten _,
                    TopicEvent.DraftArranged _,
                    TopicEvent.CommentsChanged _,
                    TopicEvent.RemarkMade _,
                    TopicEvent.StandardsChanged _ -> {}
        }
    }

    private void record(String action, TopicId topic, Map<String, ?> detail) {
        audit.record("topic." + action, "topic", topic.id(), detail);
    }

    private static Map<String, ?> version(int number) {
        return Map.of("version", number);
    }

    private static Map<String, ?> term(String required, List<String> forbidden) {
        return Map.of("required", required, "forbidden", forbidden);
    }
}
