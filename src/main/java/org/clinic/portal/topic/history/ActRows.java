package org.clinic.portal.topic.history;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.clinic.portal.base.clinic.Clinic;
import org.clinic.portal.base.security.CurrentAccount;
import org.clinic.portal.base.security.SignedInAccount;
import org.clinic.portal.base.time.Timestamptz;
import org.clinic.portal.content.SectionId;
import org.clinic.portal.content.TopicId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Where acts are kept. What stands elsewhere already is taken from there by the database itself. */
@Component
class ActRows {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final EntityManager entities;
    private final Clinic clinic;
    private final CurrentAccount current;
    private final Clock clock;

    ActRows(
            JdbcClient jdbc,
            JsonMapper json,
            EntityManager entities,
            Clinic clinic,
            CurrentAccount current,
            Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.entities = entities;
        this.clinic = clinic;
        this.current = current;
        this.clock = clock;
    }

    /** Done now by the signed-in account, or by the portal itself if there is none. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(NewAct act) {
        var actor = current.find().orElse(null);
        var now = Timestamptz.of(clock.instant());
        jdbc.sql("""
                        insert into topic_act (id, topic_id, kind, actor_id, actor_name, began_at, happened_at, version,
                            comment_id, detail)
                        values (:id, :topic, :kind, :actor, :name, :now, :now, :version, :comment, :detail::jsonb)""")
                .param("id", new ActId().id())
                .param("topic", act.topic().id())
                .param("kind", act.kind().word())
                .param("actor", id(actor))
                .param("name", actor == null ? null : actor.name())
                .param("now", now)
                .param("version", act.version())
                .param("comment", act.comment())
                .param("detail", json.writeValueAsString(act.detail()))
                .update();
    }

    /**
     * Adds a change to those of the signed-in account in this hour of the clinic's clocks: the first makes a row, each
     * further one lets it grow, however many are made at once.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void sumUp(TopicId topic, Did did, List<SectionId> sections) {
        var actor = current.get();
        var now = clock.instant();
        var act = jdbc.sql("""
                        insert into topic_act (id, topic_id, kind, actor_id, actor_name, began_at, happened_at, hour_at)
                        values (:id, :topic, :kind, :actor, :name, :now, :now, :hour)
                        on conflict (topic_id, actor_id, hour_at) where hour_at is not null do update set
                            times = topic_act.times + 1,
                            happened_at = greatest(topic_act.happened_at, excluded.happened_at)
                        returning id""")
                .param("id", new ActId().id())
                .param("topic", topic.id())
                .param("kind", ActKind.EDITED.word())
                .param("actor", actor.id().id())
                .param("name", actor.name())
                .param("now", Timestamptz.of(now))
                .param("hour", Timestamptz.of(hour(now)))
                .query(UUID.class)
                .single();
        if (sections.isEmpty()) {
            addEdit(act, did, null);
        } else {
            sections.forEach(section -> addEdit(act, did, section));
        }
    }

    /** When the hour began, as a moment: of the hour that the clocks show twice there are two. */
    private Instant hour(Instant moment) {
        return moment.atZone(clinic.zone()).truncatedTo(ChronoUnit.HOURS).toInstant();
    }

    private void addEdit(UUID act, Did did, @Nullable SectionId section) {
        jdbc.sql("insert into topic_act_edit (act_id, did, section_id) values (?, ?, ?) on conflict do nothing")
                .param(act)
                .param(did.word())
                .param(section == null ? null : section.id())
                .update();
    }

    /** Says of a publication what the version says. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void addPublication(TopicId topic, int version) {
        entities.flush();
        requireOne(jdbc.sql("""
                        insert into topic_act (id, topic_id, kind, actor_id, actor_name, began_at, happened_at, version)
                        select :id, topic_id, :kind, published_by, publisher_name, published_at, published_at, number
                        from topic_version where topic_id = :topic and number = :version""")
                .param("id", new ActId().id())
                .param("kind", ActKind.PUBLISHED.word())
                .param("topic", topic.id())
                .param("version", version)
                .update());
    }

    /** Says of a withdrawal what the period says that it ended, which knows the name of whoever ended it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void addWithdrawal(TopicId topic, int version) {
        entities.flush();
        requireOne(jdbc.sql("""
                        insert into topic_act (id, topic_id, kind, actor_id, actor_name, began_at, happened_at, version)
                        select :id, topic_id, :kind, :actor, withdrawn_by, live_until, live_until, number
                        from topic_live_period where topic_id = :topic and number = :version and withdrawn_by is not null""")
                .param("id", new ActId().id())
                .param("kind", ActKind.WITHDRAWN.word())
                .param("actor", id(current.find().orElse(null)))
                .param("topic", topic.id())
                .param("version", version)
                .update());
    }

    /** Says who said it, and when. One that is kept already was said in other words, which is nothing new. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void addRemark(TopicId topic, UUID remark) {
        jdbc.sql("""
                        insert into topic_act (id, topic_id, kind, actor_id, actor_name, began_at, happened_at,
                            comment_id, remark_id)
                        select :id, :topic, case when exists (
                                select from topic_remark before
                                where before.comment_id = remark.comment_id
                                    and (before.made_at, before.id) < (remark.made_at, remark.id))
                            then :reply else :comment end,
                            author_id, author_name, made_at, made_at, comment_id, id
                        from topic_remark remark where id = :remark
                        on conflict do nothing""")
                .param("id", new ActId().id())
                .param("topic", topic.id())
                .param("reply", ActKind.REPLIED.word())
                .param("comment", ActKind.COMMENTED.word())
                .param("remark", remark)
                .update();
    }

    private static @Nullable UUID id(@Nullable SignedInAccount actor) {
        return actor == null ? null : actor.id().id();
    }

    private static void requireOne(int kept) {
        if (kept != 1) {
            throw new IllegalStateException("There is nothing that proves it");
        }
    }
}
