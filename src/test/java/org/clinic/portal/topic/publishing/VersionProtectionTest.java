package org.clinic.portal.topic.publishing;

import java.util.Map;
import java.util.TreeMap;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.content.SectionKind;
import org.clinic.portal.content.SectionText;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.testing.SignedInAs;
import org.clinic.portal.testing.TopicModuleTest;
import org.clinic.portal.topic.Author;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What the database itself refuses, whoever asks and however. */
@TopicModuleTest
@Import(Author.class)
@SignedInAs(Roles.MARKETING)
class VersionProtectionTest {

    /** What stands in the columns of a version that follows the second one and says the same. */
    private static final Map<String, String> FOLLOWING = Map.ofEntries(
            Map.entry("topic_id", "topic_id"),
            Map.entry("number", "3"),
            Map.entry("title", "title"),
            Map.entry("content", "content"),
            Map.entry("content_sha256", "content_sha256"),
            Map.entry("previous_sha256", "content_sha256"),
            Map.entry("kind", "kind"),
            Map.entry("note", "note"),
            Map.entry("record", "following"),
            Map.entry("record_sha256", "sha256(convert_to(following, 'UTF8'))"),
            Map.entry("previous_record_sha256", "record_sha256"),
            Map.entry("published_at", "published_at"),
            Map.entry("published_by", "published_by"),
            Map.entry("publisher_name", "publisher_name"));

    @Autowired
    JdbcClient application;

    @Autowired
    Author author;

    private JdbcClient owner;
    private TopicId topic;

    @Autowired
    void setOwner(
            @Value("${spring.datasource.url}") String url,
            @Value("${spring.flyway.user}") String user,
            @Value("${spring.flyway.password}") String password) {
        owner = JdbcClient.create(new DriverManagerDataSource(url, user, password));
    }

    @BeforeEach
    void twoVersions() {
        topic = author.draft("One", "Two").id();
        author.publish(topic);
        author.publishChange(topic);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update topic_version set title = 'Rewritten'",
                "delete from topic_version",
                "truncate topic_version cascade",
                "insert into topic_version_section select topic_id, number, gen_random_uuid(), 9, '', content_sha256 from topic_version",
                "update topic_version_section set heading = 'Rewritten'",
                "delete from topic_version_section",
                "truncate topic_version_section cascade",
                "update topic_live_period set live_from = live_from - interval '1 day'",
                "delete from topic_live_period",
                "delete from topic_section",
                "delete from topic",
                "alter table topic_version disable trigger all",
                "create table forged (id uuid)",
                "create temporary table forged (id uuid)",
                "create schema forged"
            })
    void theApplicationMayNot(String statement) {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> application.sql(statement).update())
                .havingRootCause()
                .withMessageMatching("(?s).*(permission denied|must be owner).*");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update topic_version set title = 'Rewritten'",
                "delete from topic_version",
                "truncate topic_version cascade",
                "update topic_version_section set heading = 'Rewritten'",
                "delete from topic_version_section",
                "truncate topic_version_section cascade",
                "delete from topic_live_period"
            })
    void evenTheOwnerMayNot(String statement) {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> owner.sql(statement).update())
                .havingRootCause()
                .withMessageContaining("append-only");
    }

    @Test
    void aTopicThatWasPublishedCannotBeDeleted() {
        refuses(owner, "delete from topic where id = ?", "violates foreign key");
    }

    @Test
    void twoVersionsAreNeverLiveAtOnce() {
        refuses(
                application,
                "insert into topic_live_period (id, topic_id, number, live_from) values (gen_random_uuid(), ?, 1, now())",
                "topic_has_one_live_version");
    }

    @Test
    void aPeriodThatHasEndedDoesNotChange() {
        refuses(
                application,
                "update topic_live_period set live_until = now() where topic_id = ? and live_until is not null",
                "has ended does not change");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "withdrawn_cause = 'OVER' | topic_live_period_cause_has_a_reason",
                "withdrawn_reason = 'Why', withdrawn_by = 'Mara' | topic_live_period_withdrawn_for_a_cause",
                "withdrawn_reason = 'Why', withdrawn_by = 'Mara', withdrawn_cause = 'RUMOUR' | topic_live_period_withdrawn_cause_check",
                "withdrawn_reason = 'Why', withdrawn_by = 'Mara', withdrawn_cause = 'REPLACED' | topic_live_period_replaced_by_a_topic",
                "withdrawn_reason = 'Why', withdrawn_by = 'Mara', withdrawn_cause = 'OVER', replaced_by = gen_random_uuid() | topic_live_period_replaced_by_a_topic",
                "withdrawn_reason = 'Why', withdrawn_by = 'Mara', withdrawn_cause = 'REPLACED', replaced_by = gen_random_uuid() | topic_live_period_replaced_by_fkey",
                "withdrawn_reason = 'Why', withdrawn_by = 'Mara', withdrawn_cause = 'REPLACED', replaced_by = topic_id | topic_live_period_not_replaced_by_itself"
            })
    void aWithdrawalWithoutItsCauseIsRefused(String said, String constraint) {
        refuses(
                application,
                "update topic_live_period set live_until = now(), %s where topic_id = ? and live_until is null"
                        .formatted(said),
                constraint);
    }

    @Test
    void whyWhatHasEndedWasWithdrawnDoesNotChange() {
        refuses(
                application,
                "update topic_live_period set withdrawn_cause = 'OVER' where topic_id = ? and live_until is not null",
                "has ended does not change");
    }

    @Test
    void aVersionThatFollowsTheLastOneIsTaken() {
        assertThat(application.sql(following(Map.of())).param(topic.id()).update())
                .isOne();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "content_sha256 | sha256('other') | topic_version_hash_fits",
                "previous_sha256 | previous_sha256 | topic_version_chain_fits",
                "previous_sha256 | null | topic_version_chain_starts",
                "previous_record_sha256 | previous_record_sha256 | topic_version_record_chain_fits",
                "previous_record_sha256 | null | topic_version_record_chain_fits",
                "record_sha256 | sha256('other') | topic_version_record_hash_fits",
                "record_sha256 | null | topic_version_record_hash_fits",
                "number | 4 | chain_fits",
                "number | 2 | topic_version_pkey",
                "title | 'Another' | topic_version_check",
                "kind | 'MINOR' | topic_version_note_fits_its_kind",
                "kind | 'RUMOUR' | topic_version_kind_check",
                "kind | 'CORRECTION' | topic_version_record_says_the_same",
                "note | 'Nothing' | topic_version_record_says_the_same",
                "note | null | topic_version_note_fits_its_kind",
                "content | concat(content::text, ' ')::json | topic_version_hash_fits",
                "published_at | published_at + interval '1 microsecond' | topic_version_record_says_the_same",
                "published_by | gen_random_uuid() | topic_version_record_says_the_same",
                "publisher_name | 'Somebody else' | topic_version_record_says_the_same"
            })
    void aVersionThatDoesNotFitTheOneBeforeOrItsRecordIsRefused(String column, String forged, String constraint) {
        refuses(application, following(Map.of(column, forged)), constraint);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'\"form\":1', '\"form\":2'",
                "'\"kind\":\"CONTENT\"', '\"kind\":\"CORRECTION\"'",
                "'\"note\":\"Another', '\"note\":\"One more'",
                "'\"number\":3', '\"number\":2'",
                "'\"previous\":\"', '\"previous\":\"00'",
                "'\"publisherName\":\"', '\"publisherName\":\"Not '",
                "'\"blocks\":[', '\"blocks\": ['",
                "'\"publishedAt\"', '\"publishedOn\"'"
            })
    void aRecordThatSaysSomethingElseThanTheVersionIsRefused(String forged) {
        var record = "replace(following, %s)".formatted(forged);

        refuses(
                application,
                following(
                        Map.of("record", record, "record_sha256", "sha256(convert_to(%s, 'UTF8'))".formatted(record))),
                "topic_version_record_says_the_same");
    }

    @Test
    void aVersionWithoutARecordIsRefused() {
        refuses(
                application,
                following(Map.of("record", "null", "record_sha256", "null")),
                "topic_version_has_a_record");
    }

    @Test
    void aSlugOfAnotherTopicsVersionsIsRefused() {
        var other = author.draft("One").id();

        refuses(
                application,
                following(Map.of(
                        "topic_id", "'%s'::uuid".formatted(other),
                        "number", "1",
                        "previous_sha256", "null",
                        "previous_record_sha256", "null",
                        "record", "first",
                        "record_sha256", "sha256(convert_to(first, 'UTF8'))")),
                "topic_version_slug_stays");
    }

    /** Writes the version that follows the second one, with other things in some columns. */
    private static String following(Map<String, String> instead) {
        var columns = new TreeMap<>(FOLLOWING);
        columns.putAll(instead);
        return """
                insert into topic_version (%1$s) select %2$s from (
                    select *, replace(
                            replace(record, '"number":2,', '"number":%3$s,'),
                            '"previous":"' || encode(follows_sha256, 'hex'),
                            '"previous":"' || encode(coalesce(%5$s, %6$s, ''::bytea), 'hex')) as following,
                        replace(replace(replace(record, '"number":2,', '"number":1,'), '"topic":"' || topic_id, '"topic":"' || %4$s),
                            '"previous":"' || encode(follows_sha256, 'hex') || '"', '"previous":null') as first
                    from topic_version where topic_id = ? and number = 2) before""".formatted(
                        String.join(", ", columns.keySet()),
                        String.join(", ", columns.values()),
                        columns.get("number"),
                        columns.get("topic_id"),
                        columns.get("previous_record_sha256"),
                        columns.get("previous_sha256"));
    }

    @Test
    void aSectionHasTheSameHashInTheDraftAndInTheVersionThatFrozeItsText() {
        assertThat(unlike(2)).isZero();
        assertThat(unlike(1)).isOne();

        var section = author.read(topic).sections().getFirst();
        author.save(section, new SectionText(SectionKind.RISKS, section.heading(), section.body()));
        assertThat(unlike(2)).isOne();
        author.save(author.read(topic).sections().getFirst(), section.text());
        assertThat(unlike(2)).isZero();
    }

    /** How many sections of the draft say something else than a version. */
    private int unlike(int version) {
        return application
                .sql("""
                        select count(*) from topic_section draft
                        left join topic_version_section frozen on frozen.section_id = draft.id and frozen.number = ?
                            and frozen.text_sha256 = draft.text_sha256
                        where draft.topic_id = ? and frozen.section_id is null""")
                .params(version, topic.id())
                .query(Integer.class)
                .single();
    }

    private void refuses(JdbcClient somebody, String statement, String because) {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> somebody.sql(statement).param(topic.id()).update())
                .havingRootCause()
                .withMessageContaining(because);
    }
}
