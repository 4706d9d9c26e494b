package org.clinic.portal.inquiry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clinic.portal.base.security.AccountId;
import org.clinic.portal.base.time.Timestamptz;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds what is due of a coordinator's own inquiries and of those for whom they stand in, and what they have done. */
@Repository
class DaySearch {

    private static final Set<InquiryEventKind> DONE =
            EnumSet.of(InquiryEventKind.CALLED, InquiryEventKind.PLANNED, InquiryEventKind.CLOSED);

    private final JdbcClient jdbc;

    DaySearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is due before then, the first at the top. */
    List<DueInquiry> due(AccountId coordinator, List<AccountId> standingInFor, Instant before) {
        return jdbc.sql("""
                        select id, name_by_now(inquiry) as name, case when assignee_id <> :me then assignee_name end as standing_in_for,
                               contact.phone, contact.preferred_way, contact.preferred_time,
                               coalesce(contact.answer_language, language) as language,
                               contact.prefers_morning, contact.prefers_afternoon, contact.prefers_evening, contact.no_calls,
                               contact.agreed_to_calls, contact.voicemail,
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
                row.getBoolean("agreed_to_calls"),
                row.getBoolean("voicemail"),
                row.getString("language"),
                InquirySearch.requiredNextStep(row));
    }

    /** What they have done since then on what is theirs, but for what was taken back or reopened. */
    List<DoneAct> done(AccountId coordinator, Instant since) {
        return happened(coordinator, since).stream()
                .collect(Collectors.groupingBy(each -> each.act().inquiry()))
                .values()
                .stream()
                .flatMap(ofOne -> done(ofOne).filter(each -> each.isOf(coordinator)))
                .map(Happened::act)
                .sorted(Comparator.comparing(DoneAct::at))
                .toList();
    }

    /** Of what happened to one, what was done and is so still. */
    private static Stream<Happened> done(List<Happened> ofOne) {
        var standing = Standing.of(ofOne, Happened::kind);
        int reopened = standing.stream().map(Happened::kind).toList().lastIndexOf(InquiryEventKind.REOPENED);
        return IntStream.range(0, standing.size())
                .filter(at -> DONE.contains(standing.get(at).kind()))
                .filter(at -> standing.get(at).kind() != InquiryEventKind.CLOSED || at > reopened)
                .mapToObj(standing::get);
    }

    /** All that happened since then to what they have done something on. */
    private List<Happened> happened(AccountId coordinator, Instant since) {
        return jdbc.sql("""
                        with own as materialized (
                            select id, name_by_now(inquiry) as name from inquiry
                            where assignee_id = :me and id in (
                                select inquiry_id from inquiry_event
                                where actor_id = :me and occurred_at >= :since and kind in (:done)))
                        select inquiry_id, own.name, actor_id, occurred_at, kind, text, next_step, next_step_by,
                               next_step_try, next_step_words
                        from own join inquiry_event on inquiry_id = own.id
                        where occurred_at >= :since
                        order by occurred_at, inquiry_event.id""")
                .param("me", coordinator.id())
                .param("since", Timestamptz.of(since))
                .param("done", DONE.stream().map(Enum::name).toList())
                .query(DaySearch::happened)
                .list();
    }

    private static Happened happened(ResultSet row, int number) throws SQLException {
        var actor = row.getObject("actor_id", UUID.class);
        return new Happened(
                actor == null ? null : new AccountId(actor),
                new DoneAct(
                        new InquiryId(row.getObject("inquiry_id", UUID.class)),
                        row.getString("name"),
                        Timestamptz.in(row, "occurred_at"),
                        InquiryEventKind.valueOf(row.getString("kind")),
                        row.getString("text"),
                        InquirySearch.nextStep(row)));
    }

    private record Happened(@Nullable AccountId actor, DoneAct act) {

        InquiryEventKind kind() {
            return act.kind();
        }

        boolean isOf(AccountId coordinator) {
            return coordinator.equals(actor);
        }
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
