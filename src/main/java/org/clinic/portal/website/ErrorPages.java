package org.clinic.portal.website;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
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
        return status.is5xxServerError() ? ours(status, request) : page(status).once(status);
    }

    private Page page(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND, FORBIDDEN, UNAUTHORIZED -> say("website.missing", "website.missing.explained");
            case CONTENT_TOO_LARGE -> say("website.too-large", "website.too-large.explained");
            default -> say("website.malformed", "website.malformed.explained");
        };
    }

    private ResponseEntity<byte[]> ours(HttpStatus status, HttpServletRequest request) {
        var cause = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown
                ? thrown
                : new IllegalStateException("Answered with " + status);
        var reference = ErrorReference.log(cause);
        return say("website.error", "website.error.explained", reference).once(status);
    }

    private Page say(String title, String text, Object... values) {
        var chrome = pages.chrome();
        return pages.message(chrome, chrome.words().say(title), chrome.words().say(text, values));
    }
}
