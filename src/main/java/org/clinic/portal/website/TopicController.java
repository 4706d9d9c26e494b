package org.clinic.portal.website;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.clinic.portal.version.Publication;
import org.clinic.portal.version.PublishedTopics;
import org.clinic.portal.version.PublishedVersion;
import org.clinic.portal.website.RenderedPages.Shown;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Answers those who come to read. */
@Controller
class TopicController {

    static final String SLUG = "{slug:[a-z0-9-]{1,100}}";

    private final PublishedTopics topics;
    private final TopicPages topicPages;
    private final RenderedPages rendered;
    private final FormTokens tokens;
    private final Pages pages;

    TopicController(
            PublishedTopics topics, TopicPages topicPages, RenderedPages rendered, FormTokens tokens, Pages pages) {
        this.topics = topics;
        this.topicPages = topicPages;
        this.rendered = rendered;
        this.tokens = tokens;
        this.pages = pages;
    }

    @GetMapping("/")
    ResponseEntity<byte[]> topics() {
        return pages.render("topics", Map.of("chrome", pages.chrome(), "topics", topics.live()))
                .shared();
    }

    @GetMapping("/topics")
    ResponseEntity<byte[]> allTopics() {
        return movedTo("/");
    }

    /** Once rendered, a page costs one small query, for the number of the live version. */
    @GetMapping("/topics/" + SLUG)
    ResponseEntity<byte[]> topic(@PathVariable String slug, HttpServletRequest request) {
        var about = askedAbout(request);
        var known = topics.liveNumber(slug)
                .map(number -> new Shown(slug, number, Standing.READ, about.orElse(null), tokens.hour()));
        return known.flatMap(rendered::find).map(Page::shared).orElseGet(() -> switch (topics.find(slug)) {
            case Publication.Live(var version) -> read(version, about);
            case Publication.Moved(var now) -> movedTo("/topics/" + now);
            case Publication.Withdrawn withdrawn -> withdrawn(withdrawn);
            case Publication.Unknown() -> missing();
        });
    }

    private ResponseEntity<byte[]> read(PublishedVersion version, Optional<UUID> about) {
        var slug = version.content().slug();
        var section = TopicPages.section(version, about.orElse(null));
        if (about.isPresent() && section.isEmpty()) {
            return ResponseEntity.status(HttpStatus.FOUND)
                    .location(URI.create("/topics/%s#ask".formatted(slug)))
                    .build();
        }
        var shown = new Shown(slug, version.number(), Standing.READ, about.orElse(null), tokens.hour());
        return rendered.render(shown, () -> topicPages.read(version, section.orElse(null)))
                .shared();
    }

    /** A version's own page, which says whether it is the one that visitors read now. */
    @GetMapping("/topics/" + SLUG + "/versions/{number:[1-9][0-9]{0,8}}")
    ResponseEntity<byte[]> version(@PathVariable String slug, @PathVariable int number) {
        var live = topics.liveNumber(slug);
        if (live.isPresent()) {
            return permanent(slug, number, standing(number, live.get()));
        }
        return switch (topics.find(slug)) {
            case Publication.Live(var version) -> permanent(slug, number, standing(number, version.number()));
            case Publication.Moved(var now) -> movedTo(TopicPages.permanentAddress(now, number));
            case Publication.Withdrawn withdrawn -> permanent(slug, number, Standing.WITHDRAWN);
            case Publication.Unknown() -> missing();
        };
    }

    private ResponseEntity<byte[]> permanent(String slug, int number, Standing standing) {
        var shown = new Shown(slug, number, standing, null, Instant.EPOCH);
        return rendered.find(shown)
                .map(Page::shared)
                .orElseGet(() -> topics.version(slug, number)
                        .map(version -> rendered.render(shown, () -> topicPages.permanent(version, slug, standing))
                                .shared())
                        .orElseGet(TopicController::missing));
    }

    private static Standing standing(int number, int live) {
        return number == live ? Standing.LIVE : Standing.REPLACED;
    }

    /** Kind words, and what else there is to read. */
    private ResponseEntity<byte[]> withdrawn(Publication.Withdrawn topic) {
        var chrome = pages.chrome(topic.language());
        var words = chrome.words();
        var parameters = Map.<String, Object>of(
                "chrome", chrome,
                "title", words.say("website.withdrawn", topic.title()),
                "text", words.say("website.withdrawn.explained"),
                "topics", topics.live());
        return pages.render("message", parameters).once(HttpStatus.GONE);
    }

    private static ResponseEntity<byte[]> movedTo(String address) {
        return ResponseEntity.status(HttpStatus.MOVED_PERMANENTLY)
                .location(URI.create(address))
                .build();
    }

    private static ResponseEntity<byte[]> missing() {
        throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private static Optional<UUID> askedAbout(HttpServletRequest request) {
        return FormFields.ofQuery(request).find("about").flatMap(ContactForm::id);
    }
}
