package org.clinic.portal.website;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * {@code /staff/site/{moment}/…}: each page of the site at a moment, for those who may read drafts, in a frame of the portal
 * or in a tab. Without a moment it leads to where one is chosen.
 */
@Component
class SiteServlet extends HttpServlet {

    static final String PATH = ShownMoments.ROOT + "*";

    private static final Pattern PAGE = Pattern.compile("/([^/]+)(/.*)?");

    private final transient ShownMoments moments;
    private final transient SitePages pages;

    SiteServlet(ShownMoments moments, SitePages pages) {
        this.moments = moments;
        this.pages = pages;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var asked = PAGE.matcher(Objects.requireNonNullElse(request.getPathInfo(), "/"));
        if (!asked.matches()) {
            var query = request.getQueryString();
            response.sendRedirect(query == null ? ShownMoments.SCREEN : ShownMoments.SCREEN + "?" + query);
            return;
        }
        var path = Objects.requireNonNullElse(asked.group(2), "");
        var site = moments.find(asked.group(1), path.isEmpty() ? "/" : path);
        if (site.isEmpty()) {
            response.sendError(HttpStatus.NOT_FOUND.value());
        } else if (path.isEmpty()) {
            response.sendRedirect(site.get().root() + "/");
        } else {
            write(pages.answer(site.get(), path, request), response);
        }
    }

    static void write(ResponseEntity<byte[]> answer, HttpServletResponse response) throws IOException {
        response.setStatus(answer.getStatusCode().value());
        answer.getHeaders().forEach((name, values) -> values.forEach(value -> response.setHeader(name, value)));
        var page = answer.getBody();
        if (page != null) {
            response.setContentLength(page.length);
            response.getOutputStream().write(page);
        }
    }
}
