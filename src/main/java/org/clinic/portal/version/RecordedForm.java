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

    /**
     * @param record of the version
     * @param previous the hash of the version before, absent for the first
     */
    static Optional<Flaw> flaw(StoredVersion version, String record, @Nullable String previous) {
        try {
            return Optional.ofNullable(new RecordedForm(version, CanonicalJson.read(record)).flaw(record, previous));
        } catch (JacksonException noJson) {
            return Optional.of(Flaw.of(Flaw.Kind.CANONICAL));
        }
    }

    private @Nullable Flaw flaw(String text, @Nullable String previous) {
        var form = record.get("form");
        if (form == null || !CanonicalJson.of(form).equals(String.valueOf(VersionRecord.FORM))) {
            return Flaw.of(Flaw.Kind.FORM);
        }
        if (MEMBERS.stream().anyMatch(name -> record.get(name) == null) || !CanonicalJson.isWhole(record)) {
            return Flaw.of(Flaw.Kind.CANONICAL);
        }
        // Most of a record: written once, for both comparisons.
        var content = CanonicalJson.of(record.get("content"));
        if (!written(content).equals(text)) {
            return Flaw.of(Flaw.Kind.CANONICAL);
        }
        if (!content.equals(version.content())) {
            return Flaw.of("content");
        }
        return column().map(Flaw::of).orElseGet(() -> ofItself(previous));
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

    private @Nullable Flaw ofItself(@Nullable String previous) {
        if (!KINDS.contains(version.kind()) || version.kind().equals("MINOR") != (version.note() == null)) {
            return Flaw.of(Flaw.Kind.NOTE);
        }
        return says("previous", previous) ? null : Flaw.of(Flaw.Kind.PREVIOUS);
    }

    private boolean says(String name, @Nullable String value) {
        var said = record.get(name);
        return value == null
                ? said.isNull()
                : said.isString() && said.stringValue().equals(value);
    }
}
