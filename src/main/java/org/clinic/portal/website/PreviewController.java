package org.clinic.portal.website;

import org.clinic.portal.base.security.LinkToken;
import org.clinic.portal.topic.preview.PreviewService;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Shows a draft to whoever has a link to its preview, and does not say of a link that has ended what it led to. */
@Controller
class PreviewController {

    private final PreviewService previews;
    private final PreviewPages pages;

    PreviewController(PreviewService previews, PreviewPages pages) {
        this.previews = previews;
        this.pages = pages;
    }

    @GetMapping("/preview/{token:[A-Za-z0-9_-]{43}}")
    ResponseEntity<byte[]> preview(@PathVariable String token) {
        return previews.openLinked(new LinkToken(token))
                .map(draft -> PreviewPages.answer(pages.linked(draft), HttpStatus.OK, "'none'"))
                .orElseGet(() -> PreviewPages.answer(pages.ended(), HttpStatus.GONE, "'none'"));
    }
}
