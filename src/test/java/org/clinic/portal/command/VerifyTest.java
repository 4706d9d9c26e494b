package org.clinic.portal.command;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.testing.ChildProcess;
import org.clinic.portal.testing.Python;
import org.clinic.portal.version.PublishedChains;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clinic.portal.version.PublishedChains.BACK;
import static org.clinic.portal.version.PublishedChains.KNEE;
import static org.clinic.portal.version.PublishedChains.NECK;

/** Two verifiers, of which the second shares nothing with the first, on what a superuser made of published versions. */
class VerifyTest {

    private static final Path SCRIPT = Path.of("docs", "verify-versions.py");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final String NOT_CANONICAL = "its record is not written in the canonical form";

    private static PublishedChains chains;

    @BeforeAll
    static void publish() throws Exception {
        chains = PublishedChains.start();
    }

    @AfterAll
    static void stop() throws IOException {
        chains.close();
    }

    @Test
    void whatNobodyTouchedHolds() throws Exception {
        var said = both(chains.copy(List.of()));

        assertThat(said.code()).isZero();
        assertThat(said.words())
                .startsWith(
                        "Versions verified: 10; topics: 3. All hold.\nHash over all, published until 2026-03-03T23:00:00.500Z: ");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void theFirstVersionThatDoesNotHoldIsNamed(
            String what, List<String> statements, TopicId topic, int number, String flaw) throws Exception {
        var said = both(chains.copy(statements));

        assertThat(said.words())
                .startsWith("Version %d of topic %s does not hold: %s.\n".formatted(number, topic, flaw));
        assertThat(said.code()).isOne();
    }

    static Stream<Object[]> theFirstVersionThatDoesNotHoldIsNamed() {
        return Stream.of(
                broken(
                        "a character of a record",
                        KNEE,
                        4,
                        "its record is not what was hashed",
                        set("record = replace(record, 'Mara', 'Maria')", KNEE, 4)),
                broken(
                        "a character of a content",
                        KNEE,
                        4,
                        "its content is not what was hashed",
                        set("content = replace(content::text, 'rest', 'rust')::json", KNEE, 4)),
                broken(
                        "a content with its hash",
                        BACK,
                        1,
                        "its column content says something else than what was hashed",
                        set("content = replace(content::text, 'rest', 'rust')::json", BACK, 1),
                        set("content_sha256 = sha256(convert_to(content::text, 'UTF8'))", BACK, 1)),
                broken(
                        "a character of a note",
                        BACK,
                        2,
                        "its column note says something else than what was hashed",
                        set("note = 'It says less'", BACK, 2)),
                broken(
                        "a kind",
                        KNEE,
                        5,
                        "its column kind says something else than what was hashed",
                        set("kind = 'CONTENT'", KNEE, 5)),
                broken(
                        "who published",
                        KNEE,
                        5,
                        "its column publisher_name says something else than what was hashed",
                        set("publisher_name = 'Maro'", KNEE, 5)),
                broken(
                        "when it was published",
                        KNEE,
                        5,
                        "its column published_at says something else than what was hashed",
                        set("published_at = published_at - interval '1 microsecond'", KNEE, 5)),
                broken(
                        "a title in the lists",
                        NECK,
                        1,
                        "its column title says something else than what was hashed",
                        set("title = 'Another'", NECK, 1)),
                broken(
                        "a character of an old content",
                        KNEE,
                        1,
                        "its content is not what was hashed",
                        set("content = replace(content::text, 'rest', 'rust')::json", KNEE, 1)),
                broken(
                        "an old content with its hash",
                        KNEE,
                        2,
                        "it does not name the version before by its hash",
                        set("content = replace(content::text, 'rest', 'rust')::json", KNEE, 1),
                        set("content_sha256 = sha256(convert_to(content::text, 'UTF8'))", KNEE, 1)),
                broken(
                        "the last old content with its hash",
                        KNEE,
                        3,
                        "it does not name the version before by its hash",
                        set("content = replace(content::text, 'rest', 'rust')::json", KNEE, 2),
                        set("content_sha256 = sha256(convert_to(content::text, 'UTF8'))", KNEE, 2)),
                broken("a version dropped in the middle", KNEE, 3, "it is missing", drop(KNEE, 3)),
                broken("an old version dropped", NECK, 1, "it is missing", drop(NECK, 1)),
                broken(
                        "a version dropped, and those after it moved up",
                        BACK,
                        2,
                        "its column number says something else than what was hashed",
                        Stream.concat(drop(BACK, 2), Stream.of(set("number = 2", BACK, 3)))),
                broken(
                        "two versions swapped",
                        KNEE,
                        3,
                        "its column number says something else than what was hashed",
                        set("number = 7 - number", KNEE, 3, 4)),
                broken(
                        "two old versions swapped",
                        NECK,
                        1,
                        "it does not name the version before by its hash",
                        set("number = 3 - number", NECK, 1, 2)),
                broken(
                        "a version that stands twice",
                        BACK,
                        3,
                        "its number does not follow that of the version before",
                        "insert into topic_version (%1$s) select %1$s from topic_version where topic_id = '%2$s' and number = 3"
                                .formatted(
                                        "topic_id, number, title, content, content_sha256, previous_sha256, note, kind, record, "
                                                + "record_sha256, previous_record_sha256, published_at, published_by, publisher_name",
                                        BACK)),
                broken(
                        "a forged record with its hash",
                        BACK,
                        2,
                        "it does not name the version before by its hash",
                        set("note = 'It is old', record = replace(record, 'It is new', 'It is old')", BACK, 1),
                        set("record_sha256 = sha256(convert_to(record, 'UTF8'))", BACK, 1)),
                broken(
                        "a forged record with its hash, named by the next one's column",
                        BACK,
                        2,
                        "it does not name the version before by its hash",
                        set("note = 'It is old', record = replace(record, 'It is new', 'It is old')", BACK, 1),
                        set("record_sha256 = sha256(convert_to(record, 'UTF8'))", BACK, 1),
                        set("previous_record_sha256 = (%s)".formatted(hashOf(BACK, 1)), BACK, 2)),
                broken("a space in a record", BACK, 3, NOT_CANONICAL, forge("'{\"checks\":', '{ \"checks\":'")),
                broken("a member more", BACK, 3, NOT_CANONICAL, forge("'{\"checks\":', '{\"a\":1,\"checks\":'")),
                broken("a member twice", BACK, 3, NOT_CANONICAL, forge("'{\"checks\":', '{\"checks\":[],\"checks\":'")),
                broken("a fraction", BACK, 3, NOT_CANONICAL, forge("'\"words\":40', '\"words\":40.0'")),
                broken(
                        "a number that is too large",
                        BACK,
                        3,
                        NOT_CANONICAL,
                        forge("'\"words\":40', '\"words\":9007199254740992'")),
                broken("a character escaped", BACK, 3, NOT_CANONICAL, forge("'“rest”', '\\u201crest”'")),
                broken(
                        "another form",
                        BACK,
                        3,
                        "its record is of a form that is unknown here",
                        forge("'\"form\":1', '\"form\":2'")),
                broken(
                        "a note without a place",
                        BACK,
                        3,
                        "its note does not fit its kind",
                        forge("'\"note\":null', '\"note\":\"A note\"'"),
                        Stream.of(set("note = 'A note'", BACK, 3))),
                broken(
                        "a record taken away",
                        BACK,
                        2,
                        "it has no record, though the version before has one",
                        set("record = null, record_sha256 = null, previous_record_sha256 = null", BACK, 2)),
                broken(
                        "an old version of another kind",
                        NECK,
                        2,
                        "it says what no version without a record says",
                        set("kind = 'CORRECTION'", NECK, 2)));
    }

    private static Object[] broken(String what, TopicId topic, int number, String flaw, String... statements) {
        return new Object[] {what, List.of(statements), topic, number, flaw};
    }

    @SafeVarargs
    private static Object[] broken(String what, TopicId topic, int number, String flaw, Stream<String>... statements) {
        var all = Stream.of(statements).flatMap(each -> each).toArray(String[]::new);
        return broken(what, topic, number, flaw, all);
    }

    private static String set(String columns, TopicId topic, int... numbers) {
        return "update topic_version set %s where topic_id = '%s' and number = any('%s')"
                .formatted(
                        columns,
                        topic,
                        Arrays.toString(numbers).replace('[', '{').replace(']', '}'));
    }

    private static String hashOf(TopicId topic, int number) {
        return "select record_sha256 from topic_version where topic_id = '%s' and number = %d".formatted(topic, number);
    }

    /** Rewrites the last record of a topic and hashes it anew. */
    private static Stream<String> forge(String replaced) {
        return Stream.of(
                set("record = replace(record, %s)".formatted(replaced), BACK, 3),
                set("record_sha256 = sha256(convert_to(record, 'UTF8'))", BACK, 3));
    }

    /** With all that refers to it. */
    private static Stream<String> drop(TopicId topic, int number) {
        return Stream.of("topic_live_period", "topic_version_section", "topic_version")
                .map(table -> "delete from %s where topic_id = '%s' and number = %d".formatted(table, topic, number));
    }

    /** Of a chain nobody can see where it should end. */
    @Test
    void lastVersionsAreMissedByWhoeverHasNotedAHash() throws Exception {
        var whole = chains.copy(List.of());
        var overAll = hash(both(whole).words());
        var topics = both(whole, "--topics").words();
        var last = hash(topics.lines()
                .filter(line -> line.startsWith(BACK + " 3 "))
                .findFirst()
                .orElseThrow());
        var shortened = chains.copy(drop(BACK, 3).toList());

        assertThat(both(whole, "--expect", overAll, "--expect=" + last).code()).isZero();
        assertThat(both(shortened).code()).isZero();
        assertThat(both(shortened).words()).doesNotContain(overAll);
        for (var noted : List.of(overAll, last)) {
            var said = both(shortened, "--expect", noted);
            assertThat(said.code()).isOne();
            assertThat(said.words()).contains("neither one of them nor all together have the hash " + noted);
        }
    }

    @Test
    void whatWasNotedHoldsThoughVersionsWerePublishedSince() throws Exception {
        var since = chains.copy(List.of());
        var before = both(chains.copy(drop(BACK, 3).toList())).words();
        var until = before.replaceAll("(?s).*published until (\\S+): .*", "$1");

        assertThat(both(since, "--expect", hash(before)).code()).isOne();
        assertThat(both(since, "--expect", hash(before), "--until", until).words())
                .startsWith("Versions verified: 10; topics: 3. All hold.")
                .contains(until);
    }

    @Test
    void whatRefersToAVersionThatIsNotThereTellsThatItIsMissing() throws Exception {
        for (var table : List.of("topic_live_period", "topic_version_section")) {
            var left = chains.copy(
                    drop(KNEE, 5).filter(drop -> !drop.contains(table)).toList());

            assertThat(java(left).words())
                    .isEqualTo("Version 5 of topic %s does not hold: it is missing.\nVersions verified before it: 4.\n"
                            .formatted(KNEE));
        }
    }

    @Test
    void sectionsThatAreListedOtherwiseThanTheContentHasThemAreTold() throws Exception {
        for (var change : List.of("heading = 'Before'", "position = position + 5", "section_id = gen_random_uuid()")) {
            var changed = chains.copy(List.of("update topic_version_section set %s where topic_id = '%s' and number = 2"
                    .formatted(change, NECK)));

            assertThat(java(changed).words())
                    .startsWith("Version 2 of topic %s does not hold: the sections listed beside it are not those"
                            .formatted(NECK));
        }
    }

    /** Through the way in, as a process: the portal itself does not begin, and nothing else is on the console. */
    @Test
    void theFirstWordOfTheCommandLineIsTheCommand() throws Exception {
        var name = chains.copy(drop(KNEE, 3).toList());
        var builder = ChildProcess.of(Class.forName("org.clinic.portal.start.Start"), "verify")
                .redirectErrorStream(true);
        builder.environment().putAll(chains.settings(name));
        var process = builder.start();
        var console = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(console).isEqualTo(java(name).words());
        assertThat(process.waitFor()).isOne();
    }

    /** What both verifiers say of a database, each after its own reading. */
    private static Python.Said both(String database, String... options) throws IOException, InterruptedException {
        var words = new ArrayList<>(List.of("verify"));
        words.addAll(List.of(options));
        var java = CommandsTest.run(chains.settings(database), words.toArray(String[]::new));
        var export = new ByteArrayOutputStream();
        var code = Commands.run(List.of("export-versions"), chains.settings(database), export, System.err);
        var python = Python.find().run(SCRIPT, export.toByteArray(), List.of(options));

        assertThat(code).isZero();
        assertThat(python.words()).isEqualTo(java.words());
        assertThat(python.code()).isEqualTo(java.code());
        return java;
    }

    private static Python.Said java(String database) {
        return CommandsTest.run(chains.settings(database), "verify");
    }

    private static String hash(String words) {
        return HASH.matcher(words).results().findFirst().orElseThrow().group();
    }
}
