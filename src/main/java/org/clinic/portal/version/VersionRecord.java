package org.clinic.portal.version;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.clinic.portal.base.digest.Sha256;
import org.clinic.portal.base.security.Hand;
import org.clinic.portal.content.ContentJson;
import org.clinic.portal.content.TopicContent;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of a version when it is made: what is hashed, and what proves it.
 *
 * @param content its JSON, as it stands in the record
 * @param publishedAt to the microsecond, which is what the database keeps
 * @param json the record, in the form that docs/proof.md describes
 */
record VersionRecord(
        VersionId id, String title, String content, Announcement announcement, Instant publishedAt, String json) {

    /** Others may follow; what was recorded in this form stays in it. */
    static final int FORM = 1;

    /**
     * @param previous the hash of the version before, absent for the first
     * @param shown what readers see beside the text
     */
    static VersionRecord of(
            VersionId id,
            @Nullable Sha256 previous,
            TopicContent content,
            Announcement announcement,
            Map<String, String> shown,
            Measured measured,
            Hand publisher,
            ContentJson json) {
        var at = publisher.at().truncatedTo(ChronoUnit.MICROS);
        var text = json.write(content);
        var version = new HashMap<String, @Nullable Object>();
        version.put("form", FORM);
        version.put("topic", id.topic().toString());
        version.put("number", id.number());
        version.put("previous", previous == null ? null : previous.toString());
        version.put("content", CanonicalJson.read(text));
        version.put("kind", announcement.kind().name());
        version.put("note", announcement.note());
        version.put("shown", shown);
        version.put("terms", measured.terms());
        version.put("reading", reading(measured));
        version.put("checks", measured.checks());
        version.put("publishedAt", at.toString());
        version.put("publishedBy", publisher.id().toString());
        version.put("publisherName", publisher.name());
        return new VersionRecord(
                id, content.title(), CanonicalJson.of(text), announcement, at, CanonicalJson.of(version));
    }

    private static Map<String, @Nullable Object> reading(Measured measured) {
        var reading = new LinkedHashMap<String, @Nullable Object>();
        reading.put("sentences", measured.sentences());
        reading.put("words", measured.words());
        reading.put("syllables", measured.syllables());
        reading.put("polysyllables", measured.polysyllables());
        reading.put("gradeInTenths", measured.grade());
        return reading;
    }
}
