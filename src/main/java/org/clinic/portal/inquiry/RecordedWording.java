package org.clinic.portal.inquiry;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * What a contact form said to whoever filled it in, as it was recorded.
 *
 * @param texts each by its name, in the order of the form
 */
public record RecordedWording(int number, Instant firstShownAt, String language, SequencedMap<String, String> texts) {

    public RecordedWording {
        texts = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(texts));
    }

    /** The words themselves; what has a name that begins with {@code clinic.} stands in them, or they lead to it. */
    public List<String> said() {
        return texts.entrySet().stream()
                .filter(text -> !text.getKey().equals(FormWordings.LANGUAGE)
                        && !text.getKey().startsWith("clinic."))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** The text of that name, if the form had it. */
    public Optional<String> text(String name) {
        return Optional.ofNullable(texts.get(name));
    }
}
