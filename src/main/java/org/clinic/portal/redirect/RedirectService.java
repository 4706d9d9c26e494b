package org.clinic.portal.redirect;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clinic.portal.audit.AuditTrail;
import org.clinic.portal.base.broadcast.Broadcasts;
import org.clinic.portal.base.security.Hands;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.content.Section;
import org.clinic.portal.content.SectionId;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.redirect.RedirectRefusedException.Why;
import org.clinic.portal.version.Publication;
import org.clinic.portal.version.PublishedTopic;
import org.clinic.portal.version.PublishedTopics;
import org.clinic.portal.version.TopicNotLiveException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What marketing sees of addresses that lead elsewhere, and which it adds. */
@Service
@Transactional
@PreAuthorize("hasRole('" + Roles.MARKETING + "')")
public class RedirectService {

    private final RedirectRows rows;
    private final RedirectHits hits;
    private final PublishedTopics published;
    private final ObjectProvider<SlugsInUse> inUse;
    private final AuditTrail audit;
    private final Broadcasts broadcasts;
    private final Hands hands;

    RedirectService(
            RedirectRows rows,
            RedirectHits hits,
            PublishedTopics published,
            ObjectProvider<SlugsInUse> inUse,
            AuditTrail audit,
            Broadcasts broadcasts,
            Hands hands) {
        this.rows = rows;
        this.hits = hits;
        this.published = published;
        this.inUse = inUse;
        this.audit = audit;
        this.broadcasts = broadcasts;
        this.hands = hands;
    }

    /** Those that were added, the ones that most came by in the last months first. */
    @Transactional(readOnly = true)
    public List<OwnRedirect> own() {
        var now = hits.month();
        return rows.own(rows.hits(now), MonthlyHits.until(now, Map.of())).stream()
                .sorted(Comparator.comparing((OwnRedirect each) -> each.hits().total())
                        .reversed())
                .toList();
    }

    /** Those that topics had before, in the same order. */
    @Transactional(readOnly = true)
    public List<FormerAddress> former() {
        var now = hits.month();
        return rows.former(rows.hits(now), MonthlyHits.until(now, Map.of())).stream()
                .sorted(Comparator.comparing((FormerAddress each) -> each.hits().total())
                        .reversed())
                .toList();
    }

    /** Where a redirect can lead: all that visitors read, by title. */
    @Transactional(readOnly = true)
    public List<PublishedTopic> targets() {
        return published.live();
    }

    /** The parts of a topic's page that have a heading to find them by. */
    @Transactional(readOnly = true)
    public List<Section> sections(PublishedTopic topic) {
        return published.version(topic.id(), topic.number()).stream()
                .flatMap(version -> version.content().sections().stream())
                .filter(section -> !section.heading().isBlank())
                .toList();
    }

    /**
     * Has an address lead to a topic from now on.
     *
     * @param address as somebody typed it, see {@link TypedAddress}
     * @param section the part of the page to show; absent for all of it
     * @throws RedirectRefusedException if it cannot be had for that
     * @throws TopicNotLiveException if visitors cannot read the topic
     */
    public Redirect add(String address, TopicId topic, @Nullable SectionId section) {
        var slug = TypedAddress.slug(address).orElseThrow(() -> new RedirectRefusedException(Why.NO_ADDRESS, ""));
        requireFree(slug, topic);
        var live = published.live().stream()
                .filter(each -> each.id().equals(topic))
                .findFirst()
                .orElseThrow(() -> new TopicNotLiveException(topic));
        if (section != null
                && sections(live).stream().noneMatch(each -> each.id().equals(section))) {
            throw new RedirectRefusedException(Why.NO_SECTION, live.title());
        }
        var redirect = Redirect.added(slug, topic, section, hands.present());
        store(redirect, live.slug());
        return redirect;
    }

    /** Nothing stands there, stood there, or will stand there; and as it leads to a topic, it leads no further. */
    private void requireFree(String slug, TopicId topic) {
        switch (published.find(slug)) {
            case Publication.Live(var version) ->
                refuse(version.topic(), topic, version.content().title());
            case Publication.Moved(var now) -> requireFree(now, topic);
            case Publication.Withdrawn withdrawn -> refuse(withdrawn.topic(), topic, withdrawn.title());
            case Publication.Unknown() -> {}
        }
        rows.find(slug).ifPresent(lead -> {
            throw new RedirectRefusedException(Why.REDIRECT, lead.title());
        });
        inUse.stream()
                .map(each -> each.nameOfWhatHas(slug))
                .flatMap(Optional::stream)
                .findFirst()
                .ifPresent(name -> {
                    throw new RedirectRefusedException(Why.DRAFT, name);
                });
    }

    private static void refuse(TopicId there, TopicId topic, String title) {
        throw new RedirectRefusedException(there.equals(topic) ? Why.CIRCLE : Why.TOPIC, title);
    }

    private void store(Redirect redirect, String to) {
        try {
            rows.add(redirect);
        } catch (DataIntegrityViolationException takenMeanwhile) {
            throw new RedirectRefusedException(Why.JUST_TAKEN, "");
        }
        broadcasts.send(Redirects.CHANGED, redirect.slug());
        audit.record(
                "redirect.add",
                "redirect",
                redirect.id().id(),
                Map.of("slug", redirect.slug(), "leads-to", "/topics/" + to));
    }

    /**
     * Has an address lead nowhere again.
     *
     * @throws OptimisticLockingFailureException if somebody has removed it already
     */
    public void remove(OwnRedirect own) {
        var redirect = own.redirect();
        if (!rows.remove(redirect.id())) {
            throw new OptimisticLockingFailureException("Redirect %s is gone".formatted(redirect.id()));
        }
        broadcasts.send(Redirects.CHANGED, redirect.slug());
        audit.record(
                "redirect.remove",
                "redirect",
                redirect.id().id(),
                Map.of(
                        "slug",
                        redirect.slug(),
                        "leads-to",
                        "/topics/" + own.to().slug()));
    }

    /**
     * Puts one back that was removed, as it was, also if its topic cannot be read meanwhile.
     *
     * @throws RedirectRefusedException if its address cannot be had any more
     */
    public void putBack(OwnRedirect removed) {
        requireFree(removed.redirect().slug(), removed.redirect().topic());
        store(removed.redirect(), removed.to().slug());
    }
}
