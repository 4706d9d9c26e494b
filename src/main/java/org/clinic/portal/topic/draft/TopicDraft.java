package org.clinic.portal.topic.draft;

import java.util.List;
import java.util.Optional;
import org.clinic.portal.content.SectionId;
import org.clinic.portal.content.TopicContent;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.version.PublishedVersion;
import org.jspecify.annotations.Nullable;

/**
 * The working copy of a topic as it was when it was read.
 *
 * @param revision counts changes of the details alone; each section has its own
 * @param versionCount how many versions there are, live or not
 * @param live what visitors read
 * @param owner absent for a topic from before topics had owners
 * @param archived absent as long as it is in use
 */
public record TopicDraft(
        TopicId id,
        int revision,
        TopicDetails details,
        List<DraftSection> sections,
        int versionCount,
        @Nullable PublishedVersion live,
        @Nullable TopicOwner owner,
        @Nullable Archived archived) {

    public TopicDraft {
        sections = List.copyOf(sections);
    }

    /** The same with this section as it is now, if it is one of the draft's. */
    public TopicDraft with(DraftSection now) {
        var updated = sections.stream()
                .map(section -> section.id().equals(now.id()) ? now : section)
                .toList();
        return new TopicDraft(id, revision, details, updated, versionCount, live, owner, archived);
    }

    public Optional<DraftSection> section(SectionId section) {
        return sections.stream().filter(each -> each.id().equals(section)).findFirst();
    }

    public TopicStatus status() {
        return TopicStatus.of(
                versionCount > 0,
                Optional.ofNullable(live).map(version -> version.content().equals(content())));
    }

    public @Nullable Integer liveVersion() {
        return live == null ? null : live.number();
    }

    /** All that it says: what publishing would freeze. */
    public TopicContent content() {
        return new TopicContent(
                details.slug(),
                details.language(),
                details.label(),
                details.title(),
                details.summary(),
                sections.stream().map(DraftSection::content).toList());
    }
}
