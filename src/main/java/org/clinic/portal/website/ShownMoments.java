package org.clinic.portal.website;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.clinic.portal.base.clinic.Clinic;
import org.clinic.portal.version.SiteAsOf;
import org.clinic.portal.version.SiteMoment;
import org.clinic.portal.version.SiteThen;
import org.springframework.stereotype.Component;

/** The site at another moment or with a release, and what its pages say of that. */
@Component
class ShownMoments {

    /** What the address of each page of each moment begins with. */
    static final String ROOT = "/staff/site/";

    /** Where a moment is chosen: a screen of topics. */
    static final String SCREEN = "/staff/topics/site";

    private final SiteAsOf sites;
    private final Clinic clinic;

    ShownMoments(SiteAsOf sites, Clinic clinic) {
        this.sites = sites;
        this.clinic = clinic;
    }

    /**
     * The site of that name, if there is one.
     *
     * @param path of the page that is shown, with which the way back leads to the same one
     */
    Optional<ShownSite> find(String name, String path) {
        return SiteMoment.named(name)
                .flatMap(moment -> sites.at(moment).map(then -> shown(moment.name(clinic.zone()), then, path)));
    }

    private ShownSite shown(String name, SiteThen then, String path) {
        var back = "%s?at=%s&page=%s".formatted(SCREEN, encoded(name), encoded(path.substring(1)));
        return new ShownSite(
                then.site(),
                ROOT + name,
                words -> new SiteMark(said(then, words), back, words.say("website.then.back")),
                then instanceof SiteThen.Past past ? past.moment() : null,
                null);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private String said(SiteThen then, Words words) {
        var form = words.say("website.then.form");
        return switch (then) {
            case SiteThen.Past past -> said(past.moment(), form, words);
            case SiteThen.Future future ->
                words.say("website.then.will-be", words.moment(future.moment())) + " " + form;
            case SiteThen.Released released -> words.say("website.then.release", released.name()) + " " + form;
        };
    }

    private String said(Instant past, String form, Words words) {
        var was = words.say("website.then.was", words.moment(past));
        var begin = sites.begin();
        if (begin.isEmpty()) {
            return was + " " + words.say("website.then.nothing");
        }
        return past.isBefore(begin.get())
                ? was + " " + words.say("website.then.nothing-yet", words.moment(begin.get()))
                : was + " " + form;
    }
}
