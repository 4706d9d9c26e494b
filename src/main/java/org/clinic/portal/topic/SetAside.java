package org.clinic.portal.topic;

import java.time.Instant;
import org.clinic.portal.topic.check.Check;
import org.clinic.portal.topic.check.Finding;
import org.clinic.portal.topic.content.SectionId;

/**
 * That somebody has set a finding aside, and why.
 *
 * @param key as {@link Finding#key()}: it holds only for the very text that it was said of
 */
public record SetAside(SectionId section, Check check, String key, String reason, Instant at, String by) {

    public boolean isAbout(Finding finding) {
        return finding.section().equals(section)
                && finding.check() == check
                && finding.key().equals(key);
    }
}
