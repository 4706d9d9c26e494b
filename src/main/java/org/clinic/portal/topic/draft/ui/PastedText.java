package org.clinic.portal.topic.draft.ui;

import java.util.List;
import java.util.Locale;
import org.clinic.portal.content.Body;
import org.clinic.portal.content.ContentJson;
import org.clinic.portal.topic.reading.Reading;

/**
 * What is pasted, as the browser gets it.
 *
 * @param body its JSON
 * @param notices of what did not come along, in the browser's words for it
 */
record PastedText(String body, List<String> notices, boolean spaceBefore, boolean spaceAfter) {

    static PastedText of(Reading reading, ContentJson json) {
        var notices = reading.allNotices().stream()
                .map(notice -> notice.name().toLowerCase(Locale.ROOT))
                .toList();
        return new PastedText(
                json.write(new Body(reading.blocks())), notices, reading.spaceBefore(), reading.spaceAfter());
    }
}
