package org.clinic.portal.website;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.clinic.portal.base.brake.Braked;
import org.clinic.portal.base.brake.Brakes;
import org.clinic.portal.base.text.Tidy;
import org.clinic.portal.base.ui.ErrorReference;
import org.clinic.portal.base.web.Network;
import org.clinic.portal.feedback.ReadPart;
import org.clinic.portal.feedback.ReaderAnswer;
import org.clinic.portal.feedback.ReaderFeedback;
import org.clinic.portal.feedback.ReaderNote;
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
import org.springframework.web.server.ResponseStatusException;

/** Hears what readers say of what they read, and thanks them: without script or cookie, and without knowing who. */
@Controller
class UsefulController {

    private static final String USEFUL = "/topics/" + TopicController.SLUG + "/useful";
    private static final String NOTE = USEFUL + "/note";

    private final PublishedTopics topics;
    private final ReaderFeedback feedback;
    private final UsefulPages pages;
    private final Brakes brakes;

    UsefulController(PublishedTopics topics, ReaderFeedback feedback, UsefulPages pages, Brakes brakes) {
        this.topics = topics;
        this.feedback = feedback;
        this.pages = pages;
        this.brakes = brakes;
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
            return to(TopicPages.address(UsefulPages.kept(slug)));
        }
        var read = pages.read(slug, fields.text("token"), said.get().about());
        if (isFromOurPages(request) && !hasToWait(Braked.ANSWER)) {
            read.ifPresent(part -> feedback.count(part, said.get().answer()));
        }
        var answer = said.get().answer().name().toLowerCase(Locale.ROOT);
        return to(read.map(part -> thanked(slug, answer, part))
                .orElseGet(() -> UsefulPages.address(slug) + "?said=" + answer));
    }

    /** Names the version, too: a note that is written there is about what was read. */
    private static String thanked(String slug, String said, ReadPart read) {
        return "%s?version=%d&said=%s%s"
                .formatted(
                        UsefulPages.address(slug),
                        read.version().number(),
                        said,
                        read.sectionId().map(section -> "&about=" + section).orElse(""));
    }

    /** Without the header it is a browser of before 2023, which says nothing of where a form stood. */
    private static boolean isFromOurPages(HttpServletRequest request) {
        var from = request.getHeader("Sec-Fetch-Site");
        return from == null || from.equals("same-origin");
    }

    private boolean hasToWait(Braked what) {
        return Network.current()
                .map(network -> brakes.attempt(what, network).isEmpty())
                .orElse(false);
    }

    /** Also where a browser looks that comes back to the address later. */
    @GetMapping({USEFUL, USEFUL + "/"})
    ResponseEntity<byte[]> thank(@PathVariable String slug, HttpServletRequest request) {
        return topics.find(UsefulPages.kept(slug)) instanceof Publication.Live(var live)
                ? thank(live, FormFields.ofQuery(request))
                : to(TopicPages.address(UsefulPages.kept(slug)));
    }

    private ResponseEntity<byte[]> thank(PublishedVersion live, FormFields query) {
        var version = number(query.text("version"))
                .flatMap(number -> topics.version(live.topic(), number))
                .orElse(live);
        var read = UsefulPages.part(version, query.find("about").flatMap(ContactForm::id))
                .orElseGet(() -> new ReadPart(version, null));
        return pages.thanks(read, said(query.text("said"))).once(HttpStatus.OK);
    }

    private static Optional<Integer> number(String typed) {
        return typed.matches("[1-9][0-9]{0,8}") ? Optional.of(Integer.valueOf(typed)) : Optional.empty();
    }

    /** As the words for it are named. */
    private static String said(String said) {
        return Stream.concat(Stream.of(ReaderAnswer.values()).map(ReaderAnswer::name), Stream.of(UsefulPages.NOTE))
                .filter(known -> known.equalsIgnoreCase(said))
                .findFirst()
                .orElse(ReaderAnswer.WRONG.name());
    }

    @GetMapping({NOTE, NOTE + "/"})
    ResponseEntity<byte[]> form(@PathVariable String slug) {
        return to(UsefulPages.address(slug));
    }

    /** Whatever fails on the way, what was typed comes back; if it was kept nevertheless, sending it again is the same note. */
    @PostMapping(path = NOTE, consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<byte[]> take(@PathVariable String slug, HttpServletRequest request) {
        var fields = FormFields.ofBody(request);
        try {
            return take(slug, fields, isFromOurPages(request));
        } catch (ResponseStatusException answer) {
            throw answer;
        } catch (RuntimeException failed) {
            ErrorReference.log(failed);
            return pages.kept(slug, fields, "website.form.unsaved").once(HttpStatus.SERVICE_UNAVAILABLE);
        }
    }

    private ResponseEntity<byte[]> take(String slug, FormFields fields, boolean fromOurPages) {
        var about = fields.find("section").flatMap(ContactForm::id);
        var read = pages.read(slug, fields.text("token"), about);
        if (read.isEmpty()) {
            var now = asItIsNow(slug, about);
            var isSectionGone = about.isPresent() && now.section() == null;
            return pages.again(
                            now,
                            fields.text("note"),
                            isSectionGone ? "website.form.out-of-date.section" : "website.form.out-of-date")
                    .once(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        // Whoever fills in what nobody sees, or comes from elsewhere, may be a program; a person sends it once more.
        if (!fromOurPages || !fields.find("subject").filter(String::isEmpty).isPresent()) {
            return again(read.get(), fields, "website.useful.note.again");
        }
        return take(slug, read.get(), fields);
    }

    private ReadPart asItIsNow(String slug, Optional<UUID> about) {
        return topics.find(UsefulPages.kept(slug)) instanceof Publication.Live(var live)
                ? UsefulPages.part(live, about).orElseGet(() -> new ReadPart(live, null))
                : missing();
    }

    private static ReadPart missing() {
        throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private ResponseEntity<byte[]> take(String slug, ReadPart read, FormFields fields) {
        var words = Tidy.text(fields.text("note"));
        if (words.isEmpty()) {
            return again(read, fields, "website.useful.note.missing");
        }
        if (words.codePointCount(0, words.length()) > ReaderNote.LONGEST) {
            return again(read, fields, "website.form.too-long", ReaderNote.LONGEST);
        }
        if (hasToWait(Braked.NOTE)) {
            return pages.again(read, fields.text("note"), "website.form.too-many")
                    .once(HttpStatus.TOO_MANY_REQUESTS);
        }
        feedback.note(read, words);
        return to(thanked(slug, UsefulPages.NOTE.toLowerCase(Locale.ROOT), read));
    }

    private ResponseEntity<byte[]> again(ReadPart read, FormFields fields, String problemKey, Object... values) {
        return pages.again(read, fields.text("note"), problemKey, values).once(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static ResponseEntity<byte[]> to(String address) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(address))
                .build();
    }
}
