package org.clinic.portal.database;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class DatabaseToReadTest {

    @TempDir
    Path folder;

    @Test
    void theEmbeddedOneIsReadWhileNoPortalRunsOnIt() throws Exception {
        try (var portal = EmbeddedDatabase.start(folder)) {
            assertThat(portal.url()).isNotEmpty();

            assertThatExceptionOfType(CannotStartException.class)
                    .isThrownBy(this::open)
                    .withMessageStartingWith("the portal is running on " + folder + "; stop it first");
        }

        try (var database = open();
                var statement = database.connection().createStatement();
                var row = statement.executeQuery("select current_user")) {
            row.next();
            assertThat(row.getString(1)).isEqualTo(DatabaseRoles.APP);
        }
        // It was ended, and its folder given back.
        EmbeddedDatabase.start(folder).close();
    }

    @Test
    void noneIsMadeWhereThereIsNone() {
        assertThatExceptionOfType(CannotStartException.class)
                .isThrownBy(this::open)
                .withMessageStartingWith("there is no database in " + folder);
        assertThat(folder).isEmptyDirectory();
    }

    private DatabaseToRead open() throws Exception {
        return DatabaseToRead.open(name ->
                Optional.ofNullable(Map.of("PORTAL_DATA", folder.toString()).get(name)));
    }
}
