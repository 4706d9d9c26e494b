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
                "insert into flyway_schema_history values (99999, '99999', 'later', 'SQL', 'V99999__later.sql', 1, 'x', now(), 1, true)");

        assertRefused("the database belongs to a newer release (migration 99999 \"later\" is unknown here)");
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

    /** Who wrote in which hour nobody knows, and from when on that is kept is told. */
    @Test
    void whatIsKnownOfTopicsFromBeforeTheirHistoryWasKeptIsInIt() throws Exception {
        Flyway.configure()
                .configuration(flyway().getConfiguration())
                .target("75")
                .load()
                .migrate();
        asOwner("""
                insert into account (id, revision, email, name, created_at) values
                    ('00000000-0000-0000-0000-00000000000a', 0, 'mara@clinic.example', 'Mara Klein', now()),
                    ('00000000-0000-0000-0000-00000000000c', 0, 'omar@clinic.example', 'Omar Reyes', now())""", """
                insert into topic (id, revision, slug, language, label, title, summary, created_at, changed_at, changed_by)
                values ('00000000-0000-0000-0000-00000000000b', 0, 'knee', 'en', '', 'Knee', '',
                    '2026-01-01', '2026-01-01', 'Mara Klein')""", """
                insert into topic_section (id, topic_id, revision, position, kind, heading, body, changed_at, changed_by)
                values ('00000000-0000-0000-0000-00000000000d', '00000000-0000-0000-0000-00000000000b', 0, 0, 'RISKS',
                    'Risks', '{"blocks":[]}', '2026-01-01', 'Mara Klein')""", """
                insert into topic_version (topic_id, number, title, content, content_sha256, kind, note,
                    record, record_sha256, published_at, published_by, publisher_name)
                select topic, 1, 'Knee', content::json, sha256(convert_to(content, 'UTF8')), 'CONTENT', 'First version',
                    record, sha256(convert_to(record, 'UTF8')), '2026-01-03 09:00Z', mara, 'Mara Klein'
                from (select *, format('{"content":%s,"form":1,"kind":"CONTENT","note":"First version","number":1,'
                          || '"previous":null,"publishedAt":"2026-01-03T09:00:00Z","publishedBy":"%s",'
                          || '"publisherName":"Mara Klein","topic":"%s"}', content, mara, topic) as record
                      from (select '{"slug":"knee","title":"Knee","sections":[]}' as content,
                          '00000000-0000-0000-0000-00000000000b'::uuid as topic,
                          '00000000-0000-0000-0000-00000000000a'::uuid as mara) said) recorded""", """
                insert into topic_live_period (id, topic_id, number, live_from, live_until, withdrawn_reason, withdrawn_by)
                values (gen_random_uuid(), '00000000-0000-0000-0000-00000000000b', 1, '2026-01-03 09:00Z',
                    '2026-01-04 09:00Z', 'A wrong dose', 'Omar Reyes')""", """
                insert into audit_event (id, occurred_at, actor_id, actor_name, action, subject_type, subject_id, detail)
                select gen_random_uuid(), cast(at as timestamptz), actor, name, 'topic.' || action, 'topic',
                    '00000000-0000-0000-0000-00000000000b', cast(detail as jsonb)
                from (values
                    ('2026-01-01', 'create', 'Mara Klein', '{"slug":"knee"}'),
                    ('2026-01-02', 'hand-on', 'Mara Klein', '{"to":"00000000-0000-0000-0000-00000000000c"}'),
                    ('2026-01-04 09:00:00.5Z', 'withdraw', 'Omar Reyes', '{"version":1}'),
                    ('2026-01-05', 'restore', 'Omar Reyes', '{"version":1}'),
                    ('2026-01-06', 'archive', 'Omar Reyes', '{}')) done (at, action, name, detail)
                join (values ('00000000-0000-0000-0000-00000000000a'::uuid, 'Mara Klein'),
                    ('00000000-0000-0000-0000-00000000000c'::uuid, 'Omar Reyes')) person (actor, name) using (name)""", """
                insert into topic_comment (id, revision, topic_id, section_id, about, quote)
                values ('00000000-0000-0000-0000-00000000000e', 0, '00000000-0000-0000-0000-00000000000b',
                    '00000000-0000-0000-0000-00000000000d', 'SECTION', '')""", """
                insert into topic_remark (id, revision, comment_id, author_id, author_name, text, made_at)
                select gen_random_uuid(), 0, '00000000-0000-0000-0000-00000000000e',
                    '00000000-0000-0000-0000-00000000000a', 'Mara Klein', 'And?', cast(at as timestamptz)
                from (values ('2026-01-07'), ('2026-01-08')) said (at)""", """
                update topic_comment set resolved_at = '2026-01-09', resolver_name = 'Omar Reyes',
                    resolved_by = '00000000-0000-0000-0000-00000000000c'""");

        flyway().migrate();

        assertThat(asked("""
                select string_agg(concat_ws(' ', kind, actor_name, version, detail ->> 'name'), ', ' order by happened_at)
                from topic_act where topic_id = '00000000-0000-0000-0000-00000000000b'"""))
                .isEqualTo("created Mara Klein, handed-on Mara Klein Omar Reyes, published Mara Klein 1,"
                        + " withdrawn Omar Reyes 1, restored Omar Reyes 1, archived Omar Reyes, commented Mara Klein,"
                        + " replied Mara Klein, resolved Omar Reyes, edits-kept");
        assertThat(asked("select count(*) from topic_act where (actor_id is null) <> (kind = 'edits-kept')"))
                .isEqualTo("0");
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
