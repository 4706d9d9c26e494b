package org.clinic.portal.version;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/** Writes versions for those who want to verify them by other means than ours: docs/verify-versions.py is one. */
public final class VersionExport {

    private VersionExport() {}

    /**
     * Writes a line of JSON for each version, by topic and number, all as they are at one moment. Neither end is closed,
     * and the connection is left in the transaction.
     */
    public static void write(Connection connection, OutputStream to) throws SQLException, IOException {
        StoredVersions.begin(connection);
        try (var all = StoredVersions.in(connection)) {
            for (var version = all.next(); version.isPresent(); version = all.next()) {
                to.write((line(version.get()) + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }
        to.flush();
    }

    /** Content and record are texts in it: they are proved to the byte. */
    private static String line(StoredVersion version) {
        var line = new LinkedHashMap<String, @Nullable Object>();
        line.put("topic", version.topic());
        line.put("number", version.number());
        line.put("title", version.title());
        line.put("slug", version.slug());
        line.put("content", version.content());
        line.put("contentSha256", version.contentSha256());
        line.put("previousSha256", version.previousSha256());
        line.put("kind", version.kind());
        line.put("note", version.note());
        line.put("record", version.record());
        line.put("recordSha256", version.recordSha256());
        line.put("previousRecordSha256", version.previousRecordSha256());
        line.put("publishedAt", version.publishedAt());
        line.put("publishedBy", version.publishedBy());
        line.put("publisherName", version.publisherName());
        return CanonicalJson.of(line);
    }
}
