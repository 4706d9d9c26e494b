package org.clinic.portal.version;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clinic.portal.base.digest.Sha256;
import org.clinic.portal.content.ContentJson;
import org.jspecify.annotations.Nullable;

/**
 * A topic of which something is planned, after some of that has happened.
 *
 * @param last the last version by then, if there is any
 * @param told all versions by then, the newest first
 * @param fresh those of them that are planned
 */
record TopicToCome(@Nullable LastVersion last, List<ToldVersion> told, List<PublishedVersion> fresh) {

    /** Before anything of that has happened. */
    TopicToCome(@Nullable LastVersion last, List<ToldVersion> told) {
        this(last, told, List.of());
    }

    TopicToCome after(ComingChange change, ContentJson json) {
        return switch (change) {
            case ComingChange.Publishing publishing -> published(publishing, json);
            case ComingChange.Withdrawing withdrawing -> withdrawn(withdrawing);
        };
    }

    private TopicToCome published(ComingChange.Publishing change, ContentJson json) {
        var version = new PublishedVersion(
                change.topic(),
                last == null ? 1 : last.version().number() + 1,
                change.content(),
                change.at(),
                Sha256.of(json.write(change.content())).toString());
        var announcement = change.announcement();
        var newest = new ToldVersion(version.number(), announcement.kind(), announcement.note(), change.at(), null);
        return new TopicToCome(
                new LastVersion(version),
                Stream.concat(Stream.of(newest), ended(change.at())).toList(),
                Stream.concat(fresh.stream(), Stream.of(version)).toList());
    }

    private TopicToCome withdrawn(ComingChange.Withdrawing change) {
        return last == null || !last.isLive()
                ? this
                : new TopicToCome(
                        new LastVersion(
                                last.version(),
                                change.at(),
                                change.why().cause(),
                                change.why().instead()),
                        ended(change.at()).toList(),
                        fresh);
    }

    private Stream<ToldVersion> ended(Instant at) {
        return told.stream()
                .map(each -> each.liveUntil() != null
                        ? each
                        : new ToldVersion(each.number(), each.kind(), each.note(), each.publishedAt(), at));
    }

    Optional<LastVersion> live() {
        return Optional.ofNullable(last).filter(LastVersion::isLive);
    }

    boolean hasSlug(String slug) {
        return fresh.stream().anyMatch(version -> version.content().slug().equals(slug));
    }
}
