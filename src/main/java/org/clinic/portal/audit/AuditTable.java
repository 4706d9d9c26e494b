package org.clinic.portal.audit;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;

/** Audit events as CSV. Nothing in it is a formula where a spreadsheet opens it, whatever somebody is called. */
final class AuditTable {

    /** What spreadsheets take for the beginning of a formula, after OWASP. */
    private static final Pattern FORMULA = Pattern.compile("\\s*[=+\\-@\\t\\r].*", Pattern.DOTALL);

    private AuditTable() {}

    static String of(List<AuditEntry> entries) {
        var text = new StringWriter();
        try (var table = CsvWriter.builder().build(text)) {
            table.writeRecord("time", "name", "account", "action", "subject", "subject id", "address", "detail");
            for (var entry : entries) {
                table.writeRecord(
                        entry.at().toString(),
                        defused(entry.actorName()),
                        entry.actor().map(Object::toString).orElse(""),
                        defused(entry.action()),
                        defused(entry.subjectType()),
                        entry.subject().map(Object::toString).orElse(""),
                        defused(entry.address()),
                        defused(entry.detail()));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private static String defused(String value) {
        return FORMULA.matcher(value).matches() ? "'" + value : value;
    }
}
