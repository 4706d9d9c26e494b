package org.clinic.portal.website;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.clinic.portal.content.BlockLabels;
import org.clinic.portal.content.HtmlRenderer;
import org.clinic.portal.content.Section;
import org.clinic.portal.content.TextRenderer;
import org.clinic.portal.version.PublishedTopics;
import org.clinic.portal.version.PublishedVersion;
import org.clinic.portal.website.FormPage.AskedSection;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sets a version as a page. */
@Component
class TopicPages {

    private static final int WORDS_PER_MINUTE = 200;

    private final Pages pages;
    private final HtmlRenderer html;
    private final TextRenderer text;
    private final FormTokens tokens;
    private final PublishedTopics topics;

    TopicPages(Pages pages, HtmlRenderer html, TextRenderer text, FormTokens tokens, PublishedTopics topics) {
        this.pages = pages;
        this.html = html;
        this.text = text;
        this.tokens = tokens;
        this.topics = topics;
    }

    /** The live version's page, with an empty form that may name a section. */
    Page read(PublishedVersion version, @Nullable Section about) {
        var typed = ContactForm.empty(about);
        return withForm(
                version,
                form(version, about, typed, tokens.issue(version.topic().id(), version.number())));
    }

    /** The page that visitors would read if the draft were published now, with a mark that says what it is. */
    Page preview(PublishedVersion draft, String mark) {
        var form = form(
                draft, null, ContactForm.empty(null), tokens.issue(draft.topic().id(), draft.number()));
        return render(draft, draft.content().slug(), Standing.READ, form, mark);
    }

    /** The same page with a form that came back; by now the version need not be the live one. */
    Page readAgain(PublishedVersion version, ContactForm typed, String token, ContactProblems problems) {
        var about = section(version, typed.sectionId().orElse(null)).orElse(null);
        var words = words(version);
        var form = form(version, about, typed, token);
        return withForm(
                version,
                new FormPage(
                        form.action(), token, form.about(), typed, problems.said(words), problems.noticeSaid(words)));
    }

    /** The version's permanent page, at the slug its topic has now. */
    Page permanent(PublishedVersion version, String slug, Standing standing) {
        return render(version, slug, standing, null, null);
    }

    /** The section of the version that can be asked about: it is there and has a heading to name it by. */
    static Optional<Section> section(PublishedVersion version, @Nullable UUID id) {
        return version.content().sections().stream()
                .filter(section ->
                        section.id().id().equals(id) && !section.heading().isBlank())
                .findFirst();
    }

    static String anchor(UUID section) {
        return "s-" + section;
    }

    Words words(PublishedVersion version) {
        return pages.chrome(version.content().language()).words();
    }

    private static FormPage form(PublishedVersion version, @Nullable Section about, ContactForm typed, String token) {
        var action = "/topics/%s/inquiries".formatted(version.content().slug());
        var asked = about == null ? null : new AskedSection(about.id().toString(), about.heading());
        return new FormPage(action, token, asked, typed, new LinkedHashMap<>(), null);
    }

    private Page withForm(PublishedVersion version, FormPage form) {
        return render(version, version.content().slug(), Standing.READ, form, null);
    }

    private Page render(
            PublishedVersion version, String slug, Standing standing, @Nullable FormPage form, @Nullable String mark) {
        var content = version.content();
        var chrome = pages.chrome(content.language());
        var words = chrome.words();
        var labels = new BlockLabels(
                words.say("website.key-points"),
                words.say("website.warning"),
                words.say("website.question"),
                words.say("website.answer"));
        var address = "/topics/" + slug;
        var addresses = new LiveAddresses(version, topics);
        var sections = content.sections().stream()
                .map(section -> new PageSection(
                        anchor(section.id().id()),
                        section.heading(),
                        html.html(section.body(), labels, addresses),
                        form == null || section.heading().isBlank()
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
                minutes(version),
                sections,
                address,
                permanentAddress(slug, version.number()),
                version.number() == 1 ? null : permanentAddress(slug, version.number() - 1),
                standing == Standing.READ || standing == Standing.LIVE,
                switch (standing) {
                    case READ -> null;
                    case LIVE -> words.say("website.is-live", number, date);
                    case REPLACED -> words.say("website.not-live", number, date);
                    case WITHDRAWN -> words.say("website.was-withdrawn", number, date);
                },
                standing == Standing.LIVE || standing == Standing.REPLACED ? address : null,
                form,
                mark);
        return pages.render("topic", Map.of("page", page));
    }

    static String permanentAddress(String slug, int number) {
        return "/topics/%s/versions/%d".formatted(slug, number);
    }

    private int minutes(PublishedVersion version) {
        var words = version.content().sections().stream()
                .map(section -> text.text(section.body()).strip())
                .filter(said -> !said.isEmpty())
                .mapToInt(said -> said.split("\\s+").length)
                .sum();
        return Math.max(1, Math.round((float) words / WORDS_PER_MINUTE));
    }
}
