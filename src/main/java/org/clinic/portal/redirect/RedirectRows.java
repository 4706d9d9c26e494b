package org.clinic.portal.redirect;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.clinic.portal.base.dependants.Dependant;
import org.clinic.portal.base.dependants.Dependants;
import org.clinic.portal.base.security.AccountId;
import org.clinic.portal.base.time.Timestamptz;
import org.clinic.portal.content.SectionId;
import org.clinic.portal.content.TopicId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Addresses that lead to topics, as they are stored: what marketing has added, and what the versions of topics tell. */
@Component
class RedirectRows implements Dependants {

    private static final String LAST = """
            join lateral (select number, slug, title from topic_version version
                where version.topic_id = %1$s.topic_id order by number desc limit 1) last on true
            join topic_live_period period on period.topic_id = %1$s.topic_id and period.number = last.number
            """;

    private final JdbcClient jdbc;

    RedirectRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Redirect redirect) {
        jdbc.sql("""
                        insert into redirect (id, slug, topic_id, section_id, added_at, added_by, added_name)
                        values (:id, :slug, :topic, :section, :at, :by, :name)""")
                .param("id", redirect.id().id())
                .param("slug", redirect.slug())
                .param("topic", redirect.topic().id())
                .param(
                        "section",
                        redirect.section() == null ? null : redirect.section().id(),
                        Types.OTHER)
                .param("at", Timestamptz.of(redirect.addedAt()))
                .param("by", redirect.addedBy().id())
                .param("name", redirect.addedName())
                .update();
    }

    /** Whether it was still there. */
    boolean remove(RedirectId id) {
        return jdbc.sql("delete from redirect where id = ?").param(id.id()).update() == 1;
    }

    List<String> slugs() {
        return jdbc.sql("select slug from redirect order by slug")
                .query((row, _) -> row.getString("slug"))
                .list();
    }

    Optional<Lead> find(String slug) {
        return jdbc.sql("""
                        select redirect.topic_id, redirect.section_id, last.title from redirect
                        """ + LAST.formatted("redirect") + " where redirect.slug = ?")
                .param(slug)
                .query((row, _) -> new Lead(
                        new TopicId(row.getObject("topic_id", UUID.class)), section(row), row.getString("title")))
                .optional();
    }

    /** {@code none} is what there is of an address by which nobody came. */
    List<OwnRedirect> own(Map<String, MonthlyHits> hits, MonthlyHits none) {
        return jdbc.sql("""
                        select redirect.*, last.slug as present_slug, last.title, period.live_until is null as live,
                            section.heading
                        from redirect
                        """ + LAST.formatted("redirect") + """
                        left join topic_version_section section on section.topic_id = redirect.topic_id
                            and section.number = last.number and section.section_id = redirect.section_id
                        order by redirect.slug""")
                .query((row, _) -> new OwnRedirect(
                        redirect(row),
                        destination(row, row.getString("heading")),
                        hits.getOrDefault(row.getString("slug"), none)))
                .list();
    }

    List<FormerAddress> former(Map<String, MonthlyHits> hits, MonthlyHits none) {
        return jdbc.sql("""
                        select former.slug, former.topic_id, next.published_at, last.slug as present_slug, last.title,
                            period.live_until is null as live
                        from (select topic_id, slug, max(number) as number from topic_version
                            group by topic_id, slug) former
                        join topic_version next on next.topic_id = former.topic_id and next.number = former.number + 1
                        """ + LAST.formatted("former") + " where former.slug <> last.slug order by former.slug")
                .query((row, _) -> new FormerAddress(
                        row.getString("slug"),
                        destination(row, null),
                        Timestamptz.in(row, "published_at"),
                        hits.getOrDefault(row.getString("slug"), none)))
                .list();
    }

    private static Redirect redirect(ResultSet row) throws SQLException {
        return new Redirect(
                new RedirectId(row.getObject("id", UUID.class)),
                row.getString("slug"),
                new TopicId(row.getObject("topic_id", UUID.class)),
                section(row),
                Timestamptz.in(row, "added_at"),
                new AccountId(row.getObject("added_by", UUID.class)),
                row.getString("added_name"));
    }

    private static @Nullable SectionId section(ResultSet row) throws SQLException {
        var section = row.getObject("section_id", UUID.class);
        return section == null ? null : new SectionId(section);
    }

    private static Destination destination(ResultSet row, @Nullable String section) throws SQLException {
        return new Destination(
                new TopicId(row.getObject("topic_id", UUID.class)),
                row.getString("present_slug"),
                row.getString("title"),
                row.getBoolean("live"),
                section);
    }

    @Override
    public Optional<Dependant> on(String subject, UUID id) {
        return subject.equals("topic")
                ? Optional.of(leadingTo(id))
                        .filter(count -> count > 0)
                        .map(count -> new Dependant("topic.dependants.redirects", count))
                : Optional.empty();
    }

    private long leadingTo(UUID topic) {
        return jdbc.sql("select count(*) from redirect where topic_id = ?")
                .param(topic)
                .query(Long.class)
                .single();
    }

    /** Of every address by which somebody came in the last months, the present one among them. */
    Map<String, MonthlyHits> hits(YearMonth now) {
        var counted = new HashMap<String, Map<YearMonth, Long>>();
        jdbc.sql("select slug, month, hits from redirect_hit where month > ?")
                .param(now.minusMonths(MonthlyHits.MONTHS).atDay(1))
                .query(row -> {
                    counted.computeIfAbsent(row.getString("slug"), _ -> new HashMap<>())
                            .put(YearMonth.from(row.getObject("month", LocalDate.class)), row.getLong("hits"));
                });
        var hits = new HashMap<String, MonthlyHits>();
        counted.forEach((slug, months) -> hits.put(slug, MonthlyHits.until(now, months)));
        return hits;
    }

    void count(String slug, YearMonth month, long hits) {
        jdbc.sql("""
                        insert into redirect_hit as hit (slug, month, hits) values (?, ?, ?)
                        on conflict (slug, month) do update set hits = hit.hits + excluded.hits""").params(slug, month.atDay(1), hits).update();
    }
}
