package org.clinic.portal.topic.draft;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.clinic.portal.content.InvalidContentException;
import org.clinic.portal.content.Line;
import org.clinic.portal.content.Slug;
import org.clinic.portal.content.TopicContent;

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

    /** What a topic's content says of the topic itself. */
    public static TopicDetails of(TopicContent content) {
        return new TopicDetails(
                content.slug(), content.language(), content.label(), content.title(), content.summary());
    }

    /**
     * What two people have made of the same details, field by field; nothing if both have changed the same field to
     * something else.
     */
    public static Optional<TopicDetails> merged(TopicDetails base, TopicDetails mine, TopicDetails theirs) {
        var fields = Stream.<Function<TopicDetails, String>>of(
                        TopicDetails::slug,
                        TopicDetails::language,
                        TopicDetails::label,
                        TopicDetails::title,
                        TopicDetails::summary)
                .map(field -> merged(field.apply(base), field.apply(mine), field.apply(theirs)))
                .flatMap(Optional::stream)
                .toList();
        return fields.size() < 5
                ? Optional.empty()
                : Optional.of(
                        new TopicDetails(fields.get(0), fields.get(1), fields.get(2), fields.get(3), fields.get(4)));
    }

    private static Optional<String> merged(String base, String mine, String theirs) {
        if (mine.equals(base) || mine.equals(theirs)) {
            return Optional.of(theirs);
        }
        return theirs.equals(base) ? Optional.of(mine) : Optional.empty();
    }

    public TopicDetails withSlug(String slug) {
        return new TopicDetails(slug, language, label, title, summary);
    }
}
