package org.clinic.portal.asked;

import java.time.Instant;
import java.util.Optional;
import org.clinic.portal.base.clinic.AskedFields;
import org.clinic.portal.base.security.Hand;
import org.clinic.portal.content.TopicId;

/**
 * What the contact form of a topic asks, as somebody has chosen it. It never changes; another one takes its place.
 *
 * @param number counts the choices of the topic; 0 before the first
 * @param own what it asks; nothing if that is what every form of the clinic asks
 * @param choosing absent before the first
 */
public record TopicForm(TopicId topic, int number, Optional<AskedFields> own, Optional<Choosing> choosing) {

    /** Who chose it, by the name they had then, and when. */
    public record Choosing(Instant at, String name) {}

    static TopicForm none(TopicId topic) {
        return new TopicForm(topic, 0, Optional.empty(), Optional.empty());
    }

    /** The one that takes its place. */
    TopicForm next(Optional<AskedFields> own, Hand by) {
        return new TopicForm(topic, number + 1, own, Optional.of(new Choosing(by.at(), by.name())));
    }
}
