package org.clinic.portal.topic.preview;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.clinic.portal.base.digest.Sha256;
import org.clinic.portal.base.security.Hands;
import org.clinic.portal.base.security.LinkToken;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.base.security.TopicReaders;
import org.clinic.portal.content.ContentJson;
import org.clinic.portal.content.TopicContent;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.content.merge.ChosenChanges;
import org.clinic.portal.content.merge.LeftOut;
import org.clinic.portal.topic.draft.DraftContents;
import org.clinic.portal.topic.event.TopicEvent;
import org.clinic.portal.topic.event.TopicEvents;
import org.clinic.portal.version.PublishedTopics;
import org.clinic.portal.version.PublishedVersion;
import org.clinic.portal.version.Versions;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A draft as the version that publishing would make of it now, for those who check it before visitors read it. */
@Service
@Transactional
@TopicReaders
public class PreviewService {

    /** How long a link may hold at most. */
    public static final Duration LONGEST = Duration.ofDays(30);

    private final DraftContents drafts;
    private final PublishedTopics published;
    private final Versions versions;
    private final PreviewLinks links;
    private final ContentJson json;
    private final TopicEvents events;
    private final Hands hands;
    private final Clock clock;

    PreviewService(
            DraftContents drafts,
            PublishedTopics published,
            Versions versions,
            PreviewLinks links,
            ContentJson json,
            TopicEvents events,
            Hands hands,
            Clock clock) {
        this.drafts = drafts;
        this.published = published;
        this.versions = versions;
        this.links = links;
        this.json = json;
        this.events = events;
        this.hands = hands;
        this.clock = clock;
    }

    /** The next version as it would be, whether or not it could be published as it is. */
    @Transactional(readOnly = true)
    public Optional<PublishedVersion> open(TopicId topic) {
        return drafts.find(topic).map(content -> asIfPublished(topic, content));
    }

    /** The same with some of its changes left out: of what visitors do not read yet, nothing is. */
    @Transactional(readOnly = true)
    public Optional<PublishedVersion> open(TopicId topic, LeftOut leftOut) {
        return drafts.find(topic)
                .map(draft -> versions.live(topic)
                        .map(PublishedVersion::content)
                        .map(live -> ChosenChanges.of(live, draft, leftOut))
                        .orElseGet(() -> ChosenChanges.of(draft.with(List.of()), draft, leftOut.withDetails(false))))
                .map(content -> asIfPublished(topic, content));
    }

    /** The same for whoever has a link, as long as it holds and its maker writes topics. */
    @PreAuthorize("permitAll()")
    public Optional<PublishedVersion> openLinked(LinkToken token) {
        var opened = links.use(token, clock.instant());
        opened.ifPresent(by ->
                events.tell(new TopicEvent.PreviewOpened(by.topic(), by.link().id())));
        return opened.map(PreviewLinks.Opened::topic)
                .flatMap(topic -> drafts.find(topic).map(content -> asIfPublished(topic, content)));
    }

    /** The links that hold, the newest first. */
    @Transactional(readOnly = true)
    public List<PreviewLink> links(TopicId topic) {
        return links.open(topic, clock.instant());
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
        var hand = hands.present();
        var until = hand.at().plus(holds);
        links.add(id, topic, token, hand, until);
        events.tell(new TopicEvent.PreviewShared(topic, id.id(), until));
        return new NewPreviewLink(id, "/preview/" + token.value(), until);
    }

    /** Ends a link now. One that has ended stays as it was. */
    @PreAuthorize("hasRole('" + Roles.MARKETING + "')")
    public void revoke(PreviewLinkId id) {
        var hand = hands.present();
        links.revoke(id, hand.name(), hand.at())
                .ifPresent(topic -> events.tell(new TopicEvent.PreviewRevoked(topic, id.id())));
    }

    private PublishedVersion asIfPublished(TopicId topic, TopicContent content) {
        return new PublishedVersion(
                topic,
                published.count(topic) + 1,
                content,
                clock.instant(),
                Sha256.of(json.write(content)).toString());
    }
}
