package org.clinic.portal.topic;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clinic.portal.audit.AuditTrail;
import org.clinic.portal.base.dependants.Dependant;
import org.clinic.portal.base.dependants.Dependants;
import org.clinic.portal.base.security.CurrentAccount;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.content.TopicId;
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
    private final PreviewLinks previewLinks;
    private final List<Dependants> dependants;
    private final TopicChanges changes;
    private final AuditTrail audit;
    private final CurrentAccount current;
    private final Clock clock;

    TopicArchive(
            Drafts drafts,
            Versions versions,
            PreviewLinks previewLinks,
            List<Dependants> dependants,
            TopicChanges changes,
            AuditTrail audit,
            CurrentAccount current,
            Clock clock) {
        this.drafts = drafts;
        this.versions = versions;
        this.previewLinks = previewLinks;
        this.dependants = List.copyOf(dependants);
        this.changes = changes;
        this.audit = audit;
        this.current = current;
        this.clock = clock;
    }

    /**
     * Puts a topic into the archive, where nobody changes or publishes it.
     *
     * @throws TopicIsLiveException if visitors read it
     */
    public void add(TopicId id) {
        var topic = drafts.lockTopic(id);
        if (versions.live(id).isPresent()) {
            throw new TopicIsLiveException(id);
        }
        topic.archive(current.get().name(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        changes.arrangement(id);
        audit.record("topic.archive", "topic", id.id(), Map.of());
    }

    /** Takes a topic out again, as it was. */
    public void takeOut(TopicId id) {
        drafts.lockTopic(id).takeFromArchive();
        changes.arrangement(id);
        audit.record("topic.take-from-archive", "topic", id.id(), Map.of());
    }

    /** What there is of a topic outside it, and would lead nowhere without it. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('" + Roles.MARKETING + "', '" + Roles.REVIEWER + "')")
    public List<Dependant> dependants(TopicId id) {
        var found = new ArrayList<Dependant>();
        count("topic.dependants.versions", versions.of(id).size()).ifPresent(found::add);
        count(
                        "topic.dependants.previews",
                        previewLinks.open(id, clock.instant()).size())
                .ifPresent(found::add);
        dependants.forEach(each -> each.on("topic", id.id()).ifPresent(found::add));
        return found;
    }

    private static Optional<Dependant> count(String key, int count) {
        return count == 0 ? Optional.empty() : Optional.of(new Dependant(key, count));
    }
}
