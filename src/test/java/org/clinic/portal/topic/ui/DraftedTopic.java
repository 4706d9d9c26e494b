package org.clinic.portal.topic.ui;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.clinic.portal.content.Block;
import org.clinic.portal.content.Body;
import org.clinic.portal.content.RichText;
import org.clinic.portal.content.SectionKind;
import org.clinic.portal.content.SectionText;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.topic.draft.DraftSection;
import org.clinic.portal.topic.draft.SectionService;
import org.clinic.portal.topic.draft.TopicDetails;
import org.clinic.portal.topic.draft.TopicDraft;
import org.clinic.portal.topic.draft.TopicService;
import org.clinic.portal.topic.publishing.PublishingService;
import org.clinic.portal.version.Announcement;

/** Makes topics that no other test has, and looks at what has become of them. */
public class DraftedTopic {

    private final TopicService topics;
    private final SectionService sections;
    private final PublishingService publishing;

    public DraftedTopic(TopicService topics, SectionService sections, PublishingService publishing) {
        this.topics = topics;
        this.sections = sections;
        this.publishing = publishing;
    }

    public static Body words(String... paragraphs) {
        return new Body(Arrays.stream(paragraphs)
                .<Block>map(text -> new Block.Paragraph(RichText.plain(text)))
                .toList());
    }

    /** A draft with a section under each heading. */
    public TopicId with(String... headings) {
        var id = topics.create(new TopicDetails("", "en", "", "Topic " + UUID.randomUUID(), ""));
        for (int position = 0; position < headings.length; position++) {
            write(sections.add(id, SectionKind.OTHER, position), headings[position], "About " + headings[position]);
        }
        return id;
    }

    /** A draft with three lines on recovery, and a section on risks. */
    TopicId aboutRecovery() {
        var id = with("Recovery", "Risks");
        write(section(id, "Recovery"), "Recovery", "Rest at home for a day.", "Drink water.", "Walk.");
        return id;
    }

    public void write(DraftSection section, String heading, String... paragraphs) {
        sections.save(section.id(), section.text(), new SectionText(section.kind(), heading, words(paragraphs)));
    }

    public void remove(DraftSection section) {
        sections.remove(section.id());
    }

    public void publish(TopicId id) {
        publishing.publish(read(id), Announcement.content("First version"));
    }

    public TopicDraft read(TopicId id) {
        return topics.open(id).orElseThrow();
    }

    public DraftSection section(TopicId id, String heading) {
        return read(id).sections().stream()
                .filter(section -> section.heading().equals(heading))
                .findFirst()
                .orElseThrow();
    }

    public List<String> headings(TopicId id) {
        return read(id).sections().stream().map(DraftSection::heading).toList();
    }
}
