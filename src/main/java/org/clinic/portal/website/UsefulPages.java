package org.clinic.portal.website;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.clinic.portal.feedback.ReadPart;
import org.clinic.portal.version.PublishedTopics;
import org.clinic.portal.version.PublishedVersion;
import org.clinic.portal.website.UsefulPage.NoteForm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds what somebody has read who says something of it, and sets the page that thanks them. */
@Component
class UsefulPages {

    /** What is said once somebody has written. */
    static final String NOTE = "NOTE";

    private final PublishedTopics topics;
    private final FormTokens tokens;
    private final Pages pages;

    UsefulPages(PublishedTopics topics, FormTokens tokens, Pages pages) {
        this.topics = topics;
        this.tokens = tokens;
        this.pages = pages;
    }

    static String address(String slug) {
        return TopicPages.address(kept(slug)) + "/useful";
    }

    static String noteAddress(String slug) {
        return address(slug) + "/note";
    }

    static String kept(String slug) {
        return slug.toLowerCase(Locale.ROOT);
    }

    /** What the form's token says that it stood under; however old that is, it was read. */
    Optional<ReadPart> read(String slug, String token, Optional<UUID> about) {
        return tokens.read(token)
                .flatMap(said -> topics.version(kept(slug), said.version())
                        .filter(version -> version.topic().id().equals(said.topic())))
                .flatMap(version -> part(version, about));
    }

    /** A part of the version that has a heading, or the page as a whole; nothing if it has no such part. */
    static Optional<ReadPart> part(PublishedVersion version, Optional<UUID> about) {
        return about.isEmpty()
                ? Optional.of(new ReadPart(version, null))
                : TopicPages.section(version, about.get()).map(section -> new ReadPart(version, section));
    }

    Page thanks(ReadPart read, String said) {
        return page(read, said, said.equals(NOTE) ? null : form(read, "", null));
    }

    /** @param problemKey what has to be put right, as it is said */
    Page again(ReadPart read, String typed, String problemKey, Object... values) {
        var problem = words(read).say(problemKey, values);
        return page(read, "WRONG", form(read, typed, problem));
    }

    /** The form alone, when nothing but what was sent is known. */
    Page kept(String slug, FormFields sent, String problemKey) {
        var chrome = sent.text("language").isEmpty() ? pages.chrome() : pages.chrome(sent.text("language"));
        var form = new NoteForm(
                noteAddress(slug),
                sent.text("token"),
                sent.text("section"),
                sent.text("note"),
                chrome.words().say(problemKey));
        return render(new UsefulPage(chrome, "", null, "WRONG", TopicPages.address(kept(slug)), form));
    }

    private NoteForm form(ReadPart read, String typed, @Nullable String problem) {
        var version = read.version();
        return new NoteForm(
                noteAddress(version.content().slug()),
                tokens.issue(version.topic().id(), version.number(), FormToken.NO_WORDING),
                read.sectionId().map(section -> section.id().toString()).orElse(""),
                typed,
                problem);
    }

    private Page page(ReadPart read, String said, @Nullable NoteForm form) {
        var content = read.version().content();
        var anchor = read.sectionId()
                .map(section -> "#" + TopicPages.anchor(section.id()))
                .orElse("");
        return render(new UsefulPage(
                pages.chrome(content.language()),
                content.title(),
                read.heading().orElse(null),
                said,
                TopicPages.address(content.slug()) + anchor,
                form));
    }

    private Words words(ReadPart read) {
        return pages.chrome(read.version().content().language()).words();
    }

    private Page render(UsefulPage page) {
        return pages.render(page.chrome(), "useful", Map.of("page", page));
    }
}
