package org.clinic.portal.version;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A version column by column, whatever stands there: what is to be proved. What should not be absent and is, is empty.
 *
 * @param contentSha256 in hex, as are the other hashes
 * @param publishedAt in the form in which records say it
 * @param sections in JSON, of each its position, id and heading as they are listed beside the content
 */
record StoredVersion(
        String topic,
        int number,
        String title,
        String slug,
        String content,
        String contentSha256,
        @Nullable String previousSha256,
        String kind,
        @Nullable String note,
        @Nullable String record,
        @Nullable String recordSha256,
        @Nullable String previousRecordSha256,
        String publishedAt,
        String publishedBy,
        String publisherName,
        String sections) {

    /** All of them, in the order in which they follow each other. */
    static final String ALL = """
            select version.*, (
                select json_agg(json_build_array(section.position, section.section_id, section.heading)
                    order by section.position, section.section_id)
                from topic_version_section section
                where section.topic_id = version.topic_id and section.number = version.number) as sections
            from topic_version version
            order by version.topic_id, version.number""";

    static StoredVersion in(ResultSet row) throws SQLException {
        return new StoredVersion(
                text(row, "topic_id"),
                row.getInt("number"),
                text(row, "title"),
                text(row, "slug"),
                text(row, "content"),
                Objects.requireNonNullElse(hex(row, "content_sha256"), ""),
                hex(row, "previous_sha256"),
                text(row, "kind"),
                row.getString("note"),
                row.getString("record"),
                hex(row, "record_sha256"),
                hex(row, "previous_record_sha256"),
                at(row),
                text(row, "published_by"),
                text(row, "publisher_name"),
                text(row, "sections"));
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNullElse(row.getString(column), "");
    }

    private static @Nullable String hex(ResultSet row, String column) throws SQLException {
        var bytes = row.getBytes(column);
        return bytes == null ? null : HexFormat.of().formatHex(bytes);
    }

    private static String at(ResultSet row) throws SQLException {
        var at = row.getObject("published_at", OffsetDateTime.class);
        return at == null ? "" : at.toInstant().toString();
    }

    boolean isRecorded() {
        return record != null;
    }

    /** By which the next one names it. */
    String sha256() {
        return recordSha256 == null ? contentSha256 : recordSha256;
    }
}
