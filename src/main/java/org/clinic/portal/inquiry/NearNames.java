package org.clinic.portal.inquiry;

import java.util.List;

/**
 * Whom somebody may have meant who misspelt a name.
 *
 * @param names as they are written
 * @param inquiries of people of those names, the newest first
 */
public record NearNames(List<String> names, List<InquirySummary> inquiries) {

    static final NearNames NONE = new NearNames(List.of(), List.of());

    public NearNames {
        names = List.copyOf(names);
        inquiries = List.copyOf(inquiries);
    }
}
