package org.clinic.portal.inquiry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clinic.portal.base.security.AccountId;
import org.clinic.portal.base.time.Timestamptz;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds what is due of a coordinator's own inquiries and of those for whom they stand in, and what they have done. */
@Repository
class DaySearch {

    private final JdbcClient jdbc;

    DaySearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is due before then, the first at the top. */
    List<DueInquiry> due(AccountId coordinator, List<AccountId> standingInFor, Instant before) {
        return jdbc.sql("""
                        select id, name_by_now(inquiry) as name, case when assignee_id <> :me then assignee_name end as standing_in_for,
                               contact.phone, contact.preferred_way, contact.preferred_time, language,
                               contact.prefers_morning, contact.prefers_afternoon, contact.prefers_evening, contact.no_calls,
                               next_step, next_step_by, next_step_try, next_step_words
                        from inquiry join inquiry_contact contact on contact.inquiry_id = id
                        where assignee_id in (:all) and next_step is not null and next_step_by < :before
                        order by next_step_by, id""")
                .param("me", coordinator.id())
                .param("all", all(coordinator, standingInFor))
                .param("before", Timestamptz.of(before))
                .query(DaySearch::dueInquiry)
                .list();
    }

    private static List<UUID> all(AccountId coordinator, List<AccountId> standingInFor) {
        return Stream.concat(Stream.of(coordinator), standingInFor.stream())
                .map(AccountId::id)
                .toList();
    }

    private static DueInquiry dueInquiry(ResultSet row, int number) throws SQLException {
        var way = row.getString("preferred_way");
        return new DueInquiry(
                new InquiryId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("standing_in_for"),
                row.getString("phone"),
                way == null ? null : PreferredWay.valueOf(way),
                new PreferredHours(
                        row.getBoolean("prefers_morning"),
                        row.getBoolean("prefers_afternoon"),
                        row.getBoolean("prefers_evening")),
                row.getString("preferred_time"),
                row.getBoolean("no_calls"),
                row.getString("language"),
                InquirySearch.requiredNextStep(row));
    }

    /**
     * What they have done since then on what is theirs, but for what was taken back or reopened. It was taken back once more
     * was taken back since than was done.
     */
    List<DoneAct> done(AccountId coordinator, Instant since) {
        return jdbc.sql("""
                        select inquiry_id, name_by_now(inquiry) as name, occurred_at, kind, text, act.next_step, act.next_step_by,
                               act.next_step_try, act.next_step_words
                        from inquiry_event act join inquiry on inquiry.id = inquiry_id
                        where actor_id = ? and occurred_at >= ? and kind in ('CALLED', 'PLANNED', 'CLOSED')
                            and inquiry.assignee_id = actor_id
                            and not exists (
                                select from (
                                    select sum(case later.kind when 'TAKEN_BACK' then 1 else -1 end)
                                        over (order by later.occurred_at, later.id) as taken_back
                                    from inquiry_event later
                                    where later.inquiry_id = act.inquiry_id
                                        and later.kind in ('TAKEN_BACK', 'ASSIGNED', 'CALLED', 'PLANNED', 'CLOSED')
                                        and (later.occurred_at, later.id) > (act.occurred_at, act.id)) since
                                where taken_back = 1)
                            and (kind <> 'CLOSED' or not exists (
                                select from inquiry_event later
                                where later.inquiry_id = act.inquiry_id and later.kind = 'REOPENED'
                                    and (later.occurred_at, later.id) > (act.occurred_at, act.id)))
                        order by occurred_at, act.id""")
                .params(coordinator.id(), Timestamptz.of(since))
                .query(DaySearch::doneAct)
                .list();
    }

    private static DoneAct doneAct(ResultSet row, int number) throws SQLException {
        return new DoneAct(
                new InquiryId(row.getObject("inquiry_id", UUID.class)),
                row.getString("name"),
                Timestamptz.in(row, "occurred_at"),
                InquiryEventKind.valueOf(row.getString("kind")),
                row.getString("text"),
                InquirySearch.nextStep(row));
    }

    /**
     * How many are due from each of these moments to the next, from the last one on, and when the first of them is.
     * What is due before all of them is left out. The moments are read once, not once for each row.
     */
    List<Load> loads(AccountId coordinator, List<AccountId> standingInFor, List<Instant> starts) {
        return jdbc.sql("""
                        select width_bucket(next_step_by, (select cast(:starts as timestamptz[]))) as part, count(*) as due,
                               min(next_step_by) as first
                        from inquiry where assignee_id in (:all) and next_step is not null and next_step_by >= :first
                        group by part order by part""")
                .param("starts", starts.stream().map(Instant::toString).collect(Collectors.joining(",", "{", "}")))
                .param("all", all(coordinator, standingInFor))
                .param("first", Timestamptz.of(starts.getFirst()))
                .query((row, number) ->
                        new Load(row.getInt("part") - 1, row.getInt("due"), Timestamptz.in(row, "first")))
                .list();
    }

    /** @param part which of the moments it begins with */
    record Load(int part, int due, Instant first) {}
}
