package org.clinic.portal.related;

import java.util.HashSet;
import java.util.List;
import org.clinic.portal.content.InvalidContentException;
import org.clinic.portal.content.TopicId;

/**
 * What a topic's readers are shown to read next, in order, as somebody has chosen it. It never changes; another one takes
 * its place.
 *
 * @param number counts the choices of the topic; 0 before the first
 * @param others none to leave it to the words that topics have in common
 */
public record RelatedChoice(TopicId topic, int number, List<TopicId> others) {

    /** More would be read by nobody. */
    public static final int MOST = 4;

    /** Refuses the topic itself, one twice, and too many, with {@code InvalidContentException}. */
    public RelatedChoice {
        others = List.copyOf(others);
        if (others.contains(topic)) {
            throw new InvalidContentException("A topic that is related to itself");
        }
        if (new HashSet<>(others).size() < others.size()) {
            throw new InvalidContentException("A related topic that is named twice");
        }
        if (others.size() > MOST) {
            throw new InvalidContentException("More than %d related topics".formatted(MOST));
        }
    }

    static RelatedChoice none(TopicId topic) {
        return new RelatedChoice(topic, 0, List.of());
    }

    /** The one that takes its place. */
    RelatedChoice next(List<TopicId> others) {
        return new RelatedChoice(topic, number + 1, others);
    }
}
