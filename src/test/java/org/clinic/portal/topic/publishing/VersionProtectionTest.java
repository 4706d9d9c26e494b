package org.clinic.portal.topic.publishing;

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

    private static final String NEXT_VERSION = """
            insert into topic_version (topic_id, number, title, content, content_sha256, previous_sha256, note,
                                       published_at, published_by, publisher_name)
            select topic_id, %s, title, content, %s, %s, 'Forged', now(), published_by, publisher_name
            from topic_version where topic_id = ? and number = 2""";

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

    @Test
    void aVersionThatDoesNotFitItsHashIsRefused() {
        refuses(application, NEXT_VERSION.formatted("3", "sha256('other')", "content_sha256"), "hash_fits");
    }

    @Test
    void aVersionThatDoesNotFitTheOneBeforeIsRefused() {
        refuses(application, NEXT_VERSION.formatted("3", "content_sha256", "previous_sha256"), "chain_fits");
    }

    @Test
    void aVersionWithoutTheOneBeforeIsRefused() {
        refuses(application, NEXT_VERSION.formatted("3", "content_sha256", "null"), "chain_starts");
        refuses(application, NEXT_VERSION.formatted("4", "content_sha256", "content_sha256"), "chain_fits");
    }

    @Test
    void aVersionThatIsThereAlreadyIsNotMadeAgain() {
        refuses(application, NEXT_VERSION.formatted("2", "content_sha256", "previous_sha256"), "topic_version_pkey");
    }

    @Test
    void aTitleOtherThanTheContentsIsRefused() {
        var forged = NEXT_VERSION
                .formatted("3", "content_sha256", "content_sha256")
                .replace("select topic_id, 3, title", "select topic_id, 3, 'Another'");

        refuses(application, forged, "topic_version_check");
    }

    @Test
    void aSlugOfAnotherTopicsVersionsIsRefused() {
        var other = author.draft("One").id();
        var forged = NEXT_VERSION
                .formatted("1", "content_sha256", "null")
                .replace("select topic_id,", "select '%s'::uuid,".formatted(other));

        refuses(application, forged, "topic_version_slug_stays");
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
