package org.clinic.portal.audit;

import java.io.StringWriter;
import java.util.List;
import org.clinic.portal.base.table.CsvTable;

/** Audit events as CSV. */
final class AuditTable {

    private AuditTable() {}

    static String of(List<AuditEntry> entries) {
        var text = new StringWriter();
        var table = CsvTable.to(text);
        table.line("time", "name", "account", "action", "subject", "subject id", "address", "detail");
        for (var entry : entries) {
            table.line(
                    entry.at().toString(),
                    entry.actorName(),
                    entry.actor().map(Object::toString).orElse(""),
                    entry.action(),
                    entry.subjectType(),
                    entry.subject().map(Object::toString).orElse(""),
                    entry.address(),
                    entry.detail());
        }
        table.end();
        return text.toString();
    }
}
