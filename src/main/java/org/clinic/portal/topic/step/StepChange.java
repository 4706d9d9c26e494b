package org.clinic.portal.topic.step;

import java.util.List;
import java.util.Objects;
import org.clinic.portal.content.Body;
import org.clinic.portal.content.SectionId;
import org.clinic.portal.content.SectionKind;
import org.clinic.portal.content.TopicContent;
import org.clinic.portal.content.merge.Halves;
import org.jspecify.annotations.Nullable;

/** What a step has changed: all that is needed to reverse it, and to reverse that again. */
public sealed interface StepChange {

    /** The section that the step is named after, and the other one where there are two; none if it is about the whole. */
    default List<SectionId> sections() {
        return switch (this) {
            case Placing(var id, var from, var to) -> List.of(id);
            case Kind(var id, var from, var to) -> List.of(id);
            case Split(var id, var other, var whole, var halves) -> List.of(id, other);
            case Merge(var id, var other, var halves, var whole) -> List.of(id, other);
            case Restore restore -> List.of();
            case Rewriting rewriting -> List.of();
        };
    }

    /** A section has another place. No place is the bin, or that the section is new. */
    record Placing(
            SectionId section,
            @Nullable SectionPlace from,
            @Nullable SectionPlace to) implements StepChange {}

    record Kind(SectionId section, SectionKind from, SectionKind to) implements StepChange {}

    /** One section has become two. */
    record Split(SectionId section, SectionId other, Body whole, Halves halves) implements StepChange {}

    /** Two sections have become one, and the second is in the bin. */
    record Merge(SectionId section, SectionId other, Halves halves, Body whole) implements StepChange {}

    /** All text was replaced: with that of a version, or back. Both are about the same sections. */
    record Restore(int version, DraftText from, DraftText to) implements StepChange {}

    /**
     * Texts were written anew where they stand, and what the topic says of itself.
     *
     * @param from with those sections alone that said something else
     * @param to with the same sections
     */
    record Rewriting(TopicContent from, TopicContent to) implements StepChange {}

    /** Whether the topic may say something else of itself. */
    default boolean isOfDetails() {
        return switch (this) {
            case Restore restore -> true;
            case Rewriting(var from, var to) -> !from.with(List.of()).equals(to.with(List.of()));
            case Placing _, Kind _, Split _, Merge _ -> false;
        };
    }

    /** Whether text goes from one section to another. */
    default boolean movesText() {
        return this instanceof Split || this instanceof Merge;
    }

    /** Whether all is as it was. */
    default boolean isNothing() {
        return switch (this) {
            case Placing(var id, var from, var to) -> Objects.equals(from, to);
            case Kind(var id, var from, var to) -> from == to;
            case Split split -> false;
            case Merge merge -> false;
            case Restore(var version, var from, var to) -> from.equals(to);
            case Rewriting(var from, var to) -> from.equals(to);
        };
    }
}
