package org.clinic.portal.content;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The JSON of content: one exact form, the same for the database, for the hash of a version and for the editor.
 * Writing the same content gives the same text; reading refuses whatever writing would not have written, except for
 * white space, the order of members, and marks that say {@code false}.
 */
@Component
public final class ContentJson {

    private static final int LARGEST_BODY = 200_000;
    private static final int MOST_BLOCKS = 1000;

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    public String write(Body body) {
        return written(generator -> body(generator, body));
    }

    /** As {@link Body#requireFits()}. */
    static void requireFits(Body body) {
        requireFits(written(generator -> body(generator, body)));
        requireFewBlocks(body);
    }

    /**
     * Reads a body that came from outside.
     *
     * @throws InvalidContentException if it is not exactly a body, is larger than 200 kB or has more than 1000 blocks
     */
    public Body readBody(String json) {
        requireFits(json);
        var body = readStoredBody(json);
        requireFewBlocks(body);
        return body;
    }

    /** Reads a body that was written here, in the spacing of PostgreSQL, which may make it longer than it was. */
    public Body readStoredBody(String json) {
        return body(tree(json));
    }

    public String write(TopicContent content) {
        return written(generator -> content(generator, content));
    }

    /** Refuses anything but the JSON of a whole topic with {@link InvalidContentException}. */
    public TopicContent readContent(String json) {
        var content = tree(json);
        requireMembers(content, Set.of("slug", "language", "label", "title", "summary", "sections"), Set.of());
        return new TopicContent(
                string(content, "slug"),
                string(content, "language"),
                string(content, "label"),
                string(content, "title"),
                string(content, "summary"),
                list(content.get("sections"), ContentJson::section));
    }

    private static void requireFits(String json) {
        // The first test spares what is far too large from being encoded.
        if (json.length() > LARGEST_BODY || json.getBytes(StandardCharsets.UTF_8).length > LARGEST_BODY) {
            throw new InvalidContentException("A body larger than %d bytes".formatted(LARGEST_BODY));
        }
    }

    private static void requireFewBlocks(Body body) {
        if (body.blocks().size() > MOST_BLOCKS) {
            throw new InvalidContentException("A body of more than %d blocks".formatted(MOST_BLOCKS));
        }
    }

    private static String written(Consumer<JsonGenerator> content) {
        var json = new StringWriter();
        try (var generator = MAPPER.createGenerator(json)) {
            content.accept(generator);
        }
        return json.toString();
    }

    private static void content(JsonGenerator json, TopicContent content) {
        json.writeStartObject();
        json.writeStringProperty("slug", content.slug());
        json.writeStringProperty("language", content.language());
        json.writeStringProperty("label", content.label());
        json.writeStringProperty("title", content.title());
        json.writeStringProperty("summary", content.summary());
        json.writeArrayPropertyStart("sections");
        for (var section : content.sections()) {
            json.writeStartObject();
            json.writeStringProperty("id", section.id().toString());
            json.writeStringProperty("kind", section.kind().name());
            json.writeStringProperty("heading", section.heading());
            json.writeName("body");
            body(json, section.body());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void body(JsonGenerator json, Body body) {
        json.writeStartObject();
        json.writeArrayPropertyStart("blocks");
        body.blocks().forEach(block -> block(json, block));
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void block(JsonGenerator json, Block block) {
        switch (block) {
            case Block.Paragraph(var text) -> object(json, "paragraph", () -> line(json, "text", text));
            case Block.SubHeading(var text) -> object(json, "subHeading", () -> line(json, "text", text));
            case Block.BulletList(var items) -> lines(json, "bulletList", "items", items);
            case Block.NumberedList(var items) -> lines(json, "numberedList", "items", items);
            case Block.KeyPoints(var items) -> lines(json, "keyPoints", "items", items);
            case Block.Warning(var paragraphs) -> lines(json, "warning", "paragraphs", paragraphs);
            case Block.Steps(var steps) -> object(json, "steps", () -> steps(json, steps));
            case Block.Checklist(var items) -> lines(json, "checklist", "items", items);
            case Block.Quotation(var paragraphs, var source) ->
                object(json, "quotation", () -> {
                    lines(json, "paragraphs", paragraphs);
                    if (!source.spans().isEmpty()) {
                        line(json, "source", source);
                    }
                });
            case Block.DefinitionList(var definitions) ->
                object(json, "definitionList", () -> definitions(json, definitions));
            case Block.QuestionAndAnswer(var question, var answer) ->
                object(json, "questionAndAnswer", () -> {
                    line(json, "question", question);
                    lines(json, "answer", answer);
                });
        }
    }

    private static void lines(JsonGenerator json, String type, String member, List<RichText> lines) {
        object(json, type, () -> lines(json, member, lines));
    }

    private static void object(JsonGenerator json, String type, Runnable members) {
        json.writeStartObject();
        json.writeStringProperty("type", type);
        members.run();
        json.writeEndObject();
    }

    private static void steps(JsonGenerator json, List<Block.Step> steps) {
        json.writeArrayPropertyStart("steps");
        for (var step : steps) {
            json.writeStartObject();
            lines(json, "paragraphs", step.paragraphs());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void definitions(JsonGenerator json, List<Block.Definition> definitions) {
        json.writeArrayPropertyStart("definitions");
        for (var definition : definitions) {
            json.writeStartObject();
            line(json, "term", definition.term());
            line(json, "meaning", definition.meaning());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void line(JsonGenerator json, String member, RichText line) {
        json.writeName(member);
        text(json, line);
    }

    private static void lines(JsonGenerator json, String member, List<RichText> lines) {
        json.writeArrayPropertyStart(member);
        lines.forEach(line -> text(json, line));
        json.writeEndArray();
    }

    private static void text(JsonGenerator json, RichText text) {
        json.writeStartArray();
        for (var span : text.spans()) {
            json.writeStartObject();
            json.writeStringProperty("text", span.text());
            mark(json, "bold", span.bold());
            mark(json, "italic", span.italic());
            mark(json, "superscript", span.superscript());
            if (span.link() != null) {
                LinkJson.write(json, span.link());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void mark(JsonGenerator json, String name, boolean set) {
        if (set) {
            json.writeBooleanProperty(name, true);
        }
    }

    private static JsonNode tree(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JacksonException notJson) {
            throw new InvalidContentException("Not JSON", notJson);
        }
    }

    private static Section section(JsonNode section) {
        requireMembers(section, Set.of("id", "kind", "heading", "body"), Set.of());
        try {
            return new Section(
                    new SectionId(UUID.fromString(string(section, "id"))),
                    SectionKind.valueOf(string(section, "kind")),
                    string(section, "heading"),
                    body(section.get("body")));
        } catch (IllegalArgumentException unknown) {
            throw new InvalidContentException("A section with an unknown kind or a malformed id", unknown);
        }
    }

    private static Body body(JsonNode body) {
        requireMembers(body, Set.of("blocks"), Set.of());
        return new Body(list(body.get("blocks"), ContentJson::block));
    }

    private static Block block(JsonNode block) {
        return switch (string(block, "type")) {
            case "paragraph" -> new Block.Paragraph(text(only(block, "text")));
            case "subHeading" -> new Block.SubHeading(text(only(block, "text")));
            case "bulletList" -> new Block.BulletList(list(only(block, "items"), ContentJson::text));
            case "numberedList" -> new Block.NumberedList(list(only(block, "items"), ContentJson::text));
            case "keyPoints" -> new Block.KeyPoints(list(only(block, "items"), ContentJson::text));
            case "warning" -> new Block.Warning(list(only(block, "paragraphs"), ContentJson::text));
            case "steps" -> new Block.Steps(list(only(block, "steps"), ContentJson::step));
            case "checklist" -> new Block.Checklist(list(only(block, "items"), ContentJson::text));
            case "quotation" -> quotation(block);
            case "definitionList" ->
                new Block.DefinitionList(list(only(block, "definitions"), ContentJson::definition));
            case "questionAndAnswer" -> questionAndAnswer(block);
            default -> throw new InvalidContentException("An unknown type of block");
        };
    }

    private static JsonNode only(JsonNode block, String member) {
        requireMembers(block, Set.of("type", member), Set.of());
        return block.get(member);
    }

    private static Block.Step step(JsonNode step) {
        requireMembers(step, Set.of("paragraphs"), Set.of());
        return new Block.Step(list(step.get("paragraphs"), ContentJson::text));
    }

    private static Block quotation(JsonNode quotation) {
        requireMembers(quotation, Set.of("type", "paragraphs"), Set.of("source"));
        var source = quotation.has("source") ? text(quotation.get("source")) : RichText.plain("");
        if (quotation.has("source") && source.spans().isEmpty()) {
            throw new InvalidContentException("A source that says nothing");
        }
        return new Block.Quotation(list(quotation.get("paragraphs"), ContentJson::text), source);
    }

    private static Block.Definition definition(JsonNode definition) {
        requireMembers(definition, Set.of("term", "meaning"), Set.of());
        return new Block.Definition(text(definition.get("term")), text(definition.get("meaning")));
    }

    private static Block questionAndAnswer(JsonNode block) {
        requireMembers(block, Set.of("type", "question", "answer"), Set.of());
        return new Block.QuestionAndAnswer(text(block.get("question")), list(block.get("answer"), ContentJson::text));
    }

    private static RichText text(JsonNode spans) {
        return new RichText(list(spans, ContentJson::span));
    }

    private static Span span(JsonNode span) {
        requireMembers(span, Set.of("text"), Set.of("bold", "italic", "superscript", "link"));
        return new Span(
                string(span, "text"),
                mark(span, "bold"),
                mark(span, "italic"),
                mark(span, "superscript"),
                span.has("link") ? LinkJson.read(span.get("link")) : null);
    }

    private static boolean mark(JsonNode span, String name) {
        var mark = span.get(name);
        if (mark != null && !mark.isBoolean()) {
            throw new InvalidContentException("A mark that is neither true nor false");
        }
        return mark != null && mark.booleanValue();
    }

    static String string(JsonNode object, String name) {
        @Nullable JsonNode member = object.get(name);
        if (member == null || !member.isString()) {
            throw new InvalidContentException("No text where %s belongs".formatted(name));
        }
        return member.stringValue();
    }

    private static <T> List<T> list(JsonNode array, Function<JsonNode, T> read) {
        if (!array.isArray()) {
            throw new InvalidContentException("No list where one belongs");
        }
        var elements = new ArrayList<T>();
        array.forEach(element -> elements.add(read.apply(element)));
        return elements;
    }

    static void requireMembers(JsonNode object, Set<String> required, Set<String> optional) {
        if (!object.isObject()) {
            throw new InvalidContentException("No object where one belongs");
        }
        if (!object.propertyNames().containsAll(required)) {
            throw new InvalidContentException("A member is missing of %s".formatted(required));
        }
        for (var name : object.propertyNames()) {
            if (!required.contains(name) && !optional.contains(name)) {
                throw new InvalidContentException("An unknown member");
            }
        }
    }
}
