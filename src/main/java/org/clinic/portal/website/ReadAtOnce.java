package org.clinic.portal.website;

import jakarta.servlet.http.HttpServletRequest;
import org.clinic.portal.website.RenderedPages.Asked;
import org.clinic.portal.website.serving.AtOnce;
import org.clinic.portal.website.serving.KeptAnswer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds what is read at an address without a query: a page that was rendered, or a file. */
@Component
class ReadAtOnce implements AtOnce {

    private final RenderedPages rendered;
    private final Assets assets;
    private final VisitorLanguage languages;

    ReadAtOnce(RenderedPages rendered, Assets assets, VisitorLanguage languages) {
        this.rendered = rendered;
        this.assets = assets;
        this.languages = languages;
    }

    @Override
    public @Nullable KeptAnswer find(HttpServletRequest request) {
        var path = request.getRequestURI();
        if (path.startsWith("/topics/")) {
            return rendered.atOnce(Asked.page(request, path));
        }
        return path.equals("/")
                ? rendered.atOnce(Asked.front(request, languages.resolveLocale(request)))
                : assets.find(path);
    }
}
