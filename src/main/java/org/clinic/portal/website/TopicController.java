package org.clinic.portal.website;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.clinic.portal.base.web.SiteAddress;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.redirect.Lead;
import org.clinic.portal.redirect.RedirectHits;
import org.clinic.portal.redirect.Redirects;
import org.clinic.portal.version.LiveSection;
import org.clinic.portal.version.Publication;
import org.clinic.portal.version.PublishedTopics;
import org.clinic.portal.version.PublishedVersion;
import org.clinic.portal.website.RenderedPages.Asked;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Answers those who come to read, from memory where it can. */
@Controller
class TopicController {

    /** As people type it: what is kept and linked has no capitals. */
    static final String SLUG = "{slug:[A-Za-z0-9-]{1,100}}";

    private static final String VERSION = "/topics/" + SLUG + "/versions/{number:[1-9][0-9]{0,8}}";

    private static final String CHANGES = "/topics/" + SLUG + "/changes";

    private final PublishedTopics topics;
    private final ShownSite live;
    private final TopicPages topicPages;
    private final ListPages listPages;
    private final RenderedPages rendered;
    private final Redirects redirects;
    private final RedirectHits hits;

    TopicController(
            PublishedTopics topics,
            TopicPages topicPages,
            ListPages listPages,
            RenderedPages rendered,
            Redirects redirects,
            RedirectHits hits) {
        this.topics = topics;
        live = ShownSite.live(topics);
        this.redirects = redirects;
        this.hits = hits;
        this.topicPages = topicPages;
        this.listPages = listPages;
        this.rendered = rendered;
    }

    @GetMapping("/")
    ResponseEntity<byte[]> topics(HttpServletRequest request) {
        var language = LocaleContextHolder.getLocale();
        return rendered.answer(
                Asked.front(request, language),
                request,
                () -> listPages.front(live, language).sharedByLanguage());
    }

    @GetMapping({"/topics", "/topics/"})
    ResponseEntity<byte[]> allTopics(HttpServletRequest request) {
        return Redirect.forGood("/", request);
    }

    @GetMapping({"/topics/" + SLUG, "/topics/" + SLUG + "/"})
    ResponseEntity<byte[]> topic(@PathVariable String slug, HttpServletRequest request) {
        var about = askedAbout(request);
        var address = "/topics/" + kept(slug);
        if (!request.getRequestURI().equals(address)) {
            var found = topics.find(kept(slug));
            return found instanceof Publication.Unknown
                    ? redirected(kept(slug), request)
                    : elsewhere(found, kept(slug), "", request);
        }
        var asked = new Asked(
                SiteAddress.of(request), address, about.map(UUID::toString).orElse(""));
        return rendered.answer(asked, request, () -> switch (topics.find(slug)) {
            case Publication.Live(var version) -> read(version, about, request);
            case Publication.Withdrawn withdrawn -> withdrawn(slug, withdrawn, request);
            case Publication.Unknown() -> redirected(slug, request);
            case Publication.Moved moved -> elsewhere(moved, slug, "", request);
        });
    }

    /** Where marketing has the address lead, as long as it does; or what is said there if that cannot be read. */
    private ResponseEntity<byte[]> redirected(String slug, HttpServletRequest request) {
        var lead = redirects.from(slug).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return switch (topics.find(lead.topic())) {
            case Publication.Live(var version) -> {
                count(slug, request);
                yield Redirect.untilRemoved("/topics/" + version.content().slug(), anchor(lead), request);
            }
            case Publication.Withdrawn withdrawn -> withdrawn(slug, withdrawn, request);
            case Publication.Moved _, Publication.Unknown _ -> missing();
        };
    }

    /** Along with it goes what became of the topic, also once that is withdrawn. Its versions are at its own addresses alone. */
    private ResponseEntity<byte[]> redirectedChanges(String slug, HttpServletRequest request) {
        var lead = redirects.from(slug).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return switch (topics.find(lead.topic())) {
            case Publication.Live(var version) -> changesOf(version.content().slug(), slug, request);
            case Publication.Withdrawn withdrawn -> changesOf(withdrawn.slug(), slug, request);
            case Publication.Moved _, Publication.Unknown _ -> missing();
        };
    }

    private ResponseEntity<byte[]> changesOf(String now, String slug, HttpServletRequest request) {
        count(slug, request);
        return Redirect.untilRemoved(TopicPages.changesAddress(now), "", request);
    }

    /** Whoever only asks whether something is there, as those who check links do, has not come. */
    private void count(String slug, HttpServletRequest request) {
        if (!request.getMethod().equals("HEAD")) {
            hits.count(slug);
        }
    }

    private String anchor(Lead lead) {
        return Optional.ofNullable(lead.section())
                .filter(section -> topics.whereIs(lead.topic(), section)
                        .filter(LiveSection::shown)
                        .isPresent())
                .map(section -> "#" + TopicPages.anchor(section.id()))
                .orElse("");
    }

    private ResponseEntity<byte[]> read(PublishedVersion version, Optional<UUID> about, HttpServletRequest request) {
        var section = TopicPages.section(version, about.orElse(null));
        if (about.isPresent() && section.isEmpty()) {
            return Redirect.without("about", "/topics/" + version.content().slug(), "ask", request);
        }
        return topicPages.read(version, section.orElse(null)).shared();
    }

    /** A version's own page, which says whether it is the one that visitors read now. */
    @GetMapping({VERSION, VERSION + "/"})
    ResponseEntity<byte[]> version(@PathVariable String slug, @PathVariable int number, HttpServletRequest request) {
        var address = TopicPages.permanentAddress(kept(slug), number);
        if (!request.getRequestURI().equals(address)) {
            return elsewhere(topics.find(kept(slug)), kept(slug), "/versions/" + number, request);
        }
        return rendered.answer(Asked.page(request, address), request, () -> switch (topics.find(slug)) {
            case Publication.Live(var version) -> permanent(slug, number, standing(number, version.number()));
            case Publication.Withdrawn withdrawn -> permanent(slug, number, Standing.WITHDRAWN);
            case Publication other -> elsewhere(other, slug, "/versions/" + number, request);
        });
    }

    /** What became of a topic, version by version; also of one that is withdrawn, whose versions stay at their addresses. */
    @GetMapping({CHANGES, CHANGES + "/"})
    ResponseEntity<byte[]> changes(@PathVariable String slug, HttpServletRequest request) {
        var address = TopicPages.changesAddress(kept(slug));
        if (!request.getRequestURI().equals(address)) {
            return changesElsewhere(topics.find(kept(slug)), kept(slug), request);
        }
        return rendered.answer(Asked.page(request, address), request, () -> switch (topics.find(slug)) {
            case Publication.Live(var version) ->
                topicPages.changes(version, true).shared();
            case Publication.Withdrawn withdrawn ->
                topicPages.changes(last(withdrawn.topic()), false).shared();
            case Publication other -> changesElsewhere(other, slug, request);
        });
    }

    private ResponseEntity<byte[]> changesElsewhere(Publication found, String slug, HttpServletRequest request) {
        return found instanceof Publication.Unknown
                ? redirectedChanges(slug, request)
                : elsewhere(found, slug, "/changes", request);
    }

    private PublishedVersion last(TopicId topic) {
        return topics.version(topic, topics.count(topic)).orElseThrow();
    }

    private ResponseEntity<byte[]> permanent(String slug, int number, Standing standing) {
        return topics.version(slug, number)
                .map(version -> topicPages.permanent(version, slug, standing).shared())
                .orElseGet(TopicController::missing);
    }

    static Standing standing(int number, int live) {
        return number == live ? Standing.LIVE : Standing.REPLACED;
    }

    /** Where a page is that was looked for at an old address, or at one written otherwise: one step from there. */
    private ResponseEntity<byte[]> elsewhere(Publication found, String slug, String below, HttpServletRequest request) {
        return switch (found) {
            case Publication.Unknown() -> missing();
            case Publication.Moved(var now) -> {
                count(slug, request);
                yield Redirect.forGood("/topics/" + now + below, request);
            }
            case Publication.Live _, Publication.Withdrawn _ -> Redirect.forGood("/topics/" + slug + below, request);
        };
    }

    /** At whichever of its addresses one came. */
    private ResponseEntity<byte[]> withdrawn(String slug, Publication.Withdrawn topic, HttpServletRequest request) {
        if (!slug.equals(topic.slug())) {
            count(slug, request);
        }
        return listPages.withdrawn(live, topic).once(HttpStatus.GONE);
    }

    private static String kept(String slug) {
        return slug.toLowerCase(Locale.ROOT);
    }

    private static ResponseEntity<byte[]> missing() {
        throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private static Optional<UUID> askedAbout(HttpServletRequest request) {
        return FormFields.ofQuery(request).find("about").flatMap(ContactForm::id);
    }
}
