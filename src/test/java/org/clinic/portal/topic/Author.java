package org.clinic.portal.topic;

import java.util.List;
import java.util.UUID;
import org.clinic.portal.content.Block;
import org.clinic.portal.content.Body;
import org.clinic.portal.content.RichText;
import org.clinic.portal.content.SectionId;
import org.clinic.portal.content.SectionKind;
import org.clinic.portal.content.SectionText;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.topic.draft.DraftSection;
import org.clinic.portal.topic.draft.SaveResult;
import org.clinic.portal.topic.draft.SectionService;
import org.clinic.portal.topic.draft.TopicDetails;
import org.clinic.portal.topic.draft.TopicDraft;
import org.clinic.portal.topic.draft.TopicService;
import org.clinic.portal.topic.publishing.PublishingService;
import org.clinic.portal.version.Announcement;
import org.springframework.boot.test.context.TestComponent;

/** Writes topics for tests, each under a title that no other test has, ready to be published. */
@TestComponent
public class Author {

    private final TopicService topics;
    private final SectionService sections;
    private final PublishingService publishing;

    Author(TopicService topics, SectionService sections, PublishingService publishing) {
        this.topics = topics;
        this.sections = sections;
        this.publishing = publishing;
    }

    public static TopicDetails details() {
        return details("Topic " + UUID.randomUUID());
    }

    public static TopicDetails details(String title) {
        return new TopicDetails("", "en", "mild®", title, "What it is.");
    }

    /** A draft of sections with these headings, each with a paragraph. */
    public TopicDraft draft(String... headings) {
        var id = topics.create(details());
        for (int i = 0; i < headings.length; i++) {
            write(sections.add(id, SectionKind.OTHER, i), headings[i]);
        }
        return read(id);
    }

    public DraftSection write(DraftSection section, String heading) {
        return save(section, text(heading));
    }

    /** Saves what is based on a reading of the section, and expects that it does not clash. */
    public DraftSection save(DraftSection base, SectionText text) {
        return ((SaveResult.Saved) sections.save(base.id(), base.text(), text)).section();
    }

    public static SectionText text(String heading) {
        var body = new Body(List.of(new Block.Paragraph(RichText.plain(heading + ", in other words: “rest” 🩺."))));
        return new SectionText(SectionKind.OTHER, heading, body);
    }

    public TopicDraft read(TopicId id) {
        return topics.open(id).orElseThrow();
    }

    public DraftSection read(TopicId id, SectionId section) {
        return read(id).sections().stream()
                .filter(read -> read.id().equals(section))
                .findAny()
                .orElseThrow();
    }

    /** Publishes the draft as it is now. */
    public int publish(TopicId id) {
        return publishing.publish(read(id), Announcement.content("Another version"));
    }

    /** Changes something and publishes it. */
    public int publishChange(TopicId id) {
        write(read(id).sections().getFirst(), "Changed " + UUID.randomUUID());
        return publish(id);
    }

    public List<String> headings(TopicId id) {
        return read(id).sections().stream().map(DraftSection::heading).toList();
    }
}
