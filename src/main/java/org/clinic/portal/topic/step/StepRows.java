package org.clinic.portal.topic.step;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.clinic.portal.base.security.AccountId;
import org.clinic.portal.base.security.SignedInAccount;
import org.clinic.portal.base.time.Timestamptz;
import org.clinic.portal.content.SectionId;
import org.clinic.portal.content.SectionKind;
import org.clinic.portal.content.TopicId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The steps of every draft, as PostgreSQL keeps them. */
@Component
public class StepRows {

    private static final String LAST_DONE = """
            from topic_step step where topic_id = ? and account_id = ? and undone_at is null and skipped_at is null
            order by number desc limit 1""";
    private static final String LAST_UNDONE = """
            from topic_step step where topic_id = ? and account_id = ? and undone_at is not null and skipped_at is null
            order by undone_at desc, number limit 1""";

    private final JdbcClient jdbc;
    private final StepJson json;

    StepRows(JdbcClient jdbc, StepJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Keeps a step, after which what its account has undone cannot be done again. */
    void add(DraftStep step, SignedInAccount account) {
        var sections = step.change().sections();
        jdbc.sql("delete from topic_step where topic_id = ? and account_id = ? and undone_at is not null")
                .params(step.topic().id(), account.id().id())
                .update();
        jdbc.sql("""
                        insert into topic_step (id, topic_id, account_id, account_name, made_at, kind, section_id,
                            second_id, data)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)""")
                .param(step.id().id())
                .param(step.topic().id())
                .param(account.id().id())
                .param(account.name())
                .param(Timestamptz.of(step.madeAt()))
                .param(step.kind().name())
                .param(sections.isEmpty() ? null : sections.getFirst().id())
                .param(sections.size() < 2 ? null : sections.get(1).id())
                .param(json.write(step.change()))
                .update();
    }

    /** Removes the steps of an account that are older, and all but its {@code most} last ones. */
    void prune(TopicId topic, AccountId account, Instant oldest, int most) {
        jdbc.sql("""
                        delete from topic_step where topic_id = ? and account_id = ? and (made_at < ? or number <= (
                            select number from topic_step where topic_id = ? and account_id = ?
                            order by number desc offset ? limit 1))""")
                .params(topic.id(), account.id(), Timestamptz.of(oldest), topic.id(), account.id(), most)
                .update();
    }

    public Optional<DraftStep> lastDone(TopicId topic, AccountId account) {
        return step("select * " + LAST_DONE, topic, account);
    }

    public Optional<DraftStep> lastUndone(TopicId topic, AccountId account) {
        return step("select * " + LAST_UNDONE, topic, account);
    }

    private Optional<DraftStep> step(String sql, TopicId topic, AccountId account) {
        return jdbc.sql(sql)
                .params(topic.id(), account.id())
                .query((row, number) -> step(row))
                .optional();
    }

    /** A step that its account can undo. */
    public Optional<DraftStep> done(StepId id, AccountId account) {
        return jdbc.sql("""
                        select * from topic_step where id = ? and account_id = ? and undone_at is null
                            and skipped_at is null""")
                .params(id.id(), account.id())
                .query((row, number) -> step(row))
                .optional();
    }

    private DraftStep step(ResultSet row) throws SQLException {
        return new DraftStep(
                new StepId(row.getObject("id", UUID.class)),
                new TopicId(row.getObject("topic_id", UUID.class)),
                StepKind.valueOf(row.getString("kind")),
                Timestamptz.in(row, "made_at"),
                json.read(row.getString("data")));
    }

    public DraftHistory history(TopicId topic, AccountId account) {
        return new DraftHistory(name(LAST_DONE, topic, account), name(LAST_UNDONE, topic, account));
    }

    private Optional<StepName> name(String which, TopicId topic, AccountId account) {
        return jdbc.sql("""
                        select step.id, step.kind, version, section.id as section, section.kind as section_kind, heading
                        from (select id, kind, section_id, (data ->> 'version')::int as version %s) step
                        left join topic_section section on section.id = section_id
                        """.formatted(which))
                .params(topic.id(), account.id())
                .query((row, number) -> name(row))
                .optional();
    }

    private static StepName name(ResultSet row) throws SQLException {
        var id = new StepId(row.getObject("id", UUID.class));
        var kind = StepKind.valueOf(row.getString("kind"));
        if (kind == StepKind.RESTORE) {
            return new StepName.OfVersion(id, row.getInt("version"));
        }
        if (kind == StepKind.TERMS) {
            return new StepName.OfTerms(id);
        }
        return new StepName.OfSection(
                id,
                kind,
                new SectionId(row.getObject("section", UUID.class)),
                SectionKind.valueOf(row.getString("section_kind")),
                row.getString("heading"));
    }

    /** Who has rearranged one of a step's sections after it, unless that is undone. Kinds are no matter of arranging. */
    public Optional<String> rearrangedBy(DraftStep step) {
        var sections = step.change().sections().stream().map(SectionId::id).toArray(UUID[]::new);
        return jdbc.sql("""
                        select account_name from topic_step
                        where topic_id = ? and number > (select number from topic_step where id = ?)
                            and undone_at is null and kind <> 'KIND'
                            and (section_id = any(?) or second_id = any(?))
                        order by number desc limit 1""")
                .param(step.topic().id())
                .param(step.id().id())
                .param(sections)
                .param(sections)
                .query(String.class)
                .optional();
    }

    /** Notes what reversing the step has changed, which undid it, or did it again if there is no {@code undoneAt}. */
    public void reverse(StepId id, StepChange change, @Nullable Instant undoneAt) {
        jdbc.sql("update topic_step set data = ?::jsonb, undone_at = ? where id = ?")
                .param(json.write(change))
                .param(undoneAt == null ? null : Timestamptz.of(undoneAt))
                .param(id.id())
                .update();
    }

    public void skip(StepId id, Instant at) {
        jdbc.sql("update topic_step set skipped_at = ? where id = ?")
                .params(Timestamptz.of(at), id.id())
                .update();
    }
}
