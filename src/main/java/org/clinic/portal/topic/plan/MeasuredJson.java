package org.clinic.portal.topic.plan;

import org.clinic.portal.version.Measured;
import tools.jackson.databind.json.JsonMapper;

/** What was measured of a text, as a plan keeps it. */
final class MeasuredJson {

    private static final JsonMapper MAPPER = new JsonMapper();

    private MeasuredJson() {}

    static String write(Measured measured) {
        return MAPPER.writeValueAsString(measured);
    }

    static Measured read(String json) {
        return MAPPER.readValue(json, Measured.class);
    }
}
