package org.clinic.portal.website;

import java.util.List;
import java.util.Map;
import org.clinic.portal.website.search.Found;
import org.clinic.portal.website.search.Hit;
import org.clinic.portal.website.search.Piece;
import org.jspecify.annotations.Nullable;

/**
 * What a search is answered with.
 *
 * @param query as it was asked; empty if nothing was
 * @param places in the page's language
 * @param others in another one
 * @param instead of a word that stands nowhere, the one that was looked for
 */
public record SearchPage(
        Chrome chrome, String query, List<Place> places, List<Place> others, Map<String, String> instead) {

    /**
     * A place that was found.
     *
     * @param language if it is another than the page's
     * @param heading of the section, if it is one
     */
    public record Place(
            String address, @Nullable String language, List<Part> title, List<Part> heading, List<Part> excerpt) {}

    /** A part of a text, marked if it was looked for. */
    public record Part(String text, boolean marked) {}

    static SearchPage of(Chrome chrome, String query, Found found) {
        var own = chrome.words().language();
        return new SearchPage(chrome, query, places(found.hits(), own), places(found.others(), own), found.instead());
    }

    public int count() {
        return places.size() + others.size();
    }

    private static List<Place> places(List<Hit> hits, String own) {
        return hits.stream()
                .map(hit -> new Place(
                        address(hit),
                        hit.language().equals(own) ? null : hit.language(),
                        parts(hit.title()),
                        parts(hit.heading()),
                        parts(hit.excerpt())))
                .toList();
    }

    /** Where a hit leads: to its section, or to the beginning of its topic. */
    private static String address(Hit hit) {
        var topic = "/topics/" + hit.slug();
        return hit.section() == null
                ? topic
                : topic + "#" + TopicPages.anchor(hit.section().id());
    }

    private static List<Part> parts(List<Piece> pieces) {
        return pieces.stream()
                .map(piece -> new Part(piece.text(), piece.marked()))
                .toList();
    }
}
