package org.clinic.portal.website;

import java.util.Optional;
import java.util.UUID;
import org.clinic.portal.content.Section;
import org.clinic.portal.content.TextRenderer;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.inquiry.ReadContent;
import org.clinic.portal.inquiry.ReadText;
import org.clinic.portal.version.PublishedTopics;
import org.clinic.portal.version.PublishedVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds what the author of an inquiry had read on the public pages. */
@Component
class ReadTopics implements ReadContent {

    private final PublishedTopics topics;
    private final TextRenderer text;

    ReadTopics(PublishedTopics topics, TextRenderer text) {
        this.topics = topics;
        this.text = text;
    }

    @Override
    public Optional<ReadText> find(UUID topicId, int versionNumber, @Nullable UUID sectionId) {
        return topics.version(new TopicId(topicId), versionNumber)
                .flatMap(version -> sectionId == null ? Optional.of(whole(version)) : section(version, sectionId));
    }

    private ReadText whole(PublishedVersion version) {
        return new ReadText(
                address(version),
                version.content().title(),
                version.number(),
                null,
                version.content().summary(),
                isLive(version));
    }

    private Optional<ReadText> section(PublishedVersion version, UUID id) {
        return version.content().sections().stream()
                .filter(section -> section.id().id().equals(id))
                .findFirst()
                .map(section -> section(version, section));
    }

    private ReadText section(PublishedVersion version, Section section) {
        return new ReadText(
                address(version) + "#" + TopicPages.anchor(section.id().id()),
                version.content().title(),
                version.number(),
                section.heading(),
                text.text(section.body()),
                isLive(version));
    }

    private static String address(PublishedVersion version) {
        return TopicPages.permanentAddress(version.content().slug(), version.number());
    }

    /** A version that is live has the slug that its topic is live at. */
    private boolean isLive(PublishedVersion version) {
        return topics.liveNumber(version.content().slug())
                .filter(number -> number == version.number())
                .isPresent();
    }
}
