package org.clinic.portal.website;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.clinic.portal.base.clinic.ClinicFacts;
import org.clinic.portal.clinic.ClinicPreviews;
import org.clinic.portal.clinic.ClinicSettings;
import org.clinic.portal.version.PublishedTopics;
import org.springframework.stereotype.Component;

/**
 * {@code /staff/clinic-preview/…}: each page of the site as it is now, with what the administrator who looks at it has typed
 * about the clinic and not applied, or with what is applied if there is nothing; in a frame of the portal or in a tab.
 */
@Component
class ClinicPreviewServlet extends HttpServlet {

    static final String ROOT = "/staff/clinic-preview";
    static final String PATH = ROOT + "/*";
    private static final String SCREEN = "/staff/clinic";

    private final transient ClinicPreviews previews;
    private final transient ClinicSettings settings;
    private final transient PublishedTopics topics;
    private final transient SitePages pages;

    ClinicPreviewServlet(ClinicPreviews previews, ClinicSettings settings, PublishedTopics topics, SitePages pages) {
        this.previews = previews;
        this.settings = settings;
        this.topics = topics;
        this.pages = pages;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var facts = previews.shown().orElseGet(() -> settings.latest().facts());
        var path = Objects.requireNonNullElse(request.getPathInfo(), "");
        if (path.isEmpty()) {
            response.sendRedirect(ROOT + "/");
        } else {
            SiteServlet.write(pages.answer(site(facts), path, request), response);
        }
    }

    private ShownSite site(ClinicFacts facts) {
        return new ShownSite(topics, ROOT, ClinicPreviewServlet::mark, null, facts);
    }

    private static SiteMark mark(Words words) {
        return new SiteMark(words.say("website.clinic.preview"), SCREEN, words.say("website.clinic.back"));
    }
}
