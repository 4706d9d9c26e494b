package org.clinic.portal.website;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.version.Publication;
import org.clinic.portal.version.PublishedVersion;
import org.clinic.portal.version.Site;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Answers for each page of a site that is not the one of now what visitors get or got there, byte by byte but for its
 * {@link SiteMark} and its links, all of which stay on that site. Each answer is for whoever asks, and kept by nobody.
 */
@Component
class SitePages {

    private static final String CHANGES = "/changes";
    private static final String VERSIONS = "/versions/";
    private static final Pattern TOPIC =
            Pattern.compile("/topics/([A-Za-z0-9-]{1,100})(" + CHANGES + "|" + VERSIONS + "[1-9][0-9]{0,8})?/?");

    private final TopicPages topicPages;
    private final ListPages listPages;
    private final VisitorLanguage languages;

    SitePages(TopicPages topicPages, ListPages listPages, VisitorLanguage languages) {
        this.topicPages = topicPages;
        this.listPages = listPages;
        this.languages = languages;
    }

    /** @param path of the page on the site */
    ResponseEntity<byte[]> answer(ShownSite site, String path, HttpServletRequest request) {
        var language = language(site, request);
        if (path.equals("/")) {
            return once(listPages.front(site, language), HttpStatus.OK);
        }
        if (path.equals("/topics") || path.equals("/topics/")) {
            return elsewhere(site, "/");
        }
        var topic = TOPIC.matcher(path);
        if (!topic.matches()) {
            return missing(site, language);
        }
        var slug = topic.group(1).toLowerCase(Locale.ROOT);
        var below = Objects.requireNonNullElse(topic.group(2), "");
        var address = "/topics/" + slug + below;
        return path.equals(address) ? topic(site, slug, below, request) : elsewhere(site, address);
    }

    /** Of what belongs to no topic. */
    private Locale language(ShownSite site, HttpServletRequest request) {
        var language = languages.resolveLocale(request);
        var clinic = site.clinic();
        return clinic == null || clinic.offers(language.getLanguage()) ? language : clinic.language();
    }

    private ResponseEntity<byte[]> topic(ShownSite site, String slug, String below, HttpServletRequest request) {
        var language = language(site, request);
        return switch (site.site().find(slug)) {
            case Publication.Live(var version) ->
                below.isEmpty()
                        ? once(read(site, version, request), HttpStatus.OK)
                        : beside(site, slug, version, true, below, language);
            case Publication.Withdrawn withdrawn ->
                below.isEmpty()
                        ? once(listPages.withdrawn(site, withdrawn), HttpStatus.GONE)
                        : beside(site, slug, last(site.site(), withdrawn.topic()), false, below, language);
            case Publication.Moved(var now) -> elsewhere(site, "/topics/" + now + below);
            case Publication.Unknown() -> missing(site, language);
        };
    }

    private Page read(ShownSite site, PublishedVersion version, HttpServletRequest request) {
        var about = FormFields.ofQuery(request).find("about").flatMap(ContactForm::id);
        return topicPages.read(
                site,
                version,
                about.flatMap(id -> TopicPages.section(version, id)).orElse(null));
    }

    private static PublishedVersion last(Site site, TopicId topic) {
        return site.version(topic, site.told(topic).getFirst().number()).orElseThrow();
    }

    /** The list of all versions, or one of them. */
    private ResponseEntity<byte[]> beside(
            ShownSite site, String slug, PublishedVersion last, boolean isLive, String below, Locale language) {
        if (below.equals(CHANGES)) {
            return once(topicPages.changes(site, last, isLive), HttpStatus.OK);
        }
        var number = Integer.parseInt(below.substring(VERSIONS.length()));
        var standing = isLive ? TopicController.standing(number, last.number()) : Standing.WITHDRAWN;
        return site.site()
                .version(last.topic(), number)
                .map(version -> once(topicPages.permanent(site, version, slug, standing), HttpStatus.OK))
                .orElseGet(() -> missing(site, language));
    }

    private ResponseEntity<byte[]> missing(ShownSite site, Locale language) {
        return once(listPages.missing(site, language), HttpStatus.NOT_FOUND);
    }

    /** For this once: where a page is that was asked for at an old address, or at one written otherwise. */
    private static ResponseEntity<byte[]> elsewhere(ShownSite site, String path) {
        return ResponseEntity.status(HttpStatus.FOUND)
                .header(HttpHeaders.LOCATION, site.root() + path)
                .cacheControl(CacheControl.noStore())
                .build();
    }

    private static ResponseEntity<byte[]> once(Page page, HttpStatus status) {
        return PreviewPages.answer(page, status, "'self'");
    }
}
