package org.clinic.portal.website;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.content.merge.LeftOut;
import org.clinic.portal.topic.preview.PreviewService;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** {@code /staff/preview/{topic}}: a draft as a page, for those who may read drafts, in a frame of the portal. */
@Component
class PreviewServlet extends HttpServlet {

    static final String PATH = "/staff/preview/*";

    private final transient PreviewService previews;
    private final transient PreviewPages pages;

    PreviewServlet(PreviewService previews, PreviewPages pages) {
        this.previews = previews;
        this.pages = pages;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var draft = topic(request).flatMap(topic -> leftOut(request).flatMap(without -> previews.open(topic, without)));
        if (draft.isEmpty()) {
            response.sendError(HttpStatus.NOT_FOUND.value());
            return;
        }
        SiteServlet.write(PreviewPages.answer(pages.inPortal(draft.get()), HttpStatus.OK, "'self'"), response);
    }

    /** {@code without} names what is left out; nothing if it names nothing that can be. */
    private static Optional<LeftOut> leftOut(HttpServletRequest request) {
        try {
            return Optional.of(LeftOut.named(Objects.requireNonNullElse(request.getParameter("without"), "")));
        } catch (IllegalArgumentException noName) {
            return Optional.empty();
        }
    }

    private static Optional<TopicId> topic(HttpServletRequest request) {
        try {
            return Optional.ofNullable(request.getPathInfo())
                    .map(path -> new TopicId(UUID.fromString(path.substring(1))));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}
