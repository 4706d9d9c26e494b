package org.clinic.portal.version;

import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.function.Function;
import org.clinic.portal.content.TopicId;
import org.jspecify.annotations.Nullable;

/**
 * The last version that there is of a topic: the live one, unless it was withdrawn.
 *
 * @param withdrawn since when nobody reads it, if so
 * @param cause why readers are told that it is gone, if it is and they are
 * @param replacedBy what says it instead, if something does
 */
record LastVersion(
        PublishedVersion version,
        @Nullable Instant withdrawn,
        Withdrawal.@Nullable Cause cause,
        @Nullable TopicId replacedBy) {

    /** One that is live. */
    LastVersion(PublishedVersion version) {
        this(version, null, null, null);
    }

    boolean isLive() {
        return withdrawn == null;
    }

    /**
     * What visitors find at a slug that its topic has, or had.
     *
     * @param last knows the last version of any topic
     */
    Publication at(String slug, Function<TopicId, Optional<LastVersion>> last) {
        var content = version.content();
        if (withdrawn != null) {
            return new Publication.Withdrawn(
                    version.topic(),
                    content.slug(),
                    content.title(),
                    content.language(),
                    withdrawn,
                    cause,
                    instead(last).orElse(null));
        }
        return content.slug().equals(slug) ? new Publication.Live(version) : new Publication.Moved(content.slug());
    }

    /** What took its place, or the place of what did; a circle leads nowhere. */
    private Optional<PublishedTopic> instead(Function<TopicId, Optional<LastVersion>> last) {
        var seen = new HashSet<TopicId>();
        var next = Optional.ofNullable(replacedBy);
        while (next.filter(seen::add).isPresent()) {
            var there = next.flatMap(last);
            if (there.filter(LastVersion::isLive).isPresent()) {
                return there.map(LastVersion::listed);
            }
            next = there.map(LastVersion::replacedBy);
        }
        return Optional.empty();
    }

    /** As it stands in a list of what is live. */
    PublishedTopic listed() {
        var content = version.content();
        return new PublishedTopic(
                version.topic(),
                content.slug(),
                content.label(),
                content.title(),
                content.summary(),
                content.language(),
                version.number(),
                version.publishedAt());
    }
}
