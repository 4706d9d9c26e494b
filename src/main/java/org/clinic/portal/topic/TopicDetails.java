package org.clinic.portal.topic;

import java.util.Set;
import org.clinic.portal.topic.content.InvalidContentException;
import org.clinic.portal.topic.content.Line;

/**
 * What a topic says about itself, beside its sections. All but slug and language may be empty in a draft.
 *
 * @param slug the word in the address; left empty, it is derived from the title
 * @param language {@code en} or {@code es}
 * @param label the short line above the title, up to 100 characters
 * @param title up to 200 characters
 * @param summary up to 1000 characters
 */
public record TopicDetails(String slug, String language, String label, String title, String summary) {

    private static final Set<String> LANGUAGES = Set.of("en", "es");

    /** Tidies each line; refuses what does not fit with {@link InvalidContentException}. */
    public TopicDetails {
        label = Line.of(label, 100);
        title = Line.of(title, 200);
        summary = Line.of(summary, 1000);
        slug = slug.isBlank() ? Slug.of(title) : slug.strip();
        if (!Slug.isSlug(slug)) {
            throw new InvalidContentException("Not a slug");
        }
        if (!LANGUAGES.contains(language)) {
            throw new InvalidContentException("Not a language that topics are written in");
        }
    }

    TopicDetails withSlug(String slug) {
        return new TopicDetails(slug, language, label, title, summary);
    }
}
