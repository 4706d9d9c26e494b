package org.clinic.portal.feedback;

import java.util.List;
import java.util.Optional;
import org.clinic.portal.content.SectionId;
import org.jspecify.annotations.Nullable;

/**
 * What readers answered about the live version of a topic, beside what they answered about the one before.
 *
 * @param before its number; nothing if nobody answered anything about it
 * @param parts the page as a whole first, then each headed section in its order
 */
public record TopicAnswers(int number, Optional<Integer> before, List<Part> parts) {

    /**
     * Of one part.
     *
     * @param section absent for the page as a whole
     * @param heading of the section
     */
    public record Part(
            @Nullable SectionId section, @Nullable String heading, AnswerCounts now, AnswerCounts before) {}

    public boolean areNone() {
        return parts.stream()
                .allMatch(part -> part.now().areNone() && part.before().areNone());
    }
}
