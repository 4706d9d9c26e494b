package org.clinic.portal.version;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** A version's record against its columns and against the form that docs/proof.md describes. */
final class RecordedForm {

    /** In the order in which they stand. */
    private static final List<String> MEMBERS = List.of(
            "checks",
            "content",
            "form",
            "kind",
            "note",
            "number",
            "previous",
            "publishedAt",
            "publishedBy",
            "publisherName",
            "reading",
            "shown",
            "terms",
            "topic");

    private static final Set<String> KINDS = Set.of("MINOR", "CONTENT", "CORRECTION");

    private final StoredVersion version;
    private final JsonNode record;

    private RecordedForm(StoredVersion version, JsonNode record) {
        this.version = version;
        this.record = record;
    }

    /** @throws JacksonException if the text is no JSON */
    static RecordedForm of(StoredVersion version, String record) {
        return new RecordedForm(version, CanonicalJson.read(record));
    }

    /** Why the record does not hold. Where there is no reason, its content is the version's. */
    Optional<Flaw> flaw(String text, @Nullable String previous) {
        var form = record.get("form");
        if (form == null || !CanonicalJson.of(form).equals(String.valueOf(VersionRecord.FORM))) {
            return Optional.of(Flaw.of(Flaw.Kind.FORM));
        }
        if (MEMBERS.stream().anyMatch(name -> record.get(name) == null) || !CanonicalJson.isWhole(record)) {
            return Optional.of(Flaw.of(Flaw.Kind.CANONICAL));
        }
        // Most of a record: written once, for both comparisons.
        var content = CanonicalJson.of(content());
        if (!written(content).equals(text)) {
            return Optional.of(Flaw.of(Flaw.Kind.CANONICAL));
        }
        if (!content.equals(version.content())) {
            return Optional.of(Flaw.of("content"));
        }
        return column().map(Flaw::of).or(() -> ofItself(previous));
    }

    JsonNode content() {
        return record.path("content");
    }

    /** What the record says, in the form in which it should be written. */
    private String written(String content) {
        var written = new StringBuilder(content.length() + 4096);
        for (var name : MEMBERS) {
            written.append(written.isEmpty() ? '{' : ',')
                    .append('"')
                    .append(name)
                    .append("\":");
            written.append(name.equals("content") ? content : CanonicalJson.of(record.get(name)));
        }
        return written.append('}').toString();
    }

    /** The first column that says something else. */
    private Optional<String> column() {
        if (!says("topic", version.topic())) {
            return Optional.of("topic_id");
        }
        var number = record.get("number");
        if (!number.isIntegralNumber() || number.longValue() != version.number()) {
            return Optional.of("number");
        }
        if (!says("kind", version.kind())) {
            return Optional.of("kind");
        }
        if (!says("note", version.note())) {
            return Optional.of("note");
        }
        if (!says("publishedAt", version.publishedAt())) {
            return Optional.of("published_at");
        }
        if (!says("publishedBy", version.publishedBy())) {
            return Optional.of("published_by");
        }
        return says("publisherName", version.publisherName()) ? Optional.empty() : Optional.of("publisher_name");
    }

    private Optional<Flaw> ofItself(@Nullable String previous) {
        if (!KINDS.contains(version.kind()) || version.kind().equals("MINOR") != (version.note() == null)) {
            return Optional.of(Flaw.of(Flaw.Kind.NOTE));
        }
        return says("previous", previous) ? Optional.empty() : Optional.of(Flaw.of(Flaw.Kind.PREVIOUS));
    }

    private boolean says(String name, @Nullable String value) {
        var said = record.get(name);
        return value == null
                ? said.isNull()
                : said.isString() && said.stringValue().equals(value);
    }
}
