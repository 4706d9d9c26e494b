package org.clinic.portal.topic;

import java.util.Objects;
import java.util.Optional;
import org.clinic.portal.topic.content.Body;
import org.clinic.portal.topic.content.SectionId;
import org.clinic.portal.topic.content.SectionKind;
import org.jspecify.annotations.Nullable;

/** What a step has changed: all that is needed to reverse it, and to reverse that again. */
sealed interface StepChange {

    /** The section that the step is named after. */
    SectionId section();

    /** The other one, where there are two. */
    default Optional<SectionId> second() {
        return Optional.empty();
    }

    /** A section has another place. No place is the bin, or that the section is new. */
    record Placing(
            SectionId section,
            @Nullable Place from,
            @Nullable Place to) implements StepChange {}

    record Kind(SectionId section, SectionKind from, SectionKind to) implements StepChange {}

    /** One section has become two. */
    record Split(SectionId section, SectionId other, Body whole, Halves halves) implements StepChange {
        @Override
        public Optional<SectionId> second() {
            return Optional.of(other);
        }
    }

    /** Two sections have become one, and the second is in the bin. */
    record Merge(SectionId section, SectionId other, Halves halves, Body whole) implements StepChange {
        @Override
        public Optional<SectionId> second() {
            return Optional.of(other);
        }
    }

    /** Whether all is as it was. */
    default boolean isNothing() {
        return switch (this) {
            case Placing(var id, var from, var to) -> Objects.equals(from, to);
            case Kind(var id, var from, var to) -> from == to;
            case Split split -> false;
            case Merge merge -> false;
        };
    }
}
