package org.clinic.portal.inquiry;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import static java.util.stream.Collectors.joining;

/** What somebody answered to the clinic's own questions, in the order in which the form asked them. */
public record Answers(List<Answer> all) {

    public static final Answers NONE = new Answers(List.of());

    private static final JsonMapper JSON = JsonMapper.builder().build();

    public Answers {
        all = List.copyOf(all);
    }

    /** As the database has it: JSON, or nothing if nothing was answered. */
    @Nullable
    String written() {
        return all.isEmpty() ? null : JSON.writeValueAsString(all);
    }

    static Answers read(@Nullable String written) {
        return written == null ? NONE : new Answers(List.of(JSON.readValue(written, Answer[].class)));
    }

    /** What was said, without what it was said to: these are the clinic's words. */
    String said() {
        return all.stream().map(Answer::said).collect(joining("\n"));
    }

    /** A message with the answers below it, as one text. */
    @Nullable
    String below(@Nullable String message) {
        if (all.isEmpty()) {
            return message;
        }
        return message == null ? said() : message + "\n" + said();
    }
}
