package org.clinic.portal.topic.draft;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.clinic.portal.content.ContentJson;
import org.clinic.portal.topic.step.StepChange;
import org.clinic.portal.topic.step.StepJson;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** Keeps what two sections said when they were merged as the JSON in which steps are kept. */
@Converter
@Immutable
class MergeConverter implements AttributeConverter<StepChange.@Nullable Merge, @Nullable String> {

    private final StepJson json = new StepJson(new ContentJson());

    @Override
    public @Nullable String convertToDatabaseColumn(StepChange.@Nullable Merge merge) {
        return merge == null ? null : json.write(merge);
    }

    @Override
    public StepChange.@Nullable Merge convertToEntityAttribute(@Nullable String stored) {
        return stored == null ? null : (StepChange.Merge) json.read(stored);
    }
}
