package org.clinic.portal.database;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class MigrationAtStartTest {

    @TempDir
    static Path folder;

    private static EmbeddedDatabase server;

    private String url = "";

    @BeforeAll
    static void start() {
        server = EmbeddedDatabase.start(folder);
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    @BeforeEach
    void createDatabase(TestInfo test) throws SQLException {
        var name = test.getTestMethod().orElseThrow().getName().toLowerCase(Locale.ROOT);
        asSuperuser(server.url(), "create database " + name);
        url = server.url().replace("/portal", "/" + name);
        try (var superuser = DriverManager.getConnection(url, EmbeddedDatabase.SUPERUSER, server.superuserPassword())) {
            DatabaseRoles.create(superuser, server.ownerPassword(), server.appPassword());
        }
    }

    @Test
    void anEmptyDatabaseIsFilledAndAMigratedOneLeftAsItIs() {
        migrate(server.appPassword());

        assertThatCode(() -> migrate(server.appPassword())).doesNotThrowAnyException();
        assertThat(flyway().info().pending()).isEmpty();
    }

    @Test
    void aDatabaseOfANewerReleaseIsLeftAlone() throws Exception {
        migrate(server.appPassword());
        asOwner(
                "insert into flyway_schema_history values (99, '99', 'later', 'SQL', 'V99__later.sql', 1, 'x', now(), 1, true)");

        assertRefused("the database belongs to a newer release (migration 99 \"later\" is unknown here)");
    }

    @Test
    void aMigrationThatWasChangedAfterwardsIsNamed() throws Exception {
        migrate(server.appPassword());
        asOwner("update flyway_schema_history set checksum = 1 where version = '2'");

        assertRefused("migration 2 \"audit\" is not the one that was applied to it");
    }

    @Test
    void aHistoryWithAHoleIsNamedAndNotPassedOver() throws Exception {
        migrate(server.appPassword());
        asOwner("delete from flyway_schema_history where version = '2'");

        assertRefused("the database's history is not whole: migration 2 \"audit\" is missing in it; restore a backup");
    }

    @Test
    void aDatabaseOfSomethingElseIsLeftAlone() throws Exception {
        asOwner("create table something_else (id int)");

        assertRefused("the database could not be brought up to date");
    }

    /** Nothing that was published before there were records is proved by anything else than what proved it then. */
    @Test
    void whatWasPublishedBeforeThereWereRecordsKeepsItsHashAndTheNextVersionFollowsIt() throws Exception {
        Flyway.configure()
                .configuration(flyway().getConfiguration())
                .target("73")
                .load()
                .migrate();
        asOwner("""
                insert into account (id, revision, email, name, created_at)
                select '00000000-0000-0000-0000-00000000000a', 0, 'mara@clinic.example', 'Mara Klein', now()""", """
                insert into topic (id, revision, slug, language, label, title, summary, created_at, changed_at, changed_by)
                values ('00000000-0000-0000-0000-00000000000b', 0, 'knee', 'en', '', 'Knee', '', now(), now(), 'Mara Klein')""", """
                insert into topic_version (topic_id, number, title, content, content_sha256, note,
                                           published_at, published_by, publisher_name)
                select '00000000-0000-0000-0000-00000000000b', 1, 'Knee', content::json, sha256(convert_to(content, 'UTF8')),
                       'For colleagues', now(), '00000000-0000-0000-0000-00000000000a', 'Mara Klein'
                from (select '{"slug":"knee","title":"Knee","sections":[]}' as content) said""");

        flyway().migrate();

        asOwner("""
                insert into topic_version (topic_id, number, title, content, content_sha256, previous_sha256, kind, note,
                                           record, record_sha256, published_at, published_by, publisher_name)
                select topic_id, 2, title, content, content_sha256, sha256, 'MINOR', null,
                       said, sha256(convert_to(said, 'UTF8')), published_at, published_by, publisher_name
                from (select *, format('{"content":%s,"form":1,"kind":"MINOR","note":null,"number":2,"previous":"%s",'
                          || '"publishedAt":"%s","publishedBy":"%s","publisherName":"%s","topic":"%s"}',
                          content, encode(content_sha256, 'hex'), published_at, published_by, publisher_name, topic_id) as said
                      from topic_version) before""");
        assertThat(asked("""
                select string_agg(number || ' ' || kind || ' ' || coalesce(note, '-') || ' '
                    || (sha256 = sha256(convert_to(coalesce(record, content::text), 'UTF8'))), ', ' order by number)
                from topic_version""")).isEqualTo("1 CONTENT For colleagues true, 2 MINOR - true");
    }

    private String asked(String question) throws SQLException {
        try (var owner = DriverManager.getConnection(url, DatabaseRoles.OWNER, server.ownerPassword());
                var statement = owner.createStatement();
                var row = statement.executeQuery(question)) {
            row.next();
            return row.getString(1);
        }
    }

    @Test
    void aWrongPasswordIsNamedByItsSetting() {
        assertThatExceptionOfType(CannotStartException.class)
                .isThrownBy(() -> migrate("wrong"))
                .withMessageStartingWith("the database refuses the application's role (SPRING_DATASOURCE_USERNAME");
    }

    @Test
    void theApplicationMayNotSignInAsTheOwner() {
        assertThatExceptionOfType(CannotStartException.class)
                .isThrownBy(() -> migrate(DatabaseRoles.OWNER, server.ownerPassword()))
                .withMessageContaining("must not sign in as portal_owner, which owns the tables");
    }

    @Test
    void theApplicationMayNotSignInAsASuperuser() {
        assertThatExceptionOfType(CannotStartException.class)
                .isThrownBy(() -> migrate(EmbeddedDatabase.SUPERUSER, server.superuserPassword()))
                .withMessageContaining("must not sign in as postgres, which is a superuser");
    }

    @Test
    void theApplicationMayNotSignInAsARoleThatCreatesTables() throws Exception {
        asSuperuser(url, "grant create on schema public to portal_app");

        assertRefused("must not sign in as portal_app, which may create tables");
    }

    @Test
    void theApplicationMayNotSignInAsARoleThatCouldBecomeMore() throws Exception {
        assertRefusedWhile("alter role portal_app createrole", "alter role portal_app nocreaterole", "may make roles");
        assertRefusedWhile("alter role portal_app bypassrls", "alter role portal_app nobypassrls", "the rules of rows");
        assertRefusedWhile(
                "grant pg_execute_server_program to portal_app",
                "revoke pg_execute_server_program from portal_app",
                "may run programs");
        assertRefusedWhile(
                "grant pg_write_all_data to portal_app",
                "revoke pg_write_all_data from portal_app",
                "write every table");
    }

    @Test
    void theApplicationMayNotSignInAsARoleThatChangesTheAuditTrail() throws Exception {
        migrate(server.appPassword());

        asOwner("grant update on audit_event to portal_app");

        assertRefused("may change what the audit trail says");
    }

    private void assertRefusedWhile(String granted, String takenBack, String why) throws SQLException {
        asSuperuser(url, granted);
        try {
            assertRefused(why);
        } finally {
            asSuperuser(url, takenBack);
        }
    }

    @Test
    void theApplicationMayNotSignInAsARoleWithoutRights() throws Exception {
        asSuperuser(
                url,
                "create role somebody login password 's'",
                "grant connect on database " + "theapplicationmaynotsigninasarolewithoutrights to somebody");

        assertThatExceptionOfType(CannotStartException.class)
                .isThrownBy(() -> migrate("somebody", "s"))
                .withMessageContaining("signs in as somebody, which has no rights here");
    }

    @Test
    void aDatabaseThatLetsInOnlyAPartOfTheApplicationIsRefused() throws Exception {
        assertRefusedWhile(
                "alter role portal_app connection limit 3",
                "alter role portal_app connection limit -1",
                "the database allows 3 connections, and each instance needs 11");
        asSuperuser(url, "alter database adatabasethatletsinonlyapartoftheapplicationisrefused connection limit 10");
        assertRefused("the database allows 10 connections");
        asSuperuser(url, "alter database adatabasethatletsinonlyapartoftheapplicationisrefused connection limit 11");
        assertThatCode(() -> migrate(server.appPassword())).doesNotThrowAnyException();
    }

    @Test
    void aServerOlderThanFifteenIsRefused() {
        assertThatExceptionOfType(CannotStartException.class)
                .isThrownBy(() -> DatabaseRequirements.checkVersion(14, "14.20"))
                .withMessage("PostgreSQL 14.20 is too old; it needs 15 or newer");
        assertThatCode(() -> DatabaseRequirements.checkVersion(15, "15.1")).doesNotThrowAnyException();
    }

    private void assertRefused(String reason) {
        assertThatExceptionOfType(CannotStartException.class)
                .isThrownBy(() -> migrate(server.appPassword()))
                .withMessageContaining(reason);
    }

    private void migrate(String password) {
        migrate(DatabaseRoles.APP, password);
    }

    private void migrate(String role, String password) {
        new MigrationAtStart(new Application(url, role, password), Duration.ofSeconds(5), 10).migrate(flyway());
    }

    private Flyway flyway() {
        return Flyway.configure()
                .dataSource(url, DatabaseRoles.OWNER, server.ownerPassword())
                .load();
    }

    private void asOwner(String... sql) throws SQLException {
        run(url, DatabaseRoles.OWNER, server.ownerPassword(), sql);
    }

    private static void asSuperuser(String url, String... sql) throws SQLException {
        run(url, EmbeddedDatabase.SUPERUSER, server.superuserPassword(), sql);
    }

    private static void run(String url, String role, String password, String... sql) throws SQLException {
        try (var connection = DriverManager.getConnection(url, role, password);
                var statement = connection.createStatement()) {
            for (var one : sql) {
                statement.execute(one);
            }
        }
    }

    private record Application(String getJdbcUrl, String getUsername, String getPassword)
            implements JdbcConnectionDetails {}
}
