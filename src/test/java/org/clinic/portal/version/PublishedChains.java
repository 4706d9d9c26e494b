package org.clinic.portal.version;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.clinic.portal.base.digest.Sha256;
import org.clinic.portal.base.security.AccountId;
import org.clinic.portal.base.security.Hand;
import org.clinic.portal.base.security.SignedInAccount;
import org.clinic.portal.base.time.Timestamptz;
import org.clinic.portal.content.Block;
import org.clinic.portal.content.Body;
import org.clinic.portal.content.ContentJson;
import org.clinic.portal.content.RichText;
import org.clinic.portal.content.Section;
import org.clinic.portal.content.SectionId;
import org.clinic.portal.content.SectionKind;
import org.clinic.portal.content.TopicContent;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.database.DatabaseRoles;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * A server of its own with versions of three topics, and for each test a copy of its database, in which a superuser may do
 * what nobody else can.
 */
public final class PublishedChains implements AutoCloseable {

    /** Two versions from before there were records, and three with one. */
    public static final TopicId KNEE = topic(1);

    /** Three with a record. */
    public static final TopicId BACK = topic(2);

    /** Two from before there were records. */
    public static final TopicId NECK = topic(3);

    private static final String OLD_RELEASE = "73";
    private static final UUID PUBLISHER = new UUID(0, 9);
    private static final Instant BEGINNING = Instant.parse("2026-03-03T14:00:00.5Z");

    private final EmbeddedPostgres server;
    private final ContentJson json = new ContentJson();
    private int copies;
    private int published;

    private PublishedChains(EmbeddedPostgres server) {
        this.server = server;
    }

    public static PublishedChains start() throws IOException, SQLException {
        var chains = empty();
        chains.create();
        return chains;
    }

    /** With topics that nothing was published of. */
    static PublishedChains startWith(List<TopicId> topics) throws IOException, SQLException {
        var chains = empty();
        chains.create(topics);
        chains.migrate("latest");
        return chains;
    }

    private static PublishedChains empty() throws IOException {
        return new PublishedChains(EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(Path.of("target", "postgres").toFile())
                .start());
    }

    static TopicId topic(int number) {
        return new TopicId(new UUID(0, number));
    }

    private void create(List<TopicId> topics) throws SQLException {
        execute("postgres", "create database portal");
        try (var superuser = superuser("portal")) {
            DatabaseRoles.create(superuser, "owner", "app");
        }
        migrate(OLD_RELEASE);
        var owner = owner();
        owner.sql(
                        "insert into account (id, revision, email, name, created_at) values (?, 0, 'mara@clinic.example', 'Mara', now())")
                .param(PUBLISHER)
                .update();
        for (var topic : topics) {
            owner.sql("""
                            insert into topic
                                (id, revision, slug, language, label, title, summary, created_at, changed_at, changed_by)
                            values (?, 0, ?, 'en', '', 'Topic', '', now(), now(), 'Mara')""").params(topic.id(), slug(topic)).update();
        }
    }

    private JdbcClient owner() {
        return JdbcClient.create(new DriverManagerDataSource(url("portal"), DatabaseRoles.OWNER, "owner"));
    }

    private void create() throws SQLException {
        create(List.of(KNEE, BACK, NECK));
        var owner = owner();
        publishWithoutRecord(owner, KNEE, 1);
        publishWithoutRecord(owner, KNEE, 2);
        publishWithoutRecord(owner, NECK, 1);
        publishWithoutRecord(owner, NECK, 2);
        migrate("latest");
        publish(owner, KNEE, 3, Announcement.content("It says when to call us: “soon” 🩺"));
        publish(owner, KNEE, 4, Announcement.minor());
        publish(owner, KNEE, 5, Announcement.correction("The dose was wrong"));
        publish(owner, BACK, 1, Announcement.content("It is new"));
        publish(owner, BACK, 2, Announcement.content("It says more"));
        publish(owner, BACK, 3, Announcement.minor());
        // What the database would refuse, whoever asks.
        execute("portal", """
                do $$
                declare named record;
                begin
                    for named in select conrelid::regclass as of, conname as name from pg_constraint
                        where contype <> 'n' and conrelid in ('topic_version'::regclass, 'topic_version_section'::regclass,
                            'topic_live_period'::regclass)
                    loop
                        execute format('alter table %s drop constraint if exists %I cascade', named.of, named.name);
                    end loop;
                end $$""");
    }

    private void migrate(String target) {
        Flyway.configure()
                .dataSource(url("portal"), DatabaseRoles.OWNER, "owner")
                .target(target)
                .load()
                .migrate();
    }

    private static String slug(TopicId topic) {
        return "topic-" + topic.id().getLeastSignificantBits();
    }

    private TopicContent content(TopicId topic, int number) {
        var said = "Version " + number + " says “rest” — 🩺 \"twice\"\\ a day.";
        var body = new Body(List.of(new Block.Paragraph(RichText.plain(said))));
        return new TopicContent(
                slug(topic),
                "en",
                "mild®",
                "Topic " + number,
                "What it is.",
                List.of(
                        new Section(new SectionId(new UUID(7, 1)), SectionKind.OTHER, "Afterwards", body),
                        new Section(new SectionId(new UUID(8, number)), SectionKind.RISKS, "", body)));
    }

    private Hand hand() {
        var account = new SignedInAccount(new AccountId(PUBLISHER), "Mara", "mara@clinic.example", 0, Set.of());
        return new Hand(account, BEGINNING.plusSeconds(3600L * published++));
    }

    private void publishWithoutRecord(JdbcClient owner, TopicId topic, int number) {
        var content = json.write(content(topic, number));
        insert(owner, topic, number, hand(), content, Map.of("note", "For colleagues"));
    }

    private void publish(JdbcClient owner, TopicId topic, int number, Announcement announcement) {
        publish(owner, topic, number, announcement, content(topic, number));
    }

    /** Publishes the next version of each topic. */
    void publish(List<TopicId> topics, int number, Body body) throws SQLException {
        try (var connection = DriverManager.getConnection(url("portal"), DatabaseRoles.OWNER, "owner")) {
            var owner = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            for (var topic : topics) {
                var sections = IntStream.range(0, 10)
                        .mapToObj(at ->
                                new Section(new SectionId(new UUID(7, at)), SectionKind.OTHER, "Part " + at, body))
                        .toList();
                var content = new TopicContent(slug(topic), "en", "mild®", "Topic " + number, "What it is.", sections);
                publish(owner, topic, number, Announcement.content("It says more"), content);
            }
        }
    }

    private void publish(JdbcClient owner, TopicId topic, int number, Announcement announcement, TopicContent content) {
        var hand = hand();
        var previous = owner.sql("select sha256 from topic_version where topic_id = ? and number = ?")
                .params(topic.id(), number - 1)
                .query(byte[].class)
                .optional()
                .map(Sha256::new)
                .orElse(null);
        var measured = new Measured(List.of("mild®"), 3, 40, 60, 5, 61, List.of(new Measured.Check("LINK", 2, 1)));
        var recorded = VersionRecord.of(
                new VersionId(topic, number),
                previous,
                content,
                announcement,
                Map.of("consent", "We keep this.\nYou may ask."),
                measured,
                hand,
                json);
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("kind", announcement.kind().name());
        columns.put("note", announcement.note());
        columns.put("record", recorded.json());
        columns.put("record_sha256", Sha256.of(recorded.json()).bytes());
        insert(owner, topic, number, hand, recorded.content(), columns);
    }

    /** As the application does, under all that the database refuses. */
    private static void insert(
            JdbcClient owner, TopicId topic, int number, Hand hand, String content, Map<String, ?> columns) {
        var named = new TreeMap<String, @Nullable Object>(columns);
        named.put("topic_id", topic.id());
        named.put("number", number);
        named.put("title", "Topic " + number);
        named.put("content", content);
        named.put("content_sha256", Sha256.of(content).bytes());
        named.put("published_at", Timestamptz.of(hand.at()));
        named.put("published_by", PUBLISHER);
        named.put("publisher_name", hand.name());
        var before = " (select %s from topic_version where topic_id = :topic_id and number = :number - 1)";
        var previous = before.formatted("content_sha256")
                + (columns.containsKey("record") ? "," + before.formatted("record_sha256") : "");
        owner.sql("insert into topic_version (%s, %s) values (%s, %s)"
                        .formatted(
                                String.join(", ", named.keySet()),
                                columns.containsKey("record")
                                        ? "previous_sha256, previous_record_sha256"
                                        : "previous_sha256",
                                named.keySet().stream()
                                        .map(name -> name.equals("content") ? ":content::json" : ":" + name)
                                        .collect(Collectors.joining(", ")),
                                previous))
                .params(named)
                .update();
        owner.sql("""
                        update topic_live_period set live_until = :at where topic_id = :topic and live_until is null""")
                .param("at", Timestamptz.of(hand.at()))
                .param("topic", topic.id())
                .update();
        owner.sql("""
                        insert into topic_live_period (id, topic_id, number, live_from)
                        values (gen_random_uuid(), :topic, :number, :at)""")
                .param("at", Timestamptz.of(hand.at()))
                .param("topic", topic.id())
                .param("number", number)
                .update();
    }

    /** The name of a database as published, in which nothing keeps a superuser from what these statements do. */
    public String copy(List<String> statements) throws SQLException {
        var name = "copy_" + ++copies;
        execute("postgres", "create database " + name + " template portal");
        execute(name, "set session_replication_role = replica", statements);
        return name;
    }

    public Connection superuser(String database) throws SQLException {
        return server.getDatabase("postgres", database).getConnection();
    }

    /** How the application's role reads a database, as variables of the environment. */
    public Map<String, String> settings(String database) {
        return Map.of(
                "SPRING_DATASOURCE_URL",
                url(database),
                "SPRING_DATASOURCE_USERNAME",
                DatabaseRoles.APP,
                "SPRING_DATASOURCE_PASSWORD",
                "app");
    }

    private String url(String database) {
        return "jdbc:postgresql://localhost:%d/%s".formatted(server.getPort(), database);
    }

    private void execute(String database, String first) throws SQLException {
        execute(database, first, List.of());
    }

    private void execute(String database, String first, List<String> statements) throws SQLException {
        try (var superuser = superuser(database);
                var statement = superuser.createStatement()) {
            statement.execute(first);
            for (var one : statements) {
                statement.execute(one);
            }
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
