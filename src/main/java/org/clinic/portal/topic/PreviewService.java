package org.clinic.portal.topic;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clinic.portal.audit.AuditTrail;
import org.clinic.portal.base.digest.Sha256;
import org.clinic.portal.base.security.CurrentAccount;
import org.clinic.portal.base.security.LinkToken;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.content.ContentJson;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.version.PublishedVersion;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A draft as the version that publishing would make of it now, for those who check it before visitors read it. */
@Service
@Transactional
@PreAuthorize("hasAnyRole('" + Roles.MARKETING + "', '" + Roles.REVIEWER + "')")
public class PreviewService {

    /** How long a link may hold at most. */
    public static final Duration LONGEST = Duration.ofDays(30);

    private final Drafts drafts;
    private final PreviewLinks links;
    private final ContentJson json;
    private final AuditTrail audit;
    private final CurrentAccount current;
    private final Clock clock;

    PreviewService(
            Drafts drafts,
            PreviewLinks links,
            ContentJson json,
            AuditTrail audit,
            CurrentAccount current,
            Clock clock) {
        this.drafts = drafts;
        this.links = links;
        this.json = json;
        this.audit = audit;
        this.current = current;
        this.clock = clock;
    }

    /** The next version as it would be, whether or not it could be published as it is. */
    @Transactional(readOnly = true)
    public Optional<PublishedVersion> open(TopicId topic) {
        return drafts.find(topic).map(this::asIfPublished);
    }

    /** The same for whoever has a link, as long as it holds. */
    @PreAuthorize("permitAll()")
    public Optional<PublishedVersion> openLinked(LinkToken token) {
        return links.use(token, now()).flatMap(drafts::find).map(this::asIfPublished);
    }

    /** The links that hold, the newest first. */
    @Transactional(readOnly = true)
    public List<PreviewLink> links(TopicId topic) {
        return links.open(topic, now());
    }

    /**
     * Makes a link that lets whoever has it read the draft, as it is then, for this long.
     *
     * @throws IllegalArgumentException if that is not at all or longer than {@link #LONGEST}
     */
    @PreAuthorize("hasRole('" + Roles.MARKETING + "')")
    public NewPreviewLink share(TopicId topic, Duration holds) {
        if (!holds.isPositive() || holds.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("A preview link does not hold for " + holds);
        }
        var id = new PreviewLinkId();
        var token = LinkToken.random();
        var now = now();
        links.add(id, topic, token, current.get(), now, now.plus(holds));
        audit.record("topic.preview.share", "topic", topic.id(), Map.of("link", id.id(), "until", now.plus(holds)));
        return new NewPreviewLink(id, "/preview/" + token.value(), now.plus(holds));
    }

    /** Ends a link now. One that has ended stays as it was. */
    @PreAuthorize("hasRole('" + Roles.MARKETING + "')")
    public void revoke(PreviewLinkId id) {
        links.revoke(id, current.get().name(), now())
                .ifPresent(topic -> audit.record("topic.preview.revoke", "topic", topic.id(), Map.of("link", id.id())));
    }

    private PublishedVersion asIfPublished(Draft draft) {
        var content = draft.content();
        return new PublishedVersion(
                draft.topic().id(),
                draft.topic().versionCount() + 1,
                content,
                now(),
                Sha256.of(json.write(content)).toString());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
