package org.clinic.portal.website;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.clinic.portal.base.brake.Braked;
import org.clinic.portal.base.brake.Brakes;
import org.clinic.portal.base.web.ClientAddress;
import org.clinic.portal.searched.MissedSearches;
import org.clinic.portal.website.search.Found;
import org.clinic.portal.website.search.PublicSearch;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Answers those who search. What they look for is in their address alone; of what is not found marketing is told the words,
 * and nothing of who asked.
 */
@Controller
class SearchController {

    /** Nobody asks for more; what is longer is cut. */
    private static final int LONGEST = 200;

    private final PublicSearch search;
    private final Pages pages;
    private final Brakes brakes;
    private final MissedSearches missed;

    SearchController(PublicSearch search, Pages pages, Brakes brakes, MissedSearches missed) {
        this.search = search;
        this.pages = pages;
        this.brakes = brakes;
        this.missed = missed;
    }

    @GetMapping({"/search", "/search/"})
    ResponseEntity<byte[]> search(HttpServletRequest request) {
        var fields = FormFields.ofQuery(request);
        var asked = fields.text("q");
        var query = tidied(asked);
        if (!query.equals(asked) || !request.getRequestURI().equals("/search")) {
            return elsewhere(query, fields);
        }
        var chrome = pages.chrome(LocaleContextHolder.getLocale());
        var words = chrome.words();
        if (query.isEmpty()) {
            return page(SearchPage.of(chrome, query, Found.NOTHING)).once(HttpStatus.OK);
        }
        if (hasToWait()) {
            return pages.message(
                            chrome,
                            words.say("website.search.too-many"),
                            words.say("website.search.too-many.explained"))
                    .once(HttpStatus.TOO_MANY_REQUESTS);
        }
        var found = search.find(query, words.language());
        if (found.isNothing()) {
            missed.count(query, words.language());
        }
        return page(SearchPage.of(chrome, query, found)).once(HttpStatus.OK);
    }

    private Page page(SearchPage page) {
        return pages.render(page.chrome(), "search", Map.of("page", page));
    }

    /** What says the same is at one address. */
    private static ResponseEntity<byte[]> elsewhere(String query, FormFields fields) {
        var language = fields.find("lang").map(lang -> "&lang=" + encoded(lang)).orElse("");
        return ResponseEntity.status(HttpStatus.FOUND)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.LOCATION, "/search?q=" + encoded(query) + language)
                .build();
    }

    /** Without what cannot be seen, and with one space between words. */
    static String tidied(String asked) {
        var spaced = asked.replaceAll("[\\p{Z}\\p{Cc}\\p{Cf}]+", " ").strip();
        return spaced.codePoints()
                .limit(LONGEST)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private boolean hasToWait() {
        return ClientAddress.current()
                .map(address -> brakes.attempt(Braked.SEARCH, address).isEmpty())
                .orElse(false);
    }
}
