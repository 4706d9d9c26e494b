package org.clinic.portal.version;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.clinic.portal.base.digest.Sha256;
import org.clinic.portal.base.time.Timestamptz;
import org.clinic.portal.content.ContentJson;
import org.clinic.portal.content.SectionId;
import org.clinic.portal.content.TopicId;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The site as it was at a moment that has come. A version is there from the moment on at which it went live, and it is
 * gone from the moment on at which it was withdrawn.
 */
record SiteAt(JdbcClient jdbc, ContentJson json, Instant moment) implements Site {

    /** Every version that there was by then, with the time in which it was live. */
    private static final String BY_THEN = """
            from topic_version version
            join topic_live_period period on period.topic_id = version.topic_id
                and period.number = version.number and period.live_from <= :moment
            """;

    private static final String LIVE_THEN = BY_THEN + """
                and (period.live_until is null or period.live_until > :moment)
            """;

    private static final String ENDED = "case when period.live_until <= :moment then period.live_until end as ended ";

    @Override
    public List<PublishedTopic> live() {
        return ask("""
                        select version.topic_id, version.slug, version.content ->> 'label' as label, version.title,
                            version.content ->> 'summary' as summary, version.content ->> 'language' as language,
                            version.number, version.published_at
                        """ + LIVE_THEN + "order by folded(version.title), version.topic_id")
                .query((row, number) -> PublishedTopics.topic(row))
                .list();
    }

    @Override
    public Publication find(String slug) {
        return topicAt(slug)
                .flatMap(this::last)
                .map(last -> last.at(slug, this::last))
                .orElseGet(Publication.Unknown::new);
    }

    /** The topic that had been published at this slug by then; there is at most one. */
    Optional<TopicId> topicAt(String slug) {
        return ask("select distinct version.topic_id " + BY_THEN + "where version.slug = :slug")
                .param("slug", slug)
                .query((row, number) -> topic(row))
                .optional();
    }

    Optional<LastVersion> last(TopicId topic) {
        return ask("select version.*, period.withdrawn_cause, period.replaced_by, " + ENDED + BY_THEN
                        + "where version.topic_id = :topic order by version.number desc limit 1")
                .param("topic", topic.id())
                .query((row, number) -> last(row))
                .optional();
    }

    @Override
    public Optional<LiveSection> whereIs(TopicId topic, SectionId section) {
        return ask("""
                        select version.slug, exists (
                            select from topic_version_section section
                            where section.topic_id = version.topic_id and section.number = version.number
                                and section.section_id = :section) as shown
                        """ + LIVE_THEN + "where version.topic_id = :topic")
                .param("topic", topic.id())
                .param("section", section.id())
                .query((row, number) -> new LiveSection(row.getString("slug"), row.getBoolean("shown")))
                .optional();
    }

    @Override
    public List<ToldVersion> told(TopicId topic) {
        return ask("""
                        select version.number, version.kind, version.published_at,
                            case when version.record is not null then version.note end as told,
                        """ + ENDED + BY_THEN + "where version.topic_id = :topic order by version.number desc")
                .param("topic", topic.id())
                .query((row, number) -> new ToldVersion(
                        row.getInt("number"),
                        ChangeKind.valueOf(row.getString("kind")),
                        row.getString("told"),
                        Timestamptz.in(row, "published_at"),
                        Timestamptz.maybeIn(row, "ended").orElse(null)))
                .list();
    }

    @Override
    public Optional<PublishedVersion> version(TopicId topic, int number) {
        return ask("select version.* " + BY_THEN + "where version.topic_id = :topic and version.number = :number")
                .param("topic", topic.id())
                .param("number", number)
                .query((row, count) -> version(row))
                .optional();
    }

    private JdbcClient.StatementSpec ask(String sql) {
        return jdbc.sql(sql).param("moment", Timestamptz.of(moment));
    }

    private LastVersion last(ResultSet row) throws SQLException {
        var ended = Timestamptz.maybeIn(row, "ended");
        if (ended.isEmpty()) {
            return new LastVersion(version(row));
        }
        var cause = row.getString("withdrawn_cause");
        var instead = row.getObject("replaced_by", UUID.class);
        return new LastVersion(
                version(row),
                ended.get(),
                cause == null ? null : Withdrawal.Cause.valueOf(cause),
                instead == null ? null : new TopicId(instead));
    }

    private static TopicId topic(ResultSet row) throws SQLException {
        return new TopicId(row.getObject("topic_id", UUID.class));
    }

    private PublishedVersion version(ResultSet row) throws SQLException {
        return new PublishedVersion(
                topic(row),
                row.getInt("number"),
                json.readContent(row.getString("content")),
                Timestamptz.in(row, "published_at"),
                new Sha256(row.getBytes("sha256")).toString());
    }
}
