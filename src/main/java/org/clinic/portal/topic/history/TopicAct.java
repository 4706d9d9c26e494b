package org.clinic.portal.topic.history;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.clinic.portal.base.security.AccountId;
import org.clinic.portal.content.SectionId;
import org.clinic.portal.content.SectionKind;
import org.clinic.portal.version.ChangeKind;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done to a topic.
 *
 * @param actor absent where the portal did it by itself, or nobody knows any more who did
 * @param name of the actor, at that time
 * @param began when the first of several changes was made; else as {@code at}
 */
public record TopicAct(
        ActId id,
        ActKind kind,
        @Nullable AccountId actor,
        @Nullable String name,
        Instant began,
        Instant at,
        Detail detail) {

    /** What else there is to say of it. */
    public sealed interface Detail {}

    public record None() implements Detail {}

    /** Changes that are summed up: how many there were, and what they did. */
    public record Edits(int times, List<Edit> edits) implements Detail {}

    /** @param sections none for what is about the whole */
    public record Edit(Did did, List<TouchedSection> sections) {}

    /**
     * A section as it is called by now.
     *
     * @param removed whether it is in the bin by now
     */
    public record TouchedSection(SectionId id, SectionKind kind, String heading, boolean removed) {}

    /** A version that the draft was made to say again. */
    public record OldVersion(int number) implements Detail {}

    /**
     * A version that was published.
     *
     * @param note what its publisher said had changed; absent for a minor change
     * @param live whether visitors get it by now
     */
    public record NewVersion(
            int number, ChangeKind change, @Nullable String note, boolean live) implements Detail {}

    /** A version that was withdrawn, and why. */
    public record Withdrawn(int number, String reason) implements Detail {}

    /**
     * Something about a comment.
     *
     * @param section in which it is by now
     * @param words what was said in it, as it is now, or how it begins; absent once its author has taken it away
     */
    public record Said(
            UUID comment, TouchedSection section, @Nullable String words) implements Detail {}

    /** @param at when it is to happen; absent if it happens with others that have no time yet */
    public record Planned(UUID plan, @Nullable Instant at) implements Detail {}

    /** @param clash what was in the way, in a word */
    public record Failed(UUID plan, String clash) implements Detail {}

    /** A colleague whose it became. */
    public record To(String name) implements Detail {}

    public record Until(Instant end) implements Detail {}

    public record FromFile(String name) implements Detail {}
}
