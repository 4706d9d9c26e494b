package org.clinic.portal.website;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.util.Locale;
import java.util.Map;
import org.clinic.portal.base.clinic.Clinic;
import org.clinic.portal.base.clinic.SpokenTime;
import org.clinic.portal.base.i18n.Translations;
import org.springframework.stereotype.Component;

/** Turns the website's templates into pages. */
@Component
class Pages {

    private final TemplateEngine templates =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.clinic.portal.jte");
    private final Translations translations;
    private final SpokenTime time;
    private final Clinic clinic;
    private final Assets assets;

    Pages(Translations translations, SpokenTime time, Clinic clinic, Assets assets) {
        this.translations = translations;
        this.time = time;
        this.clinic = clinic;
        this.assets = assets;
        templates.setBinaryStaticContent(true);
    }

    /** What is around a page that belongs to no topic. */
    Chrome chrome() {
        return chrome(clinic.language());
    }

    Chrome chrome(String language) {
        return chrome(Locale.forLanguageTag(language));
    }

    /** The page of the template {@code name}, whose parameters these are. */
    Page render(String name, Map<String, Object> parameters) {
        var output = new Utf8ByteOutput();
        templates.render("website/" + name + ".jte", parameters, output);
        return new Page(output.toByteArray());
    }

    /** A page that says one thing, with a way on. */
    Page message(Chrome chrome, String title, String text) {
        return render("message", Map.of("chrome", chrome, "title", title, "text", text));
    }

    private Chrome chrome(Locale language) {
        return new Chrome(new Words(translations, time, language), clinic, assets.styleAddress(), assets.markAddress());
    }
}
