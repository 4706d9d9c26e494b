package org.clinic.portal.topic.step;

import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.clinic.portal.content.Body;
import org.clinic.portal.content.ContentJson;
import org.clinic.portal.content.SectionId;
import org.clinic.portal.content.SectionKind;
import org.clinic.portal.content.TopicContent;
import org.clinic.portal.content.merge.Halves;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The JSON in which the history keeps what a step has changed. */
@Component
public class StepJson {

    private final ContentJson content;
    private final JsonMapper mapper = new JsonMapper();

    public StepJson(ContentJson content) {
        this.content = content;
    }

    public String write(StepChange change) {
        var node = mapper.createObjectNode();
        change.sections().stream().findFirst().ifPresent(section -> node.put("section", section.toString()));
        switch (change) {
            case StepChange.Placing(var id, var from, var to) -> {
                node.put("change", "placing");
                node.set("from", place(from));
                node.set("to", place(to));
            }
            case StepChange.Kind(var id, var from, var to) ->
                node.put("change", "kind").put("from", from.name()).put("to", to.name());
            case StepChange.Split(var id, var other, var whole, var halves) ->
                parting(node.put("change", "split"), other, halves, whole);
            case StepChange.Merge(var id, var other, var halves, var whole) ->
                parting(node.put("change", "merge"), other, halves, whole);
            case StepChange.Restore(var version, var from, var to) -> {
                node.put("change", "restore").put("version", version);
                node.set("from", whole(from));
                node.set("to", whole(to));
            }
            case StepChange.Rewriting(var from, var to) -> {
                node.put("change", "rewriting");
                node.set("from", mapper.readTree(content.write(from)));
                node.set("to", mapper.readTree(content.write(to)));
            }
        }
        return mapper.writeValueAsString(node);
    }

    private JsonNode whole(DraftText text) {
        var node = mapper.createObjectNode();
        node.set("text", mapper.readTree(content.write(text.withBin())));
        var bin = node.putArray("bin");
        text.bin().forEach(section -> bin.add(section.toString()));
        return node;
    }

    private JsonNode place(@Nullable SectionPlace place) {
        if (place == null) {
            return mapper.nullNode();
        }
        var node = mapper.createObjectNode().put("index", place.index());
        Optional.ofNullable(place.after()).ifPresent(after -> node.put("after", after.toString()));
        Optional.ofNullable(place.before()).ifPresent(before -> node.put("before", before.toString()));
        return node;
    }

    private void parting(ObjectNode node, SectionId other, Halves halves, Body whole) {
        node.put("other", other.toString()).put("heading", halves.heading());
        node.set("first", mapper.readTree(content.write(halves.first())));
        node.set("second", mapper.readTree(content.write(halves.second())));
        node.set("whole", mapper.readTree(content.write(whole)));
    }

    public StepChange read(String json) {
        var node = mapper.readTree(json);
        var section = node.path("section");
        return switch (node.path("change").asString()) {
            case "placing" ->
                new StepChange.Placing(section(section), readPlace(node.path("from")), readPlace(node.path("to")));
            case "kind" -> new StepChange.Kind(section(section), kind(node.path("from")), kind(node.path("to")));
            case "split" ->
                new StepChange.Split(
                        section(section), section(node.path("other")), body(node.path("whole")), halves(node));
            case "merge" ->
                new StepChange.Merge(
                        section(section), section(node.path("other")), halves(node), body(node.path("whole")));
            case "restore" ->
                new StepChange.Restore(
                        node.path("version").asInt(), readWhole(node.path("from")), readWhole(node.path("to")));
            case "rewriting" -> new StepChange.Rewriting(readContent(node.path("from")), readContent(node.path("to")));
            case String other -> throw new IllegalStateException("No change of a step: " + other);
        };
    }

    private static SectionId section(JsonNode id) {
        return new SectionId(UUID.fromString(id.asString()));
    }

    private static @Nullable SectionPlace readPlace(JsonNode place) {
        if (place.isNull()) {
            return null;
        }
        return new SectionPlace(
                neighbour(place.get("after")),
                neighbour(place.get("before")),
                place.path("index").asInt());
    }

    private static @Nullable SectionId neighbour(@Nullable JsonNode id) {
        return id == null ? null : section(id);
    }

    private static SectionKind kind(JsonNode name) {
        return SectionKind.valueOf(name.asString());
    }

    private Halves halves(JsonNode node) {
        return new Halves(body(node.path("first")), node.path("heading").asString(), body(node.path("second")));
    }

    private DraftText readWhole(JsonNode whole) {
        return new DraftText(
                readContent(whole.path("text")),
                whole.path("bin").valueStream().map(StepJson::section).collect(Collectors.toSet()));
    }

    private TopicContent readContent(JsonNode json) {
        return content.readContent(mapper.writeValueAsString(json));
    }

    private Body body(JsonNode body) {
        return content.readStoredBody(mapper.writeValueAsString(body));
    }
}
