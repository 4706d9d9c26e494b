package org.clinic.portal.topic.source;

import org.clinic.portal.base.security.Roles;
import org.clinic.portal.content.SectionText;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.topic.draft.SectionService;
import org.clinic.portal.topic.draft.TopicDetails;
import org.clinic.portal.topic.draft.TopicService;
import org.clinic.portal.topic.event.TopicEvent;
import org.clinic.portal.topic.event.TopicEvents;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How marketing makes a draft of a text that was written elsewhere: look first, then create. */
@Service
@PreAuthorize("hasRole('" + Roles.MARKETING + "')")
public class TopicImports {

    private final TopicService topics;
    private final SectionService sections;
    private final TopicEvents events;
    private final SourceReader reader = new SourceReader();

    TopicImports(TopicService topics, SectionService sections, TopicEvents events) {
        this.topics = topics;
        this.sections = sections;
        this.events = events;
    }

    /**
     * Shows what a file would become, and stores nothing.
     *
     * @throws ImportRefusedException if no topic can be made of the file
     */
    public ImportPreview preview(String fileName, byte[] content, Corrections corrections) {
        return reader.read(fileName, content, corrections);
    }

    /** Makes the draft that was previewed, whole or not at all. */
    @Transactional
    public TopicId create(ImportPreview preview) {
        var id = topics.create(new TopicDetails("", preview.language(), preview.label(), preview.title(), ""));
        sections.addAll(
                id,
                preview.sections().stream()
                        .map(section -> new SectionText(section.kind(), section.heading(), section.body()))
                        .toList());
        events.tell(new TopicEvent.TopicImported(id, preview.fileName()));
        return id;
    }
}
