package org.clinic.portal.base.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;

/** A table as CSV (RFC 4180), written line by line. Nothing in it is a formula where a spreadsheet opens it, whatever somebody wrote. */
public final class CsvTable {

    /** What spreadsheets take for the beginning of a formula, after OWASP. */
    private static final Pattern FORMULA = Pattern.compile("\\s*[=+\\-@\\t\\r].*", Pattern.DOTALL);

    /** Says that it is UTF-8. */
    private static final String MARK = "\uFEFF";

    private final CsvWriter lines;

    private CsvTable(Writer to) {
        lines = CsvWriter.builder().build(to);
    }

    public static CsvTable to(Writer to) {
        return new CsvTable(to);
    }

    /**
     * In UTF-8, and says so in the first bytes: without them Excel reads it in the computer's own alphabet, and every ñ in it
     * as two signs. Programs that read CSV pass over them.
     */
    public static CsvTable forSpreadsheets(OutputStream to) {
        var text = new OutputStreamWriter(to, StandardCharsets.UTF_8);
        try {
            text.write(MARK);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return new CsvTable(text);
    }

    public void line(String... cells) {
        lines.writeRecord(Arrays.stream(cells).map(CsvTable::defused).toArray(String[]::new));
    }

    /** Sends what has been written on its way; what it goes to stays open. */
    public void end() {
        try {
            lines.flush();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String defused(String value) {
        return FORMULA.matcher(value).matches() ? "'" + value : value;
    }
}
