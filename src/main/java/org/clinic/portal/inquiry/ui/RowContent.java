package org.clinic.portal.inquiry.ui;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import org.clinic.portal.base.presence.Someone;
import org.clinic.portal.base.text.FoldedText.Place;
import org.clinic.portal.base.ui.Avatar;
import org.clinic.portal.base.ui.Tone;
import org.clinic.portal.inquiry.Finding;
import org.jspecify.annotations.Nullable;

/**
 * What a row of the list says, in the reader's language, for the browser to draw; what is the same in all rows stands at the
 * list. Where something was looked for, every
 * second part of a text is what was found.
 *
 * @param unread that it is new, or not read
 * @param received when, unless something is due
 * @param elsewhere what was found in parts that a row does not show otherwise
 * @param about what else is known of it, in few letters: the language, how many came before
 */
@JsonInclude(JsonInclude.Include.NON_DEFAULT)
record RowContent(
        String id,
        List<String> name,
        @Nullable String unread,
        @Nullable Moment received,
        @Nullable Pill due,
        List<String> opening,
        List<Line> elsewhere,
        @Nullable Pill priority,
        String topic,
        String version,
        @Nullable String section,
        List<String> about,
        @Nullable Person assignee,
        List<Pill> tags,
        List<Person> looking,
        boolean starred) {

    record Moment(String words, String exactly, String at) {}

    @JsonInclude(JsonInclude.Include.NON_DEFAULT)
    record Pill(String text, String tone) {

        Pill(String text) {
            this(text, Tone.NEUTRAL);
        }

        Pill(String text, Tone tone) {
            this(text, tone.className());
        }
    }

    record Line(String part, List<String> text) {}

    /**
     * Somebody, by their initials and what is said of them.
     *
     * @param unseen what is said before that to whoever listens
     */
    @JsonInclude(JsonInclude.Include.NON_DEFAULT)
    record Person(String initials, @Nullable String unseen, String words, boolean writing) {

        static Person assigned(String name, String unseen) {
            return new Person(Avatar.initials(name), unseen, name, false);
        }

        static Person looking(Someone colleague, String words) {
            return new Person(Avatar.initials(colleague.name()), null, words, colleague.writing());
        }
    }

    /** A text in parts, of which every second one is what was found. */
    static List<String> marked(String text, @Nullable Finding finding) {
        var parts = new ArrayList<String>();
        int shown = 0;
        for (var place : finding == null ? List.<Place>of() : finding.placesIn(text)) {
            parts.add(text.substring(shown, place.begin()));
            parts.add(text.substring(place.begin(), place.end()));
            shown = place.end();
        }
        parts.add(text.substring(shown));
        return parts;
    }
}
