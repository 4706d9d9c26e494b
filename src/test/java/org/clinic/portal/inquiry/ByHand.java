package org.clinic.portal.inquiry;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clinic.portal.base.security.SignedInAccount;

/** What coordinators look at, as somebody would ask for it who knows the database and uses nothing else. */
final class ByHand {

    private static final String COLUMNS = """
            id, name, inquiry.received_at, left(message, 160) opening, topic_title, version_number, section_heading, language, status,
            assignee_name, outcome, priority, next_step, next_step_by, next_step_try, next_step_words,
            (select true from inquiry_event where inquiry_id = inquiry.id and kind = 'SEEN' limit 1) seen""";

    private static final String FOUND_COLUMNS = COLUMNS + """
            , reference, phone, email, message,
            array(select text from inquiry_event where inquiry_id = inquiry.id and kind = 'NOTED') notes""";

    private static final int PAGE = 40;

    private final Connection connection;

    ByHand(Connection connection) {
        this.connection = connection;
    }

    /** It took more than a few seconds. */
    static class TooLongException extends RuntimeException {

        TooLongException(SQLException reason) {
            super(reason);
        }
    }

    /** A page, after a row or from the beginning. */
    void page(InquiryScope scope, UUID coordinator, List<Object> after) {
        var values = new ArrayList<Object>();
        if (scope == InquiryScope.MINE) {
            values.add(coordinator);
        }
        values.addAll(after);
        query(
                "select " + COLUMNS + " from inquiry where " + condition(scope)
                        + (after.isEmpty()
                                ? ""
                                : scope.isByDue()
                                        ? " and (next_step_by, id) > (?, ?)"
                                        : " and (received_at, id) < (?, ?)")
                        + " order by " + order(scope) + " limit " + PAGE,
                values);
    }

    /** Rows at about nine tenths of all there are: when, and which. */
    List<List<Object>> deep(InquiryScope scope, UUID coordinator) {
        var mine = scope == InquiryScope.MINE ? List.<Object>of(coordinator) : List.of();
        var all = (Number) query("select count(*) from inquiry where " + condition(scope), mine)
                .getFirst()
                .getFirst();
        return query(
                "select " + (scope.isByDue() ? "next_step_by" : "received_at") + ", id from inquiry where "
                        + condition(scope) + " order by " + order(scope)
                        + " offset %d limit 80".formatted(all.longValue() * 9 / 10),
                mine);
    }

    private static String condition(InquiryScope scope) {
        return switch (scope) {
            case TO_ANSWER ->
                "next_step is not null and (next_step not in ('WAIT', 'COME_BACK') or next_step_by < now())";
            case OPEN -> "next_step is not null";
            case RECEIVED -> "status = 'RECEIVED'";
            case MINE -> "next_step is not null and assignee_id = ?";
            case TODAY -> "next_step is not null and next_step_by < current_date + 1";
            case LATE -> "next_step is not null and next_step_by < now()";
            case WAITING -> "next_step = 'WAIT'";
            case SNOOZED -> "next_step = 'COME_BACK'";
            case CLOSED -> "status = 'CLOSED'";
            case SPAM -> "status = 'SPAM'";
            case ALL -> "true";
        };
    }

    private static String order(InquiryScope scope) {
        return scope.isByDue() ? "next_step_by, id" : "received_at desc, id desc";
    }

    /** The newest in which all of these stand, then the newest spam; in the order of time, as far as it takes. */
    void searchNewestFirst(List<String> patterns) {
        search("select " + FOUND_COLUMNS + """
                         from inquiry_words join inquiry on id = inquiry_id where %s and %s
                        order by inquiry_words.received_at desc, inquiry_id desc limit %d""", patterns);
    }

    /** The same; all that is found, of which the newest. */
    void searchAll(List<String> patterns) {
        search(
                "with found as materialized (select inquiry_id, received_at from inquiry_words where %s and %s) select "
                        + FOUND_COLUMNS + """
                         from (select inquiry_id, received_at from found order by received_at desc, inquiry_id desc limit %d) newest
                            join inquiry on id = inquiry_id
                        order by newest.received_at desc, inquiry_id desc""",
                patterns);
    }

    private void search(String sql, List<String> patterns) {
        var said = patterns.stream().map(_ -> "said like ?").collect(Collectors.joining(" and "));
        int found = query(sql.formatted("not spam", said, PAGE), patterns).size();
        if (found < PAGE) {
            query(sql.formatted("spam", said, PAGE - found), patterns);
        }
    }

    /** Those whose names are nearly this one. */
    void searchNear(String typed) {
        int forgiven = Misspelling.forgiven(typed);
        var names = query(
                """
                select word from inquiry_name
                where (word like ? or word like ?) and length(word) between ? and ?
                    and levenshtein_less_equal(word, ?, ?) <= ? and word <> ?
                order by levenshtein(word, ?), word limit 8""",
                List.of(
                        typed.charAt(0) + "%",
                        typed.charAt(1) + "" + typed.charAt(0) + "%",
                        typed.length() - forgiven,
                        typed.length() + forgiven,
                        typed,
                        forgiven,
                        forgiven,
                        typed,
                        typed));
        if (!names.isEmpty()) {
            var whole =
                    names.stream().map(name -> "% " + name.getFirst() + " %").toList();
            query(
                    """
                    with found as materialized (
                        select inquiry_id, received_at from inquiry_words where not spam and (%s))
                    select %s from (select inquiry_id, received_at from found order by received_at desc, inquiry_id desc limit 10)
                        newest join inquiry on id = inquiry_id
                    order by newest.received_at desc, inquiry_id desc""".formatted(
                                    whole.stream()
                                            .map(_ -> "said like ? and named like ?")
                                            .collect(Collectors.joining(" or ")),
                                    FOUND_COLUMNS),
                    whole.stream().flatMap(name -> Stream.of(name, name)).toList());
        }
    }

    /** How many there are, and the day of a coordinator. */
    void countsAndDay(UUID coordinator, Instant today, Instant tomorrow) {
        query(
                """
                select count(*), count(*) filter (where status = 'RECEIVED'), count(*) filter (where assignee_id = ?),
                    count(*) filter (where next_step = 'WAIT'), count(*) filter (where next_step = 'COME_BACK'),
                    count(*) filter (where next_step not in ('WAIT', 'COME_BACK') or next_step_by < now()),
                    count(*) filter (where next_step_by < ?), count(*) filter (where next_step_by < now()),
                    count(*) filter (where priority = 'HIGH'), count(*) filter (where priority = 'NORMAL'),
                    count(*) filter (where priority = 'LOW'),
                    count(*) filter (where priority = 'HIGH' and assignee_id = ?),
                    count(*) filter (where priority = 'NORMAL' and assignee_id = ?),
                    count(*) filter (where priority = 'LOW' and assignee_id = ?),
                    count(*) filter (where priority = 'HIGH' and next_step_by < ?),
                    count(*) filter (where priority = 'NORMAL' and next_step_by < ?),
                    count(*) filter (where priority = 'LOW' and next_step_by < ?)
                from inquiry where next_step is not null""",
                List.of(
                        coordinator,
                        Timestamp.from(tomorrow),
                        coordinator,
                        coordinator,
                        coordinator,
                        Timestamp.from(tomorrow),
                        Timestamp.from(tomorrow),
                        Timestamp.from(tomorrow)));
        query("""
                select id, name, contact.phone, contact.preferred_way, contact.preferred_time, language,
                    contact.prefers_morning, contact.prefers_afternoon, contact.prefers_evening, contact.no_calls,
                    next_step, next_step_by, next_step_try, next_step_words
                from inquiry join inquiry_contact contact on contact.inquiry_id = id
                where assignee_id = ? and next_step is not null and next_step_by < ?
                order by next_step_by, id""", List.of(coordinator, Timestamp.from(tomorrow)));
        query("""
                select date_trunc('day', next_step_by), count(*), min(next_step_by) from inquiry
                where assignee_id = ? and next_step is not null and next_step_by >= ?
                group by 1 order by 1""", List.of(coordinator, Timestamp.from(tomorrow)));
        query("""
                select inquiry_id, name, occurred_at, kind, text, act.next_step, act.next_step_by, act.next_step_try,
                    act.next_step_words
                from inquiry_event act join inquiry on inquiry.id = inquiry_id
                where actor_id = ? and occurred_at >= ? and kind in ('CALLED', 'PLANNED', 'CLOSED') and inquiry.assignee_id = actor_id
                    and not exists (
                        select from inquiry_event later where later.inquiry_id = act.inquiry_id
                            and later.kind in ('TAKEN_BACK', 'REOPENED')
                            and (later.occurred_at, later.id) > (act.occurred_at, act.id))
                order by occurred_at, act.id""", List.of(coordinator, Timestamp.from(today)));
    }

    /** An inquiry and what happened to it, for somebody who has seen it before. */
    void open(InquiryId id, SignedInAccount reader) {
        query("select * from inquiry where id = ? for update", List.of(id.id()));
        query(
                "select 1 from inquiry_event where inquiry_id = ? and actor_id = ? and kind = 'SEEN'",
                List.of(id.id(), reader.id().id()));
        query("""
                insert into audit_event (id, occurred_at, actor_id, actor_name, action, subject_type, subject_id, detail)
                values (gen_random_uuid(), now(), ?, ?, 'inquiry.open', 'inquiry', ?, '{}') returning id""", List.of(reader.id().id(), reader.name(), id.id()));
        query("select * from inquiry_event where inquiry_id = ? order by occurred_at, id", List.of(id.id()));
        query("select * from inquiry_merge where into_id = ? and taken_back_at is null", List.of(id.id()));
    }

    /** All columns of all rows. */
    List<List<Object>> query(String sql, List<?> values) {
        try (var statement = connection.prepareStatement(sql)) {
            for (int place = 0; place < values.size(); place++) {
                statement.setObject(place + 1, values.get(place));
            }
            try (var answer = statement.executeQuery()) {
                var rows = new ArrayList<List<Object>>();
                while (answer.next()) {
                    var row = new ArrayList<>();
                    for (int column = 1; column <= answer.getMetaData().getColumnCount(); column++) {
                        row.add(answer.getObject(column));
                    }
                    rows.add(row);
                }
                return rows;
            }
        } catch (SQLException failed) {
            if ("57014".equals(failed.getSQLState())) {
                throw new TooLongException(failed);
            }
            throw new IllegalStateException(failed);
        }
    }
}
