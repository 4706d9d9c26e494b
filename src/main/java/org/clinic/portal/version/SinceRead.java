package org.clinic.portal.version;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.clinic.portal.base.time.Timestamptz;
import org.clinic.portal.content.Section;
import org.clinic.portal.content.SectionId;
import org.clinic.portal.content.TopicContent;
import org.clinic.portal.content.TopicId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What became of what somebody had read in a version, or in one section of it: told from published versions alone, which
 * anybody may read.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("permitAll()")
public class SinceRead {

    private final PublishedTopics published;
    private final JdbcClient jdbc;

    SinceRead(PublishedTopics published, JdbcClient jdbc) {
        this.published = published;
        this.jdbc = jdbc;
    }

    /**
     * As long as that version is live no text is read for this, and none is ever compared word by word. What was never there,
     * or never live, is the same as ever.
     *
     * @param section absent if all was read
     */
    public SinceThen of(TopicId topic, int number, @Nullable SectionId section) {
        var last = lastPeriod(topic).orElse(null);
        if (last == null) {
            return new SinceThen.Same();
        }
        if (last.until() != null) {
            return new SinceThen.Withdrawn(last.until());
        }
        return last.number() == number
                ? new SinceThen.Same()
                : published
                        .version(topic, number)
                        .map(read -> since(read, last.number(), section))
                        .orElseGet(SinceThen.Same::new);
    }

    /** That of the last version, which is the live one unless it was withdrawn. */
    private Optional<Period> lastPeriod(TopicId topic) {
        return jdbc.sql("""
                        select number, live_until from topic_live_period
                        where topic_id = ? order by number desc limit 1""")
                .param(topic.id())
                .query((row, _) -> new Period(
                        row.getInt("number"),
                        Timestamptz.maybeIn(row, "live_until").orElse(null)))
                .optional();
    }

    private record Period(int number, @Nullable Instant until) {}

    private SinceThen since(PublishedVersion read, int now, @Nullable SectionId section) {
        var words = WordsRead.of(read.content(), section);
        var live = version(read.topic(), now);
        var present = WordsRead.of(live.content(), section);
        if (words.equals(present)) {
            return new SinceThen.Same();
        }
        var first = first(read, words, live, section);
        return new SinceThen.Reworded(
                first.number(),
                first.publishedAt(),
                now,
                section != null && present.sections().isEmpty(),
                !Objects.equals(words.details(), present.details()),
                section != null ? List.of() : sections(read.content(), live.content(), words.differing(present)));
    }

    /** From the live version back: that from which on none has the words that were read. */
    private PublishedVersion first(
            PublishedVersion read, WordsRead words, PublishedVersion live, @Nullable SectionId section) {
        var first = live;
        while (first.number() > read.number() + 1) {
            var before = version(read.topic(), first.number() - 1);
            if (words.equals(WordsRead.of(before.content(), section))) {
                return first;
            }
            first = before;
        }
        return first;
    }

    /** As the page has them, and after that those that are gone. */
    private static List<Section> sections(TopicContent before, TopicContent now, Set<SectionId> some) {
        return Stream.concat(
                        now.sections().stream(),
                        before.sections().stream()
                                .filter(section -> now.section(section.id()).isEmpty()))
                .filter(section -> some.contains(section.id()))
                .toList();
    }

    private PublishedVersion version(TopicId topic, int number) {
        return published.version(topic, number).orElseThrow();
    }

    /** What changed in the words of one version on the way to a later one; nothing if either is not there. */
    public Optional<Rewording> rewording(TopicId topic, int number, int now, @Nullable SectionId section) {
        return published
                .version(topic, number)
                .flatMap(before -> published
                        .version(topic, now)
                        .map(after -> new Rewording(before.content(), after.content(), section)));
    }
}
