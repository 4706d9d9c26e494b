package org.clinic.portal.version;

import java.util.Objects;
import java.util.Optional;
import org.clinic.portal.base.digest.Sha256;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The versions of one topic, each of which has to follow the one before. */
final class VersionChain {

    private final String topic;
    private @Nullable StoredVersion last;

    VersionChain(String topic) {
        this.topic = topic;
    }

    boolean isOf(StoredVersion version) {
        return topic.equals(version.topic());
    }

    /** The number that has to come next. */
    int next() {
        return last == null ? 1 : last.number() + 1;
    }

    /** Takes up the next version, or says why it does not hold. What is missing has the number that would have come. */
    Optional<Flaw> add(StoredVersion version) {
        var flaw = flaw(version);
        if (flaw.isEmpty()) {
            last = version;
        }
        return flaw;
    }

    private Optional<Flaw> flaw(StoredVersion version) {
        if (version.number() != next()) {
            return Optional.of(Flaw.of(version.number() > next() ? Flaw.Kind.MISSING : Flaw.Kind.NUMBER));
        }
        if (!Sha256.of(version.content()).toString().equals(version.contentSha256())) {
            return Optional.of(Flaw.of(Flaw.Kind.CONTENT));
        }
        try {
            var record = version.record();
            return record == null ? unrecorded(version) : recorded(version, record);
        } catch (JacksonException noJson) {
            return Optional.of(Flaw.of(version.isRecorded() ? Flaw.Kind.CANONICAL : Flaw.Kind.CONTENT));
        }
    }

    private Optional<Flaw> unrecorded(StoredVersion version) {
        if (last != null && last.isRecorded()) {
            return Optional.of(Flaw.of(Flaw.Kind.NO_RECORD));
        }
        var asTheyWere = version.recordSha256() == null
                && version.previousRecordSha256() == null
                && version.kind().equals(ChangeKind.CONTENT.name())
                && version.note() != null
                && !version.publishedAt().isEmpty();
        if (!asTheyWere) {
            return Optional.of(Flaw.of(Flaw.Kind.UNRECORDED));
        }
        return follows(version).or(() -> beside(version, CanonicalJson.read(version.content())));
    }

    private Optional<Flaw> recorded(StoredVersion version, String record) {
        if (!Sha256.of(record).toString().equals(version.recordSha256())) {
            return Optional.of(Flaw.of(Flaw.Kind.RECORD));
        }
        var form = RecordedForm.of(version, record);
        return form.flaw(record, last == null ? null : last.sha256())
                .or(() -> follows(version))
                .or(() -> beside(version, form.content()));
    }

    private Optional<Flaw> follows(StoredVersion version) {
        var content = last == null ? null : last.contentSha256();
        var record = last == null ? null : last.recordSha256();
        return Objects.equals(content, version.previousSha256())
                        && Objects.equals(record, version.previousRecordSha256())
                ? Optional.empty()
                : Optional.of(Flaw.of(Flaw.Kind.PREVIOUS));
    }

    /** What is taken from the content, for lists and links. */
    private static Optional<Flaw> beside(StoredVersion version, JsonNode content) {
        if (!version.title().equals(text(content, "title"))) {
            return Optional.of(Flaw.of("title"));
        }
        if (!version.slug().equals(text(content, "slug"))) {
            return Optional.of(Flaw.of("slug"));
        }
        return listed(version).equals(sections(content)) ? Optional.empty() : Optional.of(Flaw.of(Flaw.Kind.SECTIONS));
    }

    private static JsonNode listed(StoredVersion version) {
        return version.sections().isEmpty()
                ? JsonNodeFactory.instance.arrayNode()
                : CanonicalJson.read(version.sections());
    }

    private static JsonNode sections(JsonNode content) {
        var sections = JsonNodeFactory.instance.arrayNode();
        for (var section : content.path("sections")) {
            sections.addArray()
                    .add(sections.size() - 1)
                    .add(text(section, "id"))
                    .add(text(section, "heading"));
        }
        return sections;
    }

    private static String text(JsonNode json, String name) {
        return json.path(name).asString("");
    }
}
