package org.clinic.portal.website;

import java.util.Optional;
import org.clinic.portal.content.LinkTarget;
import org.clinic.portal.content.SectionAddresses;
import org.clinic.portal.version.PublishedTopics;
import org.clinic.portal.version.PublishedVersion;

/** Where links of one version lead: to a place on its own page, or to what visitors read of another topic now. */
record LiveAddresses(PublishedVersion version, PublishedTopics topics) implements SectionAddresses {

    @Override
    public Optional<String> of(LinkTarget.ToSection target) {
        var anchor = "#" + TopicPages.anchor(target.section().id());
        if (target.topic().equals(version.topic())) {
            return isHere(target) ? Optional.of(anchor) : Optional.empty();
        }
        return topics.whereIs(target.topic(), target.section())
                .map(live -> "/topics/" + live.slug() + (live.shown() ? anchor : ""));
    }

    private boolean isHere(LinkTarget.ToSection target) {
        return version.content().sections().stream()
                .anyMatch(section -> section.id().equals(target.section()));
    }
}
