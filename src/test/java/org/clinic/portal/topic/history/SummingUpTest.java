package org.clinic.portal.topic.history;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.clinic.portal.base.clinic.Clinic;
import org.clinic.portal.base.security.CurrentAccount;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.content.SectionId;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.testing.People;
import org.clinic.portal.testing.PortalTest;
import org.clinic.portal.testing.SignedInAs;
import org.clinic.portal.topic.Author;
import org.clinic.portal.topic.draft.DraftSection;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Changes of the text are one row for each person and hour of the clinic's clocks. */
@PortalTest
@Import(Author.class)
@SignedInAs(Roles.MARKETING)
class SummingUpTest {

    @Autowired
    Author author;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JsonMapper json;

    @Autowired
    EntityManager entities;

    @Autowired
    Clinic clinic;

    @Autowired
    CurrentAccount current;

    @Autowired
    People people;

    @Autowired
    TransactionTemplate transaction;

    private TopicId topic;
    private List<SectionId> sections;

    @BeforeEach
    void aTopic() {
        var draft = author.draft("Risks", "Recovery");
        topic = draft.id();
        sections = draft.sections().stream().map(DraftSection::id).toList();
    }

    @Test
    void twoMinutesApartMayBeTwoHours() {
        save("2027-03-03T14:59:59Z");
        save("2027-03-03T15:01:00Z");
        save("2027-03-03T15:02:00Z");

        assertThat(hours("2027-03-03"))
                .containsExactly("2027-03-03T10:01-05:00/10:02 2", "2027-03-03T09:59:59-05:00/09:59:59 1");
    }

    /** New York put its clocks back from two to one in the night to November 1, 2026. */
    @Test
    void theHourThatTheClocksShowTwiceIsTwo() {
        save("2026-11-01T05:30:00Z");
        save("2026-11-01T06:30:00Z");
        save("2026-11-01T06:40:00Z");

        assertThat(hours("2026-11-01"))
                .containsExactly("2026-11-01T01:30-05:00/01:40 2", "2026-11-01T01:30-04:00/01:30 1");
    }

    @Test
    void twoPeopleAreTwoRows() {
        save("2027-03-03T15:01:00Z");
        people.as(people.context("Omar Reyes", Roles.MARKETING), () -> save("2027-03-03T15:02:00Z"));

        assertThat(hours("2027-03-03")).hasSize(2);
    }

    @Test
    void ofSavesAtOnceNoneIsLost() throws Exception {
        var mara = people.context("Mara Klein", Roles.MARKETING);
        Callable<Boolean> saves = () -> people.as(mara, () -> {
            IntStream.range(0, 25).forEach(save -> save("2027-03-03T15:%02d:00Z".formatted(save)));
            return true;
        });
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var done : threads.invokeAll(List.of(saves, saves, saves, saves))) {
                assertThat(done.get()).isTrue();
            }
        }

        assertThat(hours("2027-03-03")).singleElement().asString().endsWith(":24 100");
    }

    @Test
    void whatWasDoneToEachSectionIsToldOnce() {
        save("2027-03-03T15:01:00Z");
        save("2027-03-03T15:02:00Z");
        keep("2027-03-03T15:03:00Z", Did.DETAILS, List.of());
        keep("2027-03-03T15:04:00Z", Did.DETAILS, List.of());

        assertThat(jdbc.sql("""
                                select did || ' ' || (section_id is not null) from topic_act_edit edit
                                join topic_act act on act.id = act_id
                                where topic_id = ? and happened_at >= '2027-01-01' order by 1""").param(topic.id()).query(String.class).list())
                .containsExactly("details false", "written true");
    }

    @Test
    void whatIsKeptStaysAndWhatIsSummedUpOnlyGrows() {
        refuses("update topic_act set times = times - 1 where topic_id = ?", "only grows");
        refuses("update topic_act set times = 1, happened_at = now() where kind = 'created' and topic_id = ?", "stays");
        refuses("update topic_act set actor_name = 'Nobody' where topic_id = ?", "permission denied");
        refuses("delete from topic_act where topic_id = ?", "permission denied");
        refuses("delete from topic_act_edit where act_id = ?", "permission denied");
    }

    @Test
    void noPublicationIsToldThatNothingProves() {
        author.publish(topic);
        refuses("""
                insert into topic_act (id, topic_id, kind, actor_id, actor_name, began_at, happened_at, version)
                select gen_random_uuid(), topic_id, 'withdrawn', actor_id, actor_name, began_at, happened_at, version
                from topic_act where kind = 'published' and topic_id = ?""", "was not withdrawn like that");
        refuses("""
                insert into topic_act (id, topic_id, kind, actor_id, actor_name, began_at, happened_at, version)
                select gen_random_uuid(), topic_id, kind, actor_id, 'Nobody', began_at, happened_at, version
                from topic_act where kind = 'published' and topic_id = ?""", "was not published like that");
        refuses("""
                insert into topic_act (id, topic_id, kind, actor_id, actor_name, began_at, happened_at, version)
                select gen_random_uuid(), topic_id, kind, actor_id, actor_name, began_at, happened_at, version
                from topic_act where kind = 'published' and topic_id = ?""", "topic_act_of_a_version_once");
    }

    @Test
    void anActOfWhichSomethingIsMissingIsRefused() {
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> NewAct.of(topic, ActKind.HANDED_ON));
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> NewAct.of(topic, ActKind.RESTORED));
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> NewAct.of(topic, ActKind.EDITED));
    }

    private void refuses(String sql, String why) {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql(sql).param(topic.id()).update())
                .havingRootCause()
                .withMessageContaining(why);
    }

    private boolean save(String at) {
        keep(at, Did.WRITTEN, sections.subList(0, 1));
        return true;
    }

    private void keep(String at, Did did, List<SectionId> touched) {
        var clock = Clock.fixed(Instant.parse(at), ZoneOffset.UTC);
        var rows = new ActRows(jdbc, json, entities, clinic, current, clock);
        transaction.executeWithoutResult(status -> rows.sumUp(topic, did, touched));
    }

    /** From when to when, and how many, the newest first. */
    private List<String> hours(String from) {
        return jdbc.sql("""
                        select began_at, happened_at, times from topic_act
                        where topic_id = ? and kind = 'edited' and happened_at >= cast(? as timestamptz)
                            and happened_at < cast(? as timestamptz) + interval '2 days'
                        order by happened_at desc""")
                .params(topic.id(), from, from)
                .query((row, number) -> "%s/%s %d"
                        .formatted(
                                row.getTimestamp("began_at")
                                        .toInstant()
                                        .atZone(clinic.zone())
                                        .toOffsetDateTime(),
                                row.getTimestamp("happened_at")
                                        .toInstant()
                                        .atZone(clinic.zone())
                                        .toLocalTime(),
                                row.getInt("times")))
                .list();
    }
}
