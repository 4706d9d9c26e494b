package org.clinic.portal.website;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.clinic.portal.version.Publication;
import org.clinic.portal.version.PublishedTopic;
import org.clinic.portal.version.Site;
import org.springframework.stereotype.Component;

/** The pages that list topics: the front page, and the one in place of a topic that was withdrawn. */
@Component
class ListPages {

    private final Pages pages;

    ListPages(Pages pages) {
        this.pages = pages;
    }

    /** The front page in one of the languages. */
    Page front(ShownSite site, Locale language) {
        var chrome = pages.chrome(language, site);
        return pages.render(
                chrome,
                "topics",
                Map.of(
                        "chrome",
                        chrome,
                        "topics",
                        live(site.site(), chrome.words().language()),
                        "site",
                        pages.whole("")));
    }

    /** Those in a language first that the visitor reads. */
    private static List<PublishedTopic> live(Site site, String language) {
        return site.live().stream()
                .sorted(Comparator.comparing(topic -> !topic.language().equals(language)))
                .toList();
    }

    /** Kind words, what says it now, and what else there is to read. */
    Page withdrawn(ShownSite site, Publication.Withdrawn topic) {
        var others = live(site.site(), topic.language()).stream()
                .filter(other -> !other.equals(topic.instead()))
                .toList();
        var chrome = pages.chrome(Locale.forLanguageTag(topic.language()), site);
        return pages.render(chrome, "withdrawn", Map.of("page", WithdrawnPage.of(topic, chrome, others)));
    }

    /** That there is nothing, and the way to the front page. */
    Page missing(ShownSite site, Locale language) {
        var chrome = pages.chrome(language, site);
        var words = chrome.words();
        return pages.message(chrome, words.say("website.missing"), words.say("website.missing.explained"));
    }

    /** That what was sent, or asked for, needs the portal, which is off. */
    Page off(Locale language) {
        var chrome = pages.chrome(language);
        var words = chrome.words();
        return pages.message(chrome, words.say("website.off"), words.say("website.off.explained"));
    }

    /** Leads on by itself, for servers that have nothing but files. */
    Page moved(String address, Locale language) {
        var chrome = pages.chrome(language);
        return pages.render(chrome, "moved", Map.of("chrome", chrome, "address", address));
    }
}
