package org.clinic.portal.topic;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.clinic.portal.base.security.AccountId;
import org.clinic.portal.base.security.TopicReaders;
import org.clinic.portal.base.text.Tidy;
import org.clinic.portal.base.time.Timestamptz;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.topic.draft.Archived;
import org.clinic.portal.topic.draft.TopicOwner;
import org.clinic.portal.topic.draft.TopicStatus;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import static java.util.Comparator.comparing;

/** Finds topics for the list, and whether their drafts say what visitors read. */
@Service
@Transactional(readOnly = true)
@TopicReaders
public class TopicSearch {

    /**
     * A draft says what a version says if every section of one has its like in the other: at the same place, with the
     * same hash. How a topic stands is looked up for those of the page alone, unless it is what is asked for.
     */
    private static final String QUERY = """
            with found as materialized (
                select * from topic
                where says(concat_ws(' ', title, label, summary, slug), :text)
                    and (cast(:owner as uuid) is null or owner_id = :owner)
                    and (not :nobodys or owner_id is null)
                    and (archived_at is not null) = :archived
                order by changed_at desc, id desc limit :prefiltered offset :skipped),
            standing as (
                select found.*, version.number,
                    exists (select from topic_version where topic_id = found.id) as was_published,
                    case when version.number is not null then
                        version.slug = found.slug and version.title = found.title
                        and version.content ->> 'language' = found.language
                        and version.content ->> 'label' = found.label
                        and version.content ->> 'summary' = found.summary
                        and not exists (
                            select from (
                                select id, position, text_sha256 from topic_section
                                where topic_id = found.id and position is not null) draft
                            full join (
                                select section_id as id, position, text_sha256 from topic_version_section
                                where topic_id = version.topic_id and number = version.number) frozen
                            using (id, position, text_sha256)
                            where draft.id is null or frozen.id is null) end as unchanged
                from found
                left join topic_live_period period on period.topic_id = found.id and period.live_until is null
                left join topic_version version on version.topic_id = found.id and version.number = period.number)
            select standing.*, (
                select count(*) from topic_comment comment
                join topic_section section on section.id = comment.section_id and section.position is not null
                where comment.topic_id = standing.id and comment.resolved_at is null
                    and comment.removed_at is null) as open_comments
            from standing
            where cast(:status as text) is null or :status = case
                when not was_published then 'DRAFT' when number is null then 'WITHDRAWN'
                when unchanged then 'LIVE' else 'CHANGED' end
            order by changed_at desc, id desc limit :limit offset :offset""";

    private final JdbcClient jdbc;

    private final TopicGrades grades;

    TopicSearch(JdbcClient jdbc, TopicGrades grades) {
        this.jdbc = jdbc;
        this.grades = grades;
    }

    /** The topics that a list shows, the last changed first, however they are paged. */
    public List<TopicSummary> search(TopicFilter filter, Pageable page) {
        long size = page.isPaged() ? page.getPageSize() : Integer.MAX_VALUE;
        long offset = page.isPaged() ? page.getOffset() : 0;
        var status = filter.status();
        var byStatus = status != null;
        var found = jdbc.sql(QUERY)
                .param("text", Tidy.line(filter.text()))
                .param("owner", filter.owner() == null ? null : filter.owner().id(), Types.OTHER)
                .param("nobodys", filter.nobodys())
                .param("archived", filter.archived())
                .param("status", status == null ? null : status.name(), Types.VARCHAR)
                .param("prefiltered", byStatus ? Integer.MAX_VALUE : size)
                .param("skipped", byStatus ? 0 : offset)
                .param("limit", size)
                .param("offset", byStatus ? offset : 0)
                .query((row, number) -> summary(row))
                .list();
        var hard = grades.of(found.stream().map(topic -> topic.id().id()).toList());
        return found.stream()
                .map(topic -> topic.withGrade(hard.get(topic.id().id())))
                .toList();
    }

    /** Everybody who owns a topic, by name. */
    public List<TopicOwner> owners() {
        return jdbc.sql("""
                        select distinct on (owner_id) owner_id, owner_name from topic
                        where owner_id is not null order by owner_id, changed_at desc""").query((row, number) -> owner(row)).list().stream()
                .flatMap(Optional::stream)
                .sorted(comparing(TopicOwner::name))
                .toList();
    }

    private static Optional<TopicOwner> owner(ResultSet row) throws SQLException {
        var account = row.getObject("owner_id", UUID.class);
        return account == null
                ? Optional.empty()
                : Optional.of(new TopicOwner(new AccountId(account), row.getString("owner_name")));
    }

    private static Optional<Archived> archived(ResultSet row) throws SQLException {
        var by = row.getString("archived_by");
        return Timestamptz.maybeIn(row, "archived_at").map(at -> new Archived(at, by));
    }

    private static TopicSummary summary(ResultSet row) throws SQLException {
        var unchanged = Optional.ofNullable(row.getObject("unchanged", Boolean.class));
        return new TopicSummary(
                new TopicId(row.getObject("id", UUID.class)),
                row.getString("title"),
                row.getString("slug"),
                TopicStatus.of(row.getBoolean("was_published"), unchanged),
                row.getObject("number", Integer.class),
                Timestamptz.in(row, "changed_at"),
                row.getString("changed_by"),
                owner(row).orElse(null),
                archived(row).orElse(null),
                row.getInt("open_comments"),
                null);
    }
}
