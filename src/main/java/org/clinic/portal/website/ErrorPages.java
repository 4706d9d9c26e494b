package org.clinic.portal.website;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.clinic.portal.base.ui.ErrorReference;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** The page for whatever could not be answered: plain words, and a reference where it is our fault. */
@Controller
class ErrorPages implements ErrorController {

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
        return (status.is5xxServerError() ? ours(status, request) : theirs(status)).once(status);
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
        var cause = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown
                ? thrown
                : new IllegalStateException("Answered with " + status);
        return say("website.error", "website.error.explained", ErrorReference.log(cause));
    }

    private Page say(String title, String text, Object... values) {
        var chrome = pages.chrome();
        return pages.message(chrome, chrome.words().say(title), chrome.words().say(text, values));
    }
}
