package org.clinic.portal.website;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.clinic.portal.content.BlockLabels;
import org.clinic.portal.content.Explanations;
import org.clinic.portal.content.HtmlRenderer;
import org.clinic.portal.content.ReadAloud;
import org.clinic.portal.content.Section;
import org.clinic.portal.content.TopicContent;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.glossary.ExplainedWords;
import org.clinic.portal.readability.Readability;
import org.clinic.portal.version.PublishedTopics;
import org.clinic.portal.version.PublishedVersion;
import org.clinic.portal.website.ChangesPage.ToldChange;
import org.clinic.portal.website.FormPage.AskedSection;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sets a version as a page. */
@Component
class TopicPages {

    /** What the anchors of sections begin with. */
    static final String ANCHOR = "s-";

    private final Pages pages;
    private final HtmlRenderer html;
    private final FormTokens tokens;
    private final FormWording wording;
    private final ShownSite live;
    private final ChangesToRead changes;
    private final LinkedData data;
    private final FurtherReading further;
    private final ExplainedWords glossary;

    TopicPages(
            Pages pages,
            HtmlRenderer html,
            FormTokens tokens,
            FormWording wording,
            PublishedTopics topics,
            ChangesToRead changes,
            LinkedData data,
            FurtherReading further,
            ExplainedWords glossary) {
        this.pages = pages;
        this.html = html;
        this.tokens = tokens;
        this.wording = wording;
        live = ShownSite.live(topics);
        this.changes = changes;
        this.data = data;
        this.further = further;
        this.glossary = glossary;
    }

    /** The live version's page, with an empty form that may name a section. */
    Page read(PublishedVersion version, @Nullable Section about) {
        return read(live, version, about);
    }

    /** The page of what is live on a site. */
    Page read(ShownSite site, PublishedVersion version, @Nullable Section about) {
        var chrome = pages.chrome(version, site);
        var form = form(site, version, about, ContactForm.empty(about), token(version, chrome));
        return render(site, chrome, version, version.content().slug(), Standing.READ, form, null);
    }

    /** The page that visitors would read if the draft were published now, with a mark that says what it is. */
    Page preview(PublishedVersion draft, String mark) {
        var chrome = pages.chrome(draft, live);
        var form = form(live, draft, null, ContactForm.empty(null), token(draft, chrome));
        return render(live, chrome, draft, draft.content().slug(), Standing.READ, form, mark);
    }

    /** Names the very words that are around it. What is not shown to visitors names none: its form sends nothing. */
    private String token(PublishedVersion version, Chrome chrome) {
        var shown = chrome.other() == null ? wording.number(chrome.words(), chrome.clinic()) : FormToken.NO_WORDING;
        return tokens.issue(version.topic().id(), version.number(), shown);
    }

    /** What the form under a version asks now. */
    FormAsks asks(PublishedVersion version) {
        var chrome = pages.chrome(version, live);
        return wording.asks(chrome.words(), chrome.clinic());
    }

    /**
     * The same page with a form that came back; by now the version need not be the live one. It asks what its author was asked,
     * in the words of now. What was agreed to in a sentence that is another one by now is no longer ticked: nobody has read the
     * one that stands there.
     */
    Page readAgain(Standing standing, Returned back) {
        var origin = back.origin();
        var version = origin.version();
        var about = section(version, back.typed().sectionId().orElse(null)).orElse(null);
        var around = pages.chrome(version, live);
        var words = around.words();
        var whole = WholeForm.of(back.typed(), around.clinic().form(), origin.wording(), words.language());
        var chrome = around.asking(whole);
        var consent = whole.typed().consent();
        var reworded = consent.rewordedSince(origin.wording(), words, chrome.clinic());
        var typed = whole.typed().agreeingTo(consent.without(reworded));
        var problems = back.problems().withReworded(reworded);
        var token = nextToken(origin, typed, chrome);
        var form = form(live, version, about, typed, token);
        return render(
                live,
                chrome,
                version,
                version.content().slug(),
                standing,
                new FormPage(
                        form.action(),
                        token,
                        form.about(),
                        typed,
                        problems.said(words),
                        problems.noticeSaid(words),
                        back.asked(),
                        back.question()),
                null);
    }

    /**
     * The same token if it is right, so that the next try is still the same submission as far as its words are. Another one
     * if the form says something else by now: it comes back with that.
     */
    private String nextToken(FormOrigin origin, ContactForm typed, Chrome chrome) {
        var version = origin.version();
        var shown = wording.number(chrome.words(), chrome.clinic());
        return origin.isRight() && origin.isWorded(shown)
                ? typed.token()
                : tokens.issue(version.topic().id(), version.number(), shown);
    }

    /**
     * The form alone, when nothing but what was sent and what is in memory is known: what was read is in the database, which does
     * not answer. As it keeps its token, it says what is recorded of that.
     *
     * @param language that the form says it is in
     */
    Page kept(String slug, String language, ContactForm sent, boolean asked) {
        var around = language.isEmpty() ? pages.chrome() : pages.chrome(language);
        var token = tokens.read(sent.token());
        var now = token.map(said -> pages.asking(around, new TopicId(said.topic()), null))
                .orElse(around)
                .clinic()
                .form();
        var words = around.words();
        var read = wording.inMemory(token);
        var whole = WholeForm.of(sent, now, read.orElse(null), words.language());
        var typed = whole.typed();
        var asking = around.asking(whole);
        var chrome = read.map(asking::saying).orElse(asking);
        var about = typed.section().isEmpty()
                ? null
                : new AskedSection(typed.section(), words.say("website.form.about.section"));
        var problems = ContactProblems.none().with("website.form.unsaved");
        var form = new FormPage(
                action(live, slug),
                typed.token(),
                about,
                typed,
                problems.said(words),
                problems.noticeSaid(words),
                asked,
                null);
        return pages.render(chrome, "kept", Map.of("chrome", chrome, "form", form));
    }

    /** The version's permanent page, at the slug its topic has now. */
    Page permanent(PublishedVersion version, String slug, Standing standing) {
        return permanent(live, version, slug, standing);
    }

    Page permanent(ShownSite site, PublishedVersion version, String slug, Standing standing) {
        return render(site, pages.chrome(version, site), version, slug, standing, null, null);
    }

    /** The section of the version that can be asked about: it is there and has a heading to name it by. */
    static Optional<Section> section(PublishedVersion version, @Nullable UUID id) {
        return version.content().sections().stream()
                .filter(section ->
                        section.id().id().equals(id) && !section.heading().isBlank())
                .findFirst();
    }

    /** Where the live version of the topic is read. */
    static String address(String slug) {
        return "/topics/" + slug;
    }

    static String anchor(UUID section) {
        return ANCHOR + section;
    }

    Words words(PublishedVersion version) {
        return pages.chrome(version.content().language()).words();
    }

    private static FormPage form(
            ShownSite site, PublishedVersion version, @Nullable Section about, ContactForm typed, String token) {
        var asked = about == null ? null : new AskedSection(about.id().toString(), about.heading());
        return new FormPage(
                action(site, version.content().slug()), token, asked, typed, new LinkedHashMap<>(), null, false, null);
    }

    private static String action(ShownSite site, String slug) {
        return site.topic(slug) + "/inquiries";
    }

    private Page render(
            ShownSite site,
            Chrome chrome,
            PublishedVersion version,
            String slug,
            Standing standing,
            @Nullable FormPage form,
            @Nullable String mark) {
        var content = version.content();
        var words = chrome.words();
        var labels = new BlockLabels(
                words.say("website.key-points"), words.say("website.warning"), words.say("website.answer"));
        var address = site.topic(slug);
        var addresses = site.linksOf(version);
        // A version at its own address stays as it was published.
        var explained = standing == Standing.READ
                ? new WordsOfPage(glossary.of(content.language(), site.at()))
                : Explanations.NONE;
        var sections = content.sections().stream()
                .map(section -> new PageSection(
                        anchor(section.id().id()),
                        section.heading(),
                        html.html(section, labels, addresses, explained),
                        form == null
                                        || standing != Standing.READ
                                        || section.heading().isBlank()
                                ? null
                                : "%s?about=%s#ask".formatted(address, section.id())))
                .toList();
        var number = String.valueOf(version.number());
        var date = words.date(version.publishedAt());
        var page = new TopicPage(
                chrome,
                content.label(),
                content.title(),
                content.summary(),
                number,
                date,
                minutes(content),
                sections,
                pages.whole(address),
                site.version(slug, version.number()),
                pages.whole(site.version(slug, version.number())),
                QrCode.of(pages.whole(permanentAddress(slug, version.number()))).orElse(null),
                version.number() == 1 ? null : site.version(slug, version.number() - 1),
                standing == Standing.READ || standing == Standing.LIVE,
                switch (standing) {
                    case READ -> null;
                    case LIVE -> words.say("website.is-live", number, date);
                    case REPLACED -> words.say("website.not-live", number, date);
                    case WITHDRAWN -> words.say("website.was-withdrawn", number, date);
                },
                form == null && standing != Standing.WITHDRAWN ? address : null,
                form,
                form == null || standing != Standing.READ ? null : address + "/useful",
                standing == Standing.READ ? null : changes.of(site.site(), version, words, labels),
                version.number() == 1 ? null : site.changes(slug),
                // Whoever has to look at their form once more is shown nothing else.
                standing == Standing.READ && (form == null || !form.isWrong())
                        ? further.after(site, version)
                        : List.of(),
                standing == Standing.READ ? pages.picture(content, chrome.clinic()) : null,
                mark,
                standing == Standing.READ && mark == null && site.mark() == null
                        ? data.of(version, pages.whole(address), pages.whole(""), firstPublished(site, version))
                        : null);
        return pages.render(page.chrome(), "topic", Map.of("page", page));
    }

    private static Instant firstPublished(ShownSite site, PublishedVersion version) {
        return version.number() == 1
                ? version.publishedAt()
                : site.site().told(version.topic()).getLast().publishedAt();
    }

    static String changesAddress(String slug) {
        return "/topics/%s/changes".formatted(slug);
    }

    /** All versions of a topic, with what readers are told of each. */
    Page changes(PublishedVersion last, boolean isLive) {
        return changes(live, last, isLive);
    }

    Page changes(ShownSite site, PublishedVersion last, boolean isLive) {
        var content = last.content();
        var chrome = pages.chrome(Locale.forLanguageTag(content.language()), site);
        var words = chrome.words();
        var slug = content.slug();
        var versions = site.site().told(last.topic()).stream()
                .map(version -> new ToldChange(
                        String.valueOf(version.number()),
                        site.version(slug, version.number()),
                        words.date(version.publishedAt()),
                        version.number() == 1 ? "FIRST" : version.kind().name(),
                        version.note(),
                        version.liveUntil() == null))
                .toList();
        var page = new ChangesPage(
                chrome, content.title(), isLive ? site.topic(slug) : null, pages.whole(site.changes(slug)), versions);
        return pages.render(page.chrome(), "changes", Map.of("page", page));
    }

    static String permanentAddress(String slug, int number) {
        return "/topics/%s/versions/%d".formatted(slug, number);
    }

    /** As the editor says it to those who write the page. */
    private static long minutes(TopicContent content) {
        var passages = content.sections().stream()
                .flatMap(section -> ReadAloud.of(section.body()).stream())
                .toList();
        return Readability.of(passages, List.of(), Locale.forLanguageTag(content.language()))
                .counts()
                .minutesToRead();
    }
}
