package org.clinic.portal.website;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.clinic.portal.base.clinic.Clinic;
import org.clinic.portal.content.TopicContent;
import org.clinic.portal.version.Publication;
import org.clinic.portal.version.PublishedTopics;
import org.clinic.portal.website.RenderedPages.Asked;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Gives the picture of a topic that is live. Whoever asks for one of yesterday gets the one of now, and is not to keep it. */
@Controller
class LinkPictureController {

    private static final CacheControl FOR_GOOD =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final PublishedTopics topics;
    private final LinkPictures pictures;
    private final RenderedPages rendered;
    private final Clinic clinic;

    LinkPictureController(PublishedTopics topics, LinkPictures pictures, RenderedPages rendered, Clinic clinic) {
        this.topics = topics;
        this.pictures = pictures;
        this.rendered = rendered;
        this.clinic = clinic;
    }

    @GetMapping("/assets/{hash:[0-9a-f]{16}}/topic-{slug:[a-z0-9-]{1,100}}.png")
    ResponseEntity<byte[]> picture(@PathVariable String slug, HttpServletRequest request) {
        var asked = request.getRequestURI();
        return rendered.answer(Asked.page(request, asked), request, () -> switch (topics.find(slug)) {
            case Publication.Live(var version) -> picture(version.content(), asked);
            default -> throw missing();
        });
    }

    private ResponseEntity<byte[]> picture(TopicContent content, String asked) {
        var facts = clinic.facts();
        var address = pictures.address(content, facts).orElseThrow(LinkPictureController::missing);
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .cacheControl(address.equals(asked) ? FOR_GOOD : CacheControl.noCache())
                .body(pictures.draw(content, facts));
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
