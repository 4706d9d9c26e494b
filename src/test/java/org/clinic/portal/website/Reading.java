package org.clinic.portal.website;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.clinic.portal.base.broadcast.Broadcasts;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.content.Block;
import org.clinic.portal.content.Body;
import org.clinic.portal.content.LinkTarget;
import org.clinic.portal.content.RichText;
import org.clinic.portal.content.SectionId;
import org.clinic.portal.content.SectionKind;
import org.clinic.portal.content.SectionText;
import org.clinic.portal.content.Span;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.content.merge.Anchor;
import org.clinic.portal.testing.People;
import org.clinic.portal.topic.comment.CommentService;
import org.clinic.portal.topic.comment.RemarkText;
import org.clinic.portal.topic.draft.SectionService;
import org.clinic.portal.topic.draft.TopicDetails;
import org.clinic.portal.topic.draft.TopicService;
import org.clinic.portal.topic.preview.NewPreviewLink;
import org.clinic.portal.topic.preview.PreviewService;
import org.clinic.portal.topic.publishing.PublishingService;
import org.clinic.portal.version.Announcement;
import org.clinic.portal.version.PublishedVersion;
import org.clinic.portal.version.Withdrawal;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.security.core.context.SecurityContext;

/** Topics for visitors to read, each with a slug of its own, made as marketing makes them. */
@TestComponent
class Reading {

    private final TopicService topics;
    private final SectionService sections;
    private final PublishingService publishing;
    private final PreviewService previews;
    private final CommentService comments;
    private final People people;
    private final Broadcasts broadcasts;

    Reading(
            TopicService topics,
            SectionService sections,
            PublishingService publishing,
            PreviewService previews,
            CommentService comments,
            People people,
            Broadcasts broadcasts) {
        this.topics = topics;
        this.sections = sections;
        this.publishing = publishing;
        this.previews = previews;
        this.comments = comments;
        this.people = people;
        this.broadcasts = broadcasts;
    }

    /** A topic with a live version: an introduction, "Getting ready" and "Afterwards". */
    PublishedVersion topic(String language) {
        return topic(language, "Knee <rest> & care");
    }

    PublishedVersion topic(String language, String title) {
        return people.as(marketing(), () -> {
            var id = topics.create(new TopicDetails(
                    "reading-" + UUID.randomUUID(), language, "Knee", title, "What to know before you come."));
            add(id, SectionKind.INTRODUCTION, "", new Block.Paragraph(RichText.plain("Read this first.")));
            add(
                    id,
                    SectionKind.HOW_TO_PREPARE,
                    "Getting ready",
                    new Block.KeyPoints(List.of(RichText.plain("Eat nothing"), RichText.plain("Bring someone"))),
                    new Block.Paragraph(RichText.plain("Wear wide trousers.")));
            add(
                    id,
                    SectionKind.RECOVERY,
                    "Afterwards",
                    new Block.Warning(List.of(RichText.plain("Call us if it swells."))));
            return publish(id);
        });
    }

    /** A topic with a live version of one section, which says that. */
    PublishedVersion saying(String language, String text, String heading) {
        return people.as(marketing(), () -> {
            var id = topics.create(
                    new TopicDetails("saying-" + UUID.randomUUID(), language, "", heading, "What to know."));
            add(id, SectionKind.OTHER, heading, new Block.Paragraph(RichText.plain(text)));
            return publish(id);
        });
    }

    /** Publishes the same topic with one more section. */
    PublishedVersion nextVersion(PublishedVersion version) {
        return people.as(marketing(), () -> {
            add(version.topic(), SectionKind.OTHER, "Driving", new Block.Paragraph(RichText.plain("After a week.")));
            return publish(version.topic());
        });
    }

    /** A live topic with a link to that section. */
    PublishedVersion linkingTo(LinkTarget.ToSection section) {
        return people.as(marketing(), () -> {
            var id = topics.create(new TopicDetails("linking-" + UUID.randomUUID(), "en", "", "See also", ""));
            var link = new RichText(List.of(new Span("what to do before", false, false, false, section)));
            add(id, SectionKind.OTHER, "More", new Block.Paragraph(link));
            return publish(id);
        });
    }

    /** Another version of the topic, with its draft's section under another heading. */
    PublishedVersion renamed(PublishedVersion version, String heading, String other) {
        return people.as(marketing(), () -> {
            var section = topics.open(version.topic())
                    .orElseThrow()
                    .section(new SectionId(section(version, heading)))
                    .orElseThrow();
            sections.save(section.id(), section.text(), new SectionText(section.kind(), other, section.body()));
            return publish(version.topic());
        });
    }

    PublishedVersion without(PublishedVersion version, String heading) {
        return people.as(marketing(), () -> {
            sections.remove(new SectionId(section(version, heading)));
            return publish(version.topic());
        });
    }

    /** Adds a section to the draft; the version stays what is live. */
    PublishedVersion changed(PublishedVersion version) {
        return people.as(marketing(), () -> {
            add(version.topic(), SectionKind.OTHER, "Work", new Block.Paragraph(RichText.plain("After two weeks.")));
            return version;
        });
    }

    PublishedVersion publishAgain(PublishedVersion version) {
        return people.as(marketing(), () -> publish(version.topic()));
    }

    /** A link to the preview of the draft. */
    NewPreviewLink share(PublishedVersion version) {
        return people.as(marketing(), () -> previews.share(version.topic(), Duration.ofDays(1)));
    }

    void revoke(NewPreviewLink link) {
        people.as(marketing(), () -> {
            previews.revoke(link.id());
            return true;
        });
    }

    PublishedVersion withSlug(PublishedVersion version, String slug) {
        return people.as(marketing(), () -> {
            var draft = topics.open(version.topic()).orElseThrow();
            var details = draft.details();
            topics.revise(
                    version.topic(),
                    draft.revision(),
                    new TopicDetails(slug, details.language(), details.label(), details.title(), details.summary()));
            return publish(version.topic());
        });
    }

    /** Says something about every section of the draft, and publishes it with one more. */
    PublishedVersion nextVersionWithComments(PublishedVersion version, String words) {
        return people.as(marketing(), () -> {
            add(version.topic(), SectionKind.OTHER, "Driving", new Block.Paragraph(RichText.plain("After a week.")));
            for (var section : topics.open(version.topic()).orElseThrow().sections()) {
                comments.add(
                        section.id(),
                        Anchor.ofBlock(section.body(), 0),
                        section.body(),
                        new RemarkText(words, Set.of()));
            }
            return publish(version.topic());
        });
    }

    void withdraw(PublishedVersion version) {
        withdraw(version, Withdrawal.untold("Out of date"));
    }

    void withdraw(PublishedVersion version, Withdrawal why) {
        people.as(marketing(), () -> {
            publishing.withdraw(version.topic(), why);
            hearOut();
            return true;
        });
    }

    static UUID section(PublishedVersion version, String heading) {
        return version.content().sections().stream()
                .filter(section -> section.heading().equals(heading))
                .findFirst()
                .orElseThrow()
                .id()
                .id();
    }

    private void add(TopicId topic, SectionKind kind, String heading, Block... blocks) {
        var position = topics.open(topic).orElseThrow().sections().size();
        var section = sections.add(topic, kind, position);
        sections.save(section.id(), section.text(), new SectionText(kind, heading, new Body(List.of(blocks))));
    }

    private PublishedVersion publish(TopicId topic) {
        var draft = topics.open(topic).orElseThrow();
        var number = publishing.publish(draft, Announcement.content("For the test"));
        hearOut();
        return publishing.version(topic, number).orElseThrow();
    }

    private SecurityContext marketing() {
        return people.context("Walter Lind", Roles.MARKETING);
    }

    /**
     * Has this node hear all that was said so far. A publication is heard of twice: by who published at once, and by the way
     * of the database, upon which a page that was kept between the two is forgotten.
     */
    void hearOut() {
        var subject = UUID.randomUUID().toString();
        var heard = new CompletableFuture<String>();
        var listening = broadcasts.listen(subject, new Broadcasts.Listener() {
            @Override
            public void heard(String message) {
                heard.complete(message);
            }

            @Override
            public void missed() {
                heard.complete("Everything is read again");
            }
        });
        broadcasts.send(subject, "heard");
        heard.orTimeout(10, TimeUnit.SECONDS).join();
        listening.end();
    }
}
