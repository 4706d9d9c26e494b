package org.clinic.portal.website;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Objects;
import org.clinic.portal.base.ui.ErrorReference;
import org.clinic.portal.base.ui.OutageFilter;
import org.clinic.portal.website.serving.ContentPolicy;
import org.clinic.portal.website.serving.PublicHeaders;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** The page for whatever could not be answered: plain words, and a reference where it is our fault. */
@Controller
class ErrorPages implements ErrorController {

    private static final String PORTAL_POLICY =
            "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; frame-ancestors 'self'";

    private final Pages pages;

    ErrorPages(Pages pages) {
        this.pages = pages;
    }

    @RequestMapping("/error")
    ResponseEntity<byte[]> error(HttpServletRequest request) {
        var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var status = code instanceof Integer number ? HttpStatus.resolve(number) : null;
        if (status == null) {
            status = HttpStatus.NOT_FOUND;
        }
        if (PublicHeaders.isPortal(String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI)))) {
            return portal(status, request);
        }
        return (status.is5xxServerError() ? ours(status, request) : theirs(status)).once(status);
    }

    /** The portal's own, which may stand in a frame of the portal where a document was to be shown. */
    private ResponseEntity<byte[]> portal(HttpStatus status, HttpServletRequest request) {
        var chrome = pages.chrome();
        var words = chrome.words();
        var away = OutageFilter.reference(request).isPresent();
        var explained = switch (status) {
            case HttpStatus other
            when other.is5xxServerError() ->
                words.say(away ? "shell.away.page" : "shell.unexpected", reference(status, request));
            default -> words.say("shell.not-found.explained");
        };
        var title =
                words.say(away ? "shell.away.title" : status.is5xxServerError() ? "shell.error" : "shell.not-found");
        var parameters = Map.<String, Object>of("chrome", chrome, "title", title, "text", explained, "away", away);
        var headers = new HttpHeaders();
        headers.set(ContentPolicy.NAME, PORTAL_POLICY);
        return pages.render(chrome, "portal", parameters).once(status, headers);
    }

    /** For what did not even reach us: most likely the visitor's browser was wrong. */
    Page page(int status) {
        return theirs(Objects.requireNonNullElse(HttpStatus.resolve(status), HttpStatus.BAD_REQUEST));
    }

    private Page theirs(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND, FORBIDDEN, UNAUTHORIZED -> say("website.missing", "website.missing.explained");
            case CONTENT_TOO_LARGE -> say("website.too-large", "website.too-large.explained");
            default -> say("website.malformed", "website.malformed.explained");
        };
    }

    private Page ours(HttpStatus status, HttpServletRequest request) {
        return say("website.error", "website.error.explained", reference(status, request));
    }

    private static String reference(HttpStatus status, HttpServletRequest request) {
        return OutageFilter.reference(request).orElseGet(() -> {
            var cause = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown
                    ? thrown
                    : new IllegalStateException("Answered with " + status);
            return ErrorReference.log(cause);
        });
    }

    private Page say(String title, String text, Object... values) {
        var chrome = pages.chrome();
        return pages.message(chrome, chrome.words().say(title), chrome.words().say(text, values));
    }
}
