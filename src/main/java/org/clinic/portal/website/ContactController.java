package org.clinic.portal.website;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.clinic.portal.base.clinic.Clinic;
import org.clinic.portal.base.ui.ErrorReference;
import org.clinic.portal.base.web.ClientAddress;
import org.clinic.portal.content.Section;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.inquiry.Arrival;
import org.clinic.portal.inquiry.ContactDesk;
import org.clinic.portal.inquiry.FormWordings;
import org.clinic.portal.inquiry.Judgement;
import org.clinic.portal.inquiry.SentForm;
import org.clinic.portal.inquiry.Submission;
import org.clinic.portal.inquiry.SubmissionRefusedException;
import org.clinic.portal.version.Publication;
import org.clinic.portal.version.PublishedTopics;
import org.clinic.portal.version.PublishedVersion;
import org.clinic.portal.website.heartbeat.MarkedForms;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/** Takes in what visitors send, or gives it back with everything they typed. */
@Controller
class ContactController {

    private static final String FORM = "/topics/" + TopicController.SLUG + "/inquiries";

    private final PublishedTopics topics;
    private final ContactDesk desk;
    private final FormTokens tokens;
    private final FormWordings wordings;
    private final PlainQuestions questions;
    private final SecondLane suspects;
    private final TopicPages topicPages;
    private final ReceivedAddress received;
    private final MarkedForms marked;
    private final Clinic clinic;
    private final Clock clock;

    ContactController(
            PublishedTopics topics,
            ContactDesk desk,
            FormTokens tokens,
            FormWordings wordings,
            PlainQuestions questions,
            SecondLane suspects,
            TopicPages topicPages,
            ReceivedAddress received,
            MarkedForms marked,
            Clinic clinic,
            Clock clock) {
        this.topics = topics;
        this.desk = desk;
        this.tokens = tokens;
        this.wordings = wordings;
        this.questions = questions;
        this.suspects = suspects;
        this.topicPages = topicPages;
        this.received = received;
        this.marked = marked;
        this.clinic = clinic;
        this.clock = clock;
    }

    /** Where a browser looks that was reloaded, or restarted, on a form that had come back. */
    @GetMapping({FORM, FORM + "/"})
    ResponseEntity<byte[]> form(@PathVariable String slug, HttpServletRequest request) {
        return Redirect.to(HttpStatus.SEE_OTHER, "/topics/" + slug.toLowerCase(Locale.ROOT), "ask", request);
    }

    /**
     * Accepts what was written under any version of the topic, live or not: it may have changed meanwhile. Whatever fails on
     * the way, what was typed comes back; if it was stored nevertheless, sending it again is the same inquiry.
     */
    @PostMapping(path = FORM, consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<byte[]> receive(@PathVariable String slug, HttpServletRequest request) {
        var fields = FormFields.ofBody(request);
        var typed = ContactForm.of(fields);
        try {
            var topic = slug.toLowerCase(Locale.ROOT);
            var asked = NoWayToAnswer.wasAsked(fields);
            return marked.isMarked(fields.text(MarkedForms.FIELD))
                    ? marked.takeBack(() -> receive(topic, typed, asked))
                    : receive(topic, typed, asked);
        } catch (ResponseStatusException answer) {
            throw answer;
        } catch (RuntimeException failed) {
            ErrorReference.log(failed);
            return keep(slug, fields.text("language"), typed, NoWayToAnswer.wasAsked(fields));
        }
    }

    private ResponseEntity<byte[]> keep(String slug, String language, ContactForm typed, boolean asked) {
        return topicPages.kept(slug, language, typed, asked).once(HttpStatus.SERVICE_UNAVAILABLE);
    }

    /** What is spam is decided on before anything is said about a field, so that nobody learns by trying. */
    private ResponseEntity<byte[]> receive(String slug, ContactForm typed, boolean asked) {
        var origin = origin(slug, typed);
        var version = origin.version();
        var sent = typed.sent(origin, asks(origin), section(version, typed), topicPages.words(version), clinic.name());
        var arrival = arrival(origin, typed);
        if (desk.isSuspectAtSight(sent, arrival)) {
            return suspects.take(() -> receive(slug, origin, sent, arrival, typed, asked))
                    .orElseGet(() -> keep(slug, sent.language(), typed, asked));
        }
        return receive(slug, origin, sent, arrival, typed, asked);
    }

    private ResponseEntity<byte[]> receive(
            String slug, FormOrigin origin, SentForm sent, Arrival arrival, ContactForm typed, boolean asked) {
        var judgement = desk.judge(sent, arrival);
        if (judgement.isSpam()) {
            return received.leadTo(desk.quarantine(sent, judgement), sent);
        }
        var problems = problems(origin, typed);
        var wayIsMissing = NoWayToAnswer.isIn(sent) && !asked;
        if (problems.areNone()) {
            var submission = submission(origin, typed);
            var isTaken = origin.isRight() && !judgement.isAsked() && !wayIsMissing;
            var reference = isTaken ? desk.receive(submission, judgement, arrival) : desk.receivedBefore(submission);
            if (reference.isPresent()) {
                return received.leadTo(reference.get(), sent);
            }
        }
        return again(slug, returned(origin, sent, judgement, problems, typed, asked), wayIsMissing);
    }

    /** As it comes back, with the question that is asked about it. */
    private Returned returned(
            FormOrigin origin,
            SentForm sent,
            Judgement judgement,
            ContactProblems problems,
            ContactForm typed,
            boolean asked) {
        var question = judgement.isAsked()
                ? Optional.of(desk.hold(sent, judgement)).map(questions::about)
                : questions.in(typed);
        var noting = typed.noting(KindNote.saidWith(typed, asks(origin)));
        var back = new Returned(noting, origin, problems, asked, question.orElse(null));
        return judgement.isAsked() ? back.asking() : back;
    }

    /** What is right and comes back nevertheless has to wait. */
    private ResponseEntity<byte[]> again(String slug, Returned back, boolean wayIsMissing) {
        if (!back.origin().isRight()) {
            return again(slug, back.with(outOfDate(back)));
        }
        if (!back.problems().areNone()) {
            return again(slug, back);
        }
        return wayIsMissing
                ? again(slug, back.with("website.form.no-way").andAsked())
                : again(slug, back.with("website.form.too-many"), HttpStatus.TOO_MANY_REQUESTS);
    }

    private static String outOfDate(Returned back) {
        var typed = back.typed();
        var isSectionGone =
                typed.sectionId().isPresent() && section(back.origin().version(), typed) == null;
        return isSectionGone ? "website.form.out-of-date.section" : "website.form.out-of-date";
    }

    private Arrival arrival(FormOrigin origin, ContactForm typed) {
        var words = topicPages.words(origin.version());
        var question = questions.in(typed);
        return new Arrival(
                origin.token(),
                typed.trap(),
                ClientAddress.current(),
                question.map(PlainQuestion::held),
                question.filter(asked -> asked.isAnsweredBy(typed.answer(), words))
                        .isPresent());
    }

    /** Under which version a form stood; without a right token that is the live one. What it said is told by an old one too. */
    private FormOrigin origin(String slug, ContactForm typed) {
        var token = tokens.read(typed.token());
        var read = token.flatMap(said -> topics.version(slug, new TopicId(said.topic()), said.version()));
        var state = FormOrigin.state(typed.token(), read.isPresent() ? token : Optional.empty(), clock.instant());
        var wording = read.isPresent()
                ? token.flatMap(said -> wordings.find(said.wording())).orElse(null)
                : null;
        var version = FormOrigin.isRight(state) ? read : topics.live(slug).or(() -> read);
        return new FormOrigin(
                version.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)), state, wording);
    }

    private ResponseEntity<byte[]> again(String slug, Returned form) {
        return again(slug, form, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ResponseEntity<byte[]> again(String slug, Returned form, HttpStatus status) {
        var version = form.origin().version();
        var standing = switch (topics.find(slug)) {
            case Publication.Live(var live) when live.number() != version.number() -> Standing.REPLACED;
            case Publication.Withdrawn _ -> Standing.WITHDRAWN;
            default -> Standing.READ;
        };
        return topicPages.readAgain(standing, form).once(status);
    }

    private ContactProblems problems(FormOrigin origin, ContactForm typed) {
        try {
            submission(origin, typed);
            return ContactProblems.of(typed, Map.of(), asks(origin));
        } catch (SubmissionRefusedException refused) {
            return ContactProblems.of(typed, refused.problems(), asks(origin));
        }
    }

    private Submission submission(FormOrigin origin, ContactForm typed) {
        var version = origin.version();
        return typed.submission(
                origin, asks(origin), section(version, typed), topicPages.words(version), clinic.name());
    }

    /** What its author was asked; where a form does not say that, what forms ask now. */
    private FormAsks asks(FormOrigin origin) {
        var wording = origin.wording();
        return wording == null ? topicPages.asks(origin.version()) : new FormAsks(wording.texts());
    }

    private static @Nullable Section section(PublishedVersion version, ContactForm typed) {
        return TopicPages.section(version, typed.sectionId().orElse(null)).orElse(null);
    }
}
