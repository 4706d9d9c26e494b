package org.clinic.portal.website;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.clinic.portal.base.brake.Braked;
import org.clinic.portal.base.brake.Brakes;
import org.clinic.portal.base.web.Network;
import org.clinic.portal.feedback.ReadPart;
import org.clinic.portal.feedback.ReaderAnswer;
import org.clinic.portal.feedback.ReaderFeedback;
import org.clinic.portal.version.Publication;
import org.clinic.portal.version.PublishedTopics;
import org.clinic.portal.version.PublishedVersion;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Hears what readers say of what they read, and thanks them: without script or cookie, and without knowing who. */
@Controller
class UsefulController {

    private static final String USEFUL = "/topics/" + TopicController.SLUG + "/useful";

    private final PublishedTopics topics;
    private final ReaderFeedback feedback;
    private final FormTokens tokens;
    private final Brakes brakes;
    private final Pages pages;

    UsefulController(PublishedTopics topics, ReaderFeedback feedback, FormTokens tokens, Brakes brakes, Pages pages) {
        this.topics = topics;
        this.feedback = feedback;
        this.tokens = tokens;
        this.brakes = brakes;
        this.pages = pages;
    }

    /**
     * Counts for the version that its reader had, live or not. Whoever cannot have pressed a button of ours, or presses too
     * often, is thanked all the same: they learn nothing.
     */
    @PostMapping(path = USEFUL, consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<byte[]> hear(@PathVariable String slug, HttpServletRequest request) {
        var fields = FormFields.ofBody(request);
        var said = SaidAnswer.in(fields);
        if (said.isEmpty()) {
            return to(TopicPages.address(kept(slug)));
        }
        var answer = said.get().answer();
        if (isFromOurPages(request)) {
            read(slug, fields.text("token"), said.get().about())
                    .filter(_ -> isCounted())
                    .ifPresent(read -> feedback.count(read, answer));
        }
        var about = said.get().about().map(section -> "&about=" + section).orElse("");
        return to(address(kept(slug)) + "?said=" + answer.name().toLowerCase(Locale.ROOT) + about);
    }

    /** Without the header it is a browser of before 2023, which says nothing of where a form stood. */
    private static boolean isFromOurPages(HttpServletRequest request) {
        var from = request.getHeader("Sec-Fetch-Site");
        return from == null || from.equals("same-origin");
    }

    /** What the form's token says that it stood under; however old that is, it was read. */
    private Optional<ReadPart> read(String slug, String token, Optional<UUID> about) {
        return tokens.read(token)
                .flatMap(said -> topics.version(kept(slug), said.version())
                        .filter(version -> version.topic().id().equals(said.topic())))
                .flatMap(version -> part(version, about));
    }

    private static Optional<ReadPart> part(PublishedVersion version, Optional<UUID> about) {
        return about.isEmpty()
                ? Optional.of(new ReadPart(version, null))
                : TopicPages.section(version, about.get()).map(section -> new ReadPart(version, section));
    }

    private boolean isCounted() {
        return Network.current()
                .map(network -> brakes.attempt(Braked.ANSWER, network).isPresent())
                .orElse(true);
    }

    /** Also where a browser looks that comes back to the address later. */
    @GetMapping({USEFUL, USEFUL + "/"})
    ResponseEntity<byte[]> thank(@PathVariable String slug, HttpServletRequest request) {
        return topics.find(kept(slug)) instanceof Publication.Live(var version)
                ? page(version, FormFields.ofQuery(request)).once(HttpStatus.OK)
                : to(TopicPages.address(kept(slug)));
    }

    private Page page(PublishedVersion version, FormFields query) {
        var content = version.content();
        var section = TopicPages.section(
                version, query.find("about").flatMap(ContactForm::id).orElse(null));
        var page = new UsefulPage(
                pages.chrome(content.language()),
                content.title(),
                section.map(read -> read.heading()).orElse(null),
                said(query.text("said")),
                TopicPages.address(content.slug())
                        + section.map(read -> "#" + TopicPages.anchor(read.id().id()))
                                .orElse(""));
        return pages.render("useful", Map.of("page", page));
    }

    private static String said(String said) {
        for (var answer : ReaderAnswer.values()) {
            if (answer.name().equalsIgnoreCase(said)) {
                return answer.name();
            }
        }
        return ReaderAnswer.WRONG.name();
    }

    private static String address(String slug) {
        return TopicPages.address(slug) + "/useful";
    }

    private static String kept(String slug) {
        return slug.toLowerCase(Locale.ROOT);
    }

    private static ResponseEntity<byte[]> to(String address) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(address))
                .build();
    }
}
