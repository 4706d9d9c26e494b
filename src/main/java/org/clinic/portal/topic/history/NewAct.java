package org.clinic.portal.topic.history;

import java.util.Map;
import java.util.UUID;
import org.clinic.portal.content.TopicId;
import org.jspecify.annotations.Nullable;

/**
 * An act that has just been done, and is kept. Changes of the text are summed up instead; what proves publications, and
 * what was said, is read from where it stands.
 *
 * @param detail plain values, by name
 */
record NewAct(
        TopicId topic,
        ActKind kind,
        @Nullable Integer version,
        @Nullable UUID comment,
        Map<String, String> detail) {

    /** Refuses an act of which something is missing that has to be known to tell of it. */
    NewAct {
        if (kind == ActKind.EDITED
                || (version != null) != kind.hasVersion()
                || (comment != null) != kind.hasComment()
                || !detail.keySet().equals(kind.details())) {
            throw new IllegalArgumentException("%s is not told like that".formatted(kind));
        }
        detail = Map.copyOf(detail);
    }

    static NewAct of(TopicId topic, ActKind kind) {
        return of(topic, kind, Map.of());
    }

    static NewAct of(TopicId topic, ActKind kind, Map<String, String> detail) {
        return new NewAct(topic, kind, null, null, detail);
    }

    static NewAct ofVersion(TopicId topic, ActKind kind, int version) {
        return new NewAct(topic, kind, version, null, Map.of());
    }

    static NewAct ofComment(TopicId topic, ActKind kind, UUID comment) {
        return new NewAct(topic, kind, null, comment, Map.of());
    }
}
