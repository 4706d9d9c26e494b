package org.clinic.portal.topic.standard;

import java.time.Instant;
import java.util.Objects;
import org.clinic.portal.content.SectionId;
import org.clinic.portal.topic.check.Check;
import org.clinic.portal.topic.check.Finding;
import org.jspecify.annotations.Nullable;

/**
 * That somebody has set a finding aside, and why.
 *
 * @param section absent in the topic's own details
 * @param key as {@link Finding#key()}: it holds only for the very text that it was said of
 */
public record SetAside(@Nullable SectionId section, Check check, String key, String reason, Instant at, String by) {

    public boolean isAbout(Finding finding) {
        return Objects.equals(finding.section(), section)
                && finding.check() == check
                && finding.key().equals(key);
    }
}
