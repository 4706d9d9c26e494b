package org.clinic.portal.content;

import java.util.Set;
import java.util.UUID;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/** The JSON of a link: an address is a string, as it always was, a section an object with two ids. */
final class LinkJson {

    private LinkJson() {}

    static void write(JsonGenerator json, LinkTarget link) {
        switch (link) {
            case LinkTarget.Address(var address) -> json.writeStringProperty("link", address);
            case LinkTarget.ToSection(var topic, var section) -> {
                json.writeName("link");
                json.writeStartObject();
                json.writeStringProperty("type", "section");
                json.writeStringProperty("topic", topic.toString());
                json.writeStringProperty("section", section.toString());
                json.writeEndObject();
            }
        }
    }

    static LinkTarget read(JsonNode link) {
        if (link.isString()) {
            return new LinkTarget.Address(link.stringValue());
        }
        ContentJson.requireMembers(link, Set.of("type", "topic", "section"), Set.of());
        if (!ContentJson.string(link, "type").equals("section")) {
            throw new InvalidContentException("An unknown type of link");
        }
        return new LinkTarget.ToSection(new TopicId(id(link, "topic")), new SectionId(id(link, "section")));
    }

    /** Refuses other ways to write an id, which {@link UUID} would read. */
    private static UUID id(JsonNode link, String name) {
        var written = ContentJson.string(link, name);
        try {
            var id = UUID.fromString(written);
            if (!id.toString().equals(written)) {
                throw new InvalidContentException("An id that is not written as ours are");
            }
            return id;
        } catch (IllegalArgumentException malformed) {
            throw new InvalidContentException("A malformed id", malformed);
        }
    }
}
