package org.clinic.portal.website;

import org.clinic.portal.version.PublishedVersion;
import org.clinic.portal.website.serving.ContentPolicy;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Sets a draft as the page that it would be if it were published now: the same bytes, but for the mark that says so. That
 * its form sends nothing, and that nobody keeps or lists it, is said to the browser beside the page.
 */
@Component
class PreviewPages {

    private final TopicPages topics;
    private final Pages pages;

    PreviewPages(TopicPages topics, Pages pages) {
        this.topics = topics;
        this.pages = pages;
    }

    /** For who sees it in the portal. */
    Page inPortal(PublishedVersion draft) {
        return topics.preview(draft, topics.words(draft).say("website.preview"));
    }

    /** For who has a link. */
    Page linked(PublishedVersion draft) {
        return topics.preview(draft, topics.words(draft).say("website.preview.linked"));
    }

    Page ended() {
        var chrome = pages.chrome();
        var words = chrome.words();
        return pages.message(chrome, words.say("website.preview.ended"), words.say("website.preview.ended.explained"));
    }

    /** {@code ancestors} may hold the page in a frame, in the words of a Content-Security-Policy. */
    static ResponseEntity<byte[]> answer(Page page, HttpStatus status, String ancestors) {
        var headers = new HttpHeaders();
        headers.set(ContentPolicy.NAME, page.policy().sendingNothing(ancestors).inHeader());
        headers.set("X-Robots-Tag", "noindex, nofollow, noarchive");
        // The address of the page is a secret, or names a draft.
        headers.set("Referrer-Policy", "no-referrer");
        return page.once(status, headers);
    }
}
