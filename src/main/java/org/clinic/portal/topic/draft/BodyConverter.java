package org.clinic.portal.topic.draft;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.clinic.portal.content.Body;
import org.clinic.portal.content.ContentJson;
import org.hibernate.annotations.Immutable;

/** Keeps a body as JSON. */
@Converter
@Immutable
class BodyConverter implements AttributeConverter<Body, String> {

    private final ContentJson json = new ContentJson();

    @Override
    public String convertToDatabaseColumn(Body body) {
        return json.write(body);
    }

    @Override
    public Body convertToEntityAttribute(String stored) {
        return json.readStoredBody(stored);
    }
}
