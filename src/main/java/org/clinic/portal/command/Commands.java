package org.clinic.portal.command;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.clinic.portal.base.i18n.Translations;
import org.clinic.portal.database.CannotStartException;
import org.clinic.portal.database.DatabaseToRead;
import org.clinic.portal.version.VersionExport;
import org.clinic.portal.version.VersionVerifier;
import org.springframework.boot.logging.LoggingSystem;

/** What can be asked for as the first word of the command line. No server is started, and nothing is migrated or changed. */
public final class Commands {

    private static final String USAGE = """
            Clinic Portal knows these commands; without one, the portal starts.

              verify            recomputes what proves the published versions
                --expect HASH   and that this one is among them, or the one over all; as often as wanted
                --until INSTANT the hash over all is of what was published until then, such as 2026-11-29T18:00:00Z
                --topics        also tells the last hash of each topic
              export-versions   writes all versions to the standard output, to be verified by docs/verify-versions.py

            They read the database that SPRING_DATASOURCE_URL, _USERNAME and _PASSWORD name, or else the embedded one in
            .data (or --portal.data=…) while no portal is running on it.

            Exit code: 0 all versions hold, 1 they do not, 2 this could not be found out.""";

    private static final int DONE = 0;
    private static final int NOT_DONE = 2;

    private Commands() {}

    /** Ends the process. */
    public static void main(String[] arguments) {
        // Libraries would log to where the answer goes.
        LoggingSystem.get(Commands.class.getClassLoader()).beforeInitialize();
        // Unlike System.out it says when nobody reads any more.
        System.exit(run(List.of(arguments), System.getenv(), new FileOutputStream(FileDescriptor.out), System.err));
    }

    static int run(List<String> arguments, Map<String, String> environment, OutputStream out, PrintStream errors) {
        try {
            var options = Options.of(arguments.subList(1, arguments.size()));
            return switch (arguments.getFirst()) {
                case "verify" -> verify(options, environment, out);
                case "export-versions" -> export(options, environment, out);
                case "help" -> help(out);
                default -> throw new UnknownWordException("there is no command \"" + arguments.getFirst() + "\"");
            };
        } catch (UnknownWordException unknown) {
            return refuse(errors, unknown.getMessage() + "\n\n" + USAGE);
        } catch (CannotStartException refusal) {
            return refuse(errors, String.valueOf(refusal.getMessage()));
        } catch (SQLException | IOException failed) {
            return refuse(errors, failed.getMessage() == null ? failed.toString() : failed.getMessage());
        }
    }

    private static int verify(Options options, Map<String, String> environment, OutputStream out)
            throws SQLException, IOException {
        try (var database = DatabaseToRead.open(name -> options.setting(name, environment))) {
            var verification =
                    VersionVerifier.verify(database.connection(), options.expected(), options.until(), verified -> {});
            return new Verdict(verification, new Translations()).tell(options.topics(), words(out));
        }
    }

    private static int export(Options options, Map<String, String> environment, OutputStream out)
            throws SQLException, IOException {
        try (var database = DatabaseToRead.open(name -> options.setting(name, environment))) {
            VersionExport.write(database.connection(), new BufferedOutputStream(out, 1 << 16));
        }
        return DONE;
    }

    private static int help(OutputStream out) {
        words(out).println(USAGE);
        return DONE;
    }

    private static PrintStream words(OutputStream out) {
        return new PrintStream(out, true, StandardCharsets.UTF_8);
    }

    private static int refuse(PrintStream errors, String reason) {
        errors.println("Clinic Portal cannot do this: " + reason);
        return NOT_DONE;
    }
}
