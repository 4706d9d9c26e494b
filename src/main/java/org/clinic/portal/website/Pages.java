package org.clinic.portal.website;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.clinic.portal.asked.TopicForms;
import org.clinic.portal.base.clinic.Clinic;
import org.clinic.portal.base.clinic.ClinicFacts;
import org.clinic.portal.base.clinic.SpokenTime;
import org.clinic.portal.base.i18n.Translations;
import org.clinic.portal.base.web.PortalUrl;
import org.clinic.portal.base.web.SiteAddress;
import org.clinic.portal.content.TopicContent;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.version.PublishedVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Turns the website's templates into pages. */
@Component
class Pages {

    private final TemplateEngine templates =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.clinic.portal.jte");
    private final Translations translations;
    private final SpokenTime time;
    private final Clinic clinic;
    private final TopicForms forms;
    private final Assets assets;
    private final LinkPictures pictures;
    private final PortalUrl portal;

    Pages(
            Translations translations,
            SpokenTime time,
            Clinic clinic,
            TopicForms forms,
            Assets assets,
            LinkPictures pictures,
            PortalUrl portal) {
        this.translations = translations;
        this.time = time;
        this.clinic = clinic;
        this.forms = forms;
        this.assets = assets;
        this.pictures = pictures;
        this.portal = portal;
        templates.setBinaryStaticContent(true);
    }

    /** What is around a page that belongs to no topic, in the visitor's language. */
    Chrome chrome() {
        return chrome(LocaleContextHolder.getLocale());
    }

    Chrome chrome(String language) {
        return chrome(Locale.forLanguageTag(language));
    }

    /** The page of the template {@code name}, whose parameters these are. */
    Page render(Chrome around, String name, Map<String, Object> parameters) {
        var output = new Utf8ByteOutput();
        templates.render("website/" + name + ".jte", parameters, output);
        return new Page(output.toByteArray(), around.style().policy());
    }

    /** A page that says one thing, with a way on. */
    Page message(Chrome chrome, String title, String text) {
        return render(chrome, "message", Map.of("chrome", chrome, "title", title, "text", text));
    }

    Chrome chrome(Locale language) {
        return chrome(language, clinic.facts());
    }

    /** Around a page of that site. */
    Chrome chrome(Locale language, ShownSite site) {
        return chrome(language, site.clinic() == null ? clinic.facts() : site.clinic())
                .at(site);
    }

    /** Around the page of a version on that site, with a form that asks what its topic's does. */
    Chrome chrome(PublishedVersion version, ShownSite site) {
        var language = Locale.forLanguageTag(version.content().language());
        return asking(chrome(language, site), version.topic(), site.at());
    }

    /** The same with a form that asks what that of the topic does, or did at a moment that has passed. */
    Chrome asking(Chrome chrome, TopicId topic, @Nullable Instant at) {
        return forms.own(topic, at).map(chrome::asking).orElse(chrome);
    }

    private Chrome chrome(Locale language, ClinicFacts facts) {
        var words = new Words(translations, time, language);
        var look = facts.look();
        return new Chrome(words, facts, home(words, facts), assets.style(look), assets.mark(look), "", null);
    }

    /** Says the language where it is another than the clinic's: a reader's browser need not know it. */
    private static String home(Words words, ClinicFacts facts) {
        var language = words.language();
        return language.equals(facts.language().getLanguage()) || !facts.offers(language) ? "/" : "/?lang=" + language;
    }

    /** The whole address of what other sites show beside a link to a topic; nothing of what cannot be drawn. */
    @Nullable
    String picture(TopicContent content, ClinicFacts facts) {
        return pictures.address(content, facts).map(this::whole).orElse(null);
    }

    /**
     * The whole address of a path, for whoever does not see where the page came from. A page that nobody has asked for
     * names the address that {@code portal.url} says.
     */
    String whole(String path) {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes asked
                ? SiteAddress.of(asked.getRequest()) + path
                : portal.address() + path;
    }
}
