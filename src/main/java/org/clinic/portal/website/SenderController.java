package org.clinic.portal.website;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.clinic.portal.base.clinic.Clinic;
import org.clinic.portal.base.text.Tidy;
import org.clinic.portal.base.ui.ErrorReference;
import org.clinic.portal.inquiry.Reference;
import org.clinic.portal.inquiry.SenderProof;
import org.clinic.portal.inquiry.SentInquiries;
import org.clinic.portal.inquiry.Submission;
import org.clinic.portal.website.SenderPage.Stage;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Has those who sent an inquiry add to it or take it back, with its reference and how they said to be reached. */
@Controller
class SenderController {

    static final String ADD = "/inquiries/add";
    static final String WITHDRAW = "/inquiries/withdraw";

    private final SentInquiries sent;
    private final SenderBrakes brakes;
    private final Pages pages;
    private final Clinic clinic;

    SenderController(SentInquiries sent, SenderBrakes brakes, Pages pages, Clinic clinic) {
        this.sent = sent;
        this.brakes = brakes;
        this.pages = pages;
        this.clinic = clinic;
    }

    @GetMapping({ADD, WITHDRAW})
    ResponseEntity<byte[]> page(HttpServletRequest request) {
        var query = FormFields.ofQuery(request);
        var named = reference(query.text("ref")).map(Reference::value).orElse("");
        var page = SenderPage.of(request.getRequestURI(), new FormFields(Map.of("ref", named)));
        var done = query.find("done").isPresent();
        return show(done ? page.at(Stage.DONE) : page, query.text("lang"), HttpStatus.OK);
    }

    @PostMapping(path = ADD, consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<byte[]> add(HttpServletRequest request) {
        var fields = FormFields.ofBody(request);
        var page = SenderPage.of(ADD, fields);
        return answered(page, fields, proof -> sent.add(proof, page.message()));
    }

    /** The first time it only asks whether that is meant: what is taken back its sender cannot get again. */
    @PostMapping(path = WITHDRAW, consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<byte[]> withdraw(HttpServletRequest request) {
        var fields = FormFields.ofBody(request);
        var page = SenderPage.of(WITHDRAW, fields);
        return fields.find("confirmed").isPresent()
                ? answered(page, fields, sent::withdraw)
                : answered(page, fields, sent::isRight);
    }

    /** Whatever fails on the way, what was typed comes back. */
    private ResponseEntity<byte[]> answered(SenderPage page, FormFields fields, Predicate<SenderProof> act) {
        var language = fields.text("language");
        var words = chrome(language).words();
        var problems = problems(page, words);
        if (!problems.isEmpty()) {
            return show(page.with(problems), language, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            var proof = new SenderProof(reference(page.reference()).orElseThrow(), page.reached());
            return answered(page, fields, proof, act);
        } catch (RuntimeException failed) {
            ErrorReference.log(failed);
            return show(page.with(words.say("website.sender.away")), language, HttpStatus.SERVICE_UNAVAILABLE);
        }
    }

    private ResponseEntity<byte[]> answered(
            SenderPage page, FormFields fields, SenderProof proof, Predicate<SenderProof> act) {
        var language = fields.text("language");
        var words = chrome(language).words();
        if (!brakes.lets(proof.reference())) {
            return show(page.with(words.say("website.sender.too-many")), language, HttpStatus.TOO_MANY_REQUESTS);
        }
        if (!act.test(proof)) {
            return show(page.with(words.say("website.sender.unknown")), language, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        brakes.takeBack(proof.reference());
        return page.isWithdrawing() && fields.find("confirmed").isEmpty()
                ? show(page.at(Stage.CONFIRMS), language, HttpStatus.OK)
                : done(page, proof.reference(), language);
    }

    private Map<String, String> problems(SenderPage page, Words words) {
        var problems = new LinkedHashMap<String, String>();
        if (reference(page.reference()).isEmpty()) {
            problems.put("ref", words.say("website.sender.ref.problem"));
        }
        if (page.reached().isBlank()) {
            problems.put("reached", words.say("website.sender.reached.problem"));
        }
        var message = Tidy.text(page.message());
        var most = Submission.Field.MESSAGE.maximum();
        if (!page.isWithdrawing() && message.isEmpty()) {
            problems.put("message", words.say("website.sender.message.problem"));
        } else if (message.codePointCount(0, message.length()) > most) {
            problems.put("message", words.say("website.form.too-long", String.valueOf(most)));
        }
        return problems;
    }

    /** As people write it: in small letters, without the dash or with blanks. */
    private static Optional<Reference> reference(String typed) {
        var signs = typed.replaceAll("[\\s\\p{Pd}]", "").toUpperCase(Locale.ROOT);
        try {
            return signs.length() == 6
                    ? Optional.of(new Reference(signs.substring(0, 3) + "-" + signs.substring(3)))
                    : Optional.empty();
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }

    /** To a page of its own, so that nobody sends it twice by reloading. */
    private ResponseEntity<byte[]> done(SenderPage page, Reference reference, String language) {
        var address = page.address() + "?ref=" + reference + "&done=yes&lang="
                + chrome(language).words().language();
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(address))
                .cacheControl(CacheControl.noStore())
                .build();
    }

    private ResponseEntity<byte[]> show(SenderPage page, String language, HttpStatus status) {
        var chrome = chrome(language);
        return pages.render(chrome, "sender", Map.of("chrome", chrome, "page", page))
                .once(status);
    }

    private Chrome chrome(String language) {
        return language.isEmpty() ? pages.chrome(clinic.language()) : pages.chrome(language);
    }
}
