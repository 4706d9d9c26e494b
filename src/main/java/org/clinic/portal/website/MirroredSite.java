package org.clinic.portal.website;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clinic.portal.base.clinic.Clinic;
import org.clinic.portal.base.i18n.Translations;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.redirect.Lead;
import org.clinic.portal.redirect.Redirects;
import org.clinic.portal.version.Publication;
import org.clinic.portal.version.PublishedTopics;
import org.clinic.portal.version.PublishedVersion;
import org.clinic.portal.website.mirror.SiteFile;
import org.clinic.portal.website.mirror.WholeSite;
import org.clinic.portal.website.serving.KeptAnswer;
import org.springframework.stereotype.Component;

/**
 * Every page of the site as a file. A page is named as its address with {@code .html}, as servers of files look for it; one
 * that there is in several languages is in the clinic's, and again in each, which is named before that. What is withdrawn is in {@code gone}, and what leads elsewhere
 * in {@code moved}: a server that can, answers with 410 and 301.
 */
@Component
class MirroredSite implements WholeSite {

    private final PublishedTopics topics;
    private final Redirects redirects;
    private final TopicPages topicPages;
    private final ListPages listPages;
    private final MachinePages machinePages;
    private final ChangesFeed feed;
    private final Assets assets;
    private final Translations translations;
    private final Clinic clinic;
    private final ShownSite live;

    MirroredSite(
            PublishedTopics topics,
            Redirects redirects,
            TopicPages topicPages,
            ListPages listPages,
            MachinePages machinePages,
            ChangesFeed feed,
            Assets assets,
            Translations translations,
            Clinic clinic) {
        this.topics = topics;
        this.redirects = redirects;
        this.topicPages = topicPages;
        this.listPages = listPages;
        this.machinePages = machinePages;
        this.feed = feed;
        this.assets = assets;
        this.translations = translations;
        this.clinic = clinic;
        live = ShownSite.live(topics);
    }

    @Override
    public Stream<SiteFile> files() {
        return Stream.of(
                        inEachLanguage("index", language -> listPages.front(live, language)),
                        inEachLanguage("404", language -> listPages.missing(live, language)),
                        inEachLanguage("off", listPages::off),
                        forMachines(),
                        assets.files(clinic.facts().look()).entrySet().stream().map(MirroredSite::asset),
                        topics.slugs().stream().flatMap(this::topic),
                        redirects.slugs().stream().flatMap(this::own))
                .flatMap(files -> files);
    }

    private Stream<SiteFile> inEachLanguage(String name, Function<Locale, Page> page) {
        return Stream.concat(
                Stream.of(html(name, page.apply(clinic.language()))),
                translations.getProvidedLocales().stream()
                        .map(language -> html(name + "." + language.getLanguage(), page.apply(offered(language)))));
    }

    /** Who reads one that the clinic does not offer is answered in the clinic's. */
    private Locale offered(Locale language) {
        return clinic.facts().offers(language.getLanguage()) ? language : clinic.language();
    }

    private Stream<SiteFile> forMachines() {
        return Stream.concat(
                Stream.<Map.Entry<String, Supplier<String>>>of(
                                Map.entry("robots.txt", machinePages::robotsText),
                                Map.entry("sitemap.xml", machinePages::sitemapText),
                                Map.entry("changes.atom", feed::text))
                        .map(file -> text(file.getKey(), file.getValue().get())),
                machinePages.securityText().map(text -> text(".well-known/security.txt", text)).stream());
    }

    private static SiteFile asset(Map.Entry<String, KeptAnswer> file) {
        return new SiteFile(file.getKey().substring(1), file.getValue().bytes());
    }

    private Stream<SiteFile> topic(String slug) {
        return switch (topics.find(slug)) {
            case Publication.Live(var version) ->
                Stream.concat(
                        Stream.of(html("topics/" + slug, topicPages.read(version, null))),
                        history(version, slug, true));
            case Publication.Withdrawn withdrawn -> withdrawn(slug, withdrawn);
            case Publication.Moved(var now) -> Stream.of(moved(slug, now));
            case Publication.Unknown() -> Stream.empty();
        };
    }

    /** What was read of it stays at the address that it had last. */
    private Stream<SiteFile> withdrawn(String slug, Publication.Withdrawn topic) {
        var gone = Stream.of(html("gone/" + slug, listPages.withdrawn(live, topic)));
        return slug.equals(topic.slug()) ? Stream.concat(gone, history(last(topic.topic()), slug, false)) : gone;
    }

    private PublishedVersion last(TopicId topic) {
        return topics.version(topic, topics.count(topic)).orElseThrow();
    }

    private Stream<SiteFile> history(PublishedVersion last, String slug, boolean isLive) {
        var changes = html("topics/%s/changes".formatted(slug), topicPages.changes(last, isLive));
        var versions = IntStream.rangeClosed(1, last.number()).mapToObj(number -> {
            var version = topics.version(last.topic(), number).orElseThrow();
            var standing = isLive ? TopicController.standing(number, last.number()) : Standing.WITHDRAWN;
            return html("topics/%s/versions/%d".formatted(slug, number), topicPages.permanent(version, slug, standing));
        });
        return Stream.concat(Stream.of(changes), versions);
    }

    private Stream<SiteFile> own(String slug) {
        return redirects.from(slug).map(Lead::topic).map(topics::find).stream().flatMap(found -> switch (found) {
            case Publication.Live(var version) ->
                Stream.of(moved(slug, version.content().slug()));
            case Publication.Withdrawn withdrawn ->
                Stream.of(html("gone/" + slug, listPages.withdrawn(live, withdrawn)));
            case Publication.Moved _, Publication.Unknown _ -> Stream.empty();
        });
    }

    private SiteFile moved(String slug, String now) {
        return html("moved/" + slug, listPages.moved("/topics/" + now, Translations.supported(clinic.language())));
    }

    private static SiteFile html(String name, Page page) {
        return new SiteFile(name + ".html", page.bytes());
    }

    private static SiteFile text(String name, String text) {
        return new SiteFile(name, text.getBytes(StandardCharsets.UTF_8));
    }
}
