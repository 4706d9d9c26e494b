package org.clinic.portal.website;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clinic.portal.base.clinic.Clinic;
import org.clinic.portal.base.clinic.ClinicFacts;
import org.clinic.portal.base.i18n.Translations;
import org.clinic.portal.content.TopicContent;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.redirect.Lead;
import org.clinic.portal.redirect.Redirects;
import org.clinic.portal.version.Publication;
import org.clinic.portal.version.PublishedAddress;
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
    private final LinkedTopics linked;
    private final TopicPages topicPages;
    private final ListPages listPages;
    private final MachinePages machinePages;
    private final ChangesFeed feed;
    private final Assets assets;
    private final LinkPictures pictures;
    private final Translations translations;
    private final Clinic clinic;
    private final ShownSite live;

    MirroredSite(
            PublishedTopics topics,
            Redirects redirects,
            LinkedTopics linked,
            TopicPages topicPages,
            ListPages listPages,
            MachinePages machinePages,
            ChangesFeed feed,
            Assets assets,
            LinkPictures pictures,
            Translations translations,
            Clinic clinic) {
        this.topics = topics;
        this.redirects = redirects;
        this.linked = linked;
        this.topicPages = topicPages;
        this.listPages = listPages;
        this.machinePages = machinePages;
        this.feed = feed;
        this.assets = assets;
        this.pictures = pictures;
        this.translations = translations;
        this.clinic = clinic;
        live = ShownSite.live(topics);
    }

    @Override
    public Stream<SiteFile> files() {
        // Before anything is set: what changes meanwhile is another moment's.
        var now = new Moment(clinic.facts(), topics.liveNumbers());
        return Stream.of(
                        inEachLanguage("index", language -> listPages.front(live, language)),
                        inEachLanguage("404", language -> listPages.missing(live, language)),
                        inEachLanguage("off", listPages::off),
                        forMachines(),
                        assets.files(clinic.facts().look()).entrySet().stream().map(MirroredSite::asset),
                        topics.addresses().stream().flatMap(address -> topic(address, now)),
                        redirects.slugs().stream().flatMap(slug -> own(slug, now)))
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

    /**
     * What pages are made of that were set once: they are set again when the clinic says something else, or a topic is read
     * elsewhere that they have a link to, which its live version tells.
     */
    private record Moment(ClinicFacts facts, Map<TopicId, Integer> live) {

        List<Object> with(Object... rest) {
            return Stream.concat(Stream.of(facts), Arrays.stream(rest)).toList();
        }

        /** Where links lead now. */
        Map<TopicId, Integer> where(Set<TopicId> linked) {
            return linked.stream().filter(live::containsKey).collect(Collectors.toMap(Function.identity(), live::get));
        }
    }

    private Stream<SiteFile> topic(PublishedAddress address, Moment now) {
        if (!address.isLive()) {
            return withdrawn(address, now);
        }
        if (!address.isPresent()) {
            return Stream.of(moved(address.slug(), address.now(), now));
        }
        // With a form, whose token is of this hour, so it is set each time.
        var page = new SiteFile(
                "topics/%s.html".formatted(address.slug()),
                null,
                () -> topicPages.read(last(address), null).bytes());
        return Stream.of(Stream.of(page), picture(last(address).content(), now), history(address, now))
                .flatMap(files -> files);
    }

    /** Its address says what is on it. */
    private Stream<SiteFile> picture(TopicContent content, Moment now) {
        return pictures.address(content, now.facts()).stream()
                .map(address -> new SiteFile(address.substring(1), address, () -> pictures.draw(content, now.facts())));
    }

    /** What was read of it stays at the address that it had last. */
    private Stream<SiteFile> withdrawn(PublishedAddress address, Moment now) {
        var gone = topics.find(address.slug()) instanceof Publication.Withdrawn topic
                ? Stream.of(html("gone/" + address.slug(), listPages.withdrawn(live, topic)))
                : Stream.<SiteFile>empty();
        return address.isPresent() ? Stream.concat(gone, history(address, now)) : gone;
    }

    private PublishedVersion last(PublishedAddress address) {
        return version(address, address.last());
    }

    private PublishedVersion version(PublishedAddress address, int number) {
        return topics.version(address.topic(), number).orElseThrow();
    }

    private Stream<SiteFile> history(PublishedAddress address, Moment now) {
        var slug = address.slug();
        var changes = new SiteFile(
                "topics/%s/changes.html".formatted(slug),
                now.with(address.last(), address.isLive()),
                () -> topicPages.changes(last(address), address.isLive()).bytes());
        var versions = IntStream.rangeClosed(1, address.last()).mapToObj(number -> {
            var standing = address.isLive() ? TopicController.standing(number, address.last()) : Standing.WITHDRAWN;
            return new SiteFile(
                    "topics/%s/versions/%d.html".formatted(slug, number),
                    now.with(standing, now.where(linked.of(address.topic(), number))),
                    () -> topicPages
                            .permanent(version(address, number), slug, standing)
                            .bytes());
        });
        return Stream.concat(Stream.of(changes), versions);
    }

    private Stream<SiteFile> own(String slug, Moment now) {
        return redirects.from(slug).map(Lead::topic).map(topics::find).stream().flatMap(found -> switch (found) {
            case Publication.Live(var version) ->
                Stream.of(moved(slug, version.content().slug(), now));
            case Publication.Withdrawn withdrawn ->
                Stream.of(html("gone/" + slug, listPages.withdrawn(live, withdrawn)));
            case Publication.Moved _, Publication.Unknown _ -> Stream.empty();
        });
    }

    private SiteFile moved(String slug, String to, Moment now) {
        return new SiteFile(
                "moved/%s.html".formatted(slug),
                now.with(to),
                () -> listPages
                        .moved("/topics/" + to, Translations.supported(clinic.language()))
                        .bytes());
    }

    private static SiteFile html(String name, Page page) {
        return new SiteFile(name + ".html", page.bytes());
    }

    private static SiteFile text(String name, String text) {
        return new SiteFile(name, text.getBytes(StandardCharsets.UTF_8));
    }
}
