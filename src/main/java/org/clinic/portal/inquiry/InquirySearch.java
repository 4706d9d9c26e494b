package org.clinic.portal.inquiry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.clinic.portal.base.clinic.Clinic;
import org.clinic.portal.base.phone.PhoneNumber;
import org.clinic.portal.base.security.AccountId;
import org.clinic.portal.base.time.Timestamptz;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds inquiries, newest first, a page at a time from where the last one ended. */
@Repository
class InquirySearch {

    private static final String ROWS = """
            select id, name, received_at, left(message, 300) opening, topic_title, version_number, section_heading,
                   status, assignee_name, outcome,
                   exists (select from inquiry_event where inquiry_id = inquiry.id and kind = 'SEEN') seen
            from inquiry
            where true""";

    private final JdbcClient jdbc;
    private final Clinic clinic;

    InquirySearch(JdbcClient jdbc, Clinic clinic) {
        this.jdbc = jdbc;
        this.clinic = clinic;
    }

    /** @param after the last row of the page before, absent for the first page */
    List<InquirySummary> find(InquiryFilter filter, AccountId coordinator, @Nullable InquirySummary after, int limit) {
        var sql = new StringBuilder(ROWS);
        var values = new ArrayList<Object>();
        switch (filter.scope()) {
            case OPEN -> sql.append(" and status in ('RECEIVED', 'ASSIGNED')");
            case RECEIVED -> sql.append(" and status = 'RECEIVED'");
            case MINE -> {
                sql.append(" and status = 'ASSIGNED' and assignee_id = ?");
                values.add(coordinator.id());
            }
            case CLOSED -> sql.append(" and status = 'CLOSED'");
            case SPAM -> sql.append(" and status = 'SPAM'");
            case ALL -> {}
        }
        var sought = SoughtText.of(filter.text());
        for (String word : words(sought.words())) {
            sql.append(" and search_text like '%' || ? || '%'");
            values.add(word.replaceAll("[\\\\%_]", "\\\\$0"));
        }
        for (String number : sought.numbers()) {
            sql.append(" and (search_text like '%' || ? || '%' or search_text like '%' || folded(?) || '%')");
            values.add(PhoneNumber.sought(number, clinic.country()));
            values.add(number);
        }
        if (after != null) {
            sql.append(" and (received_at, id) < (?, ?)");
            values.add(Timestamptz.of(after.receivedAt()));
            values.add(after.id().id());
        }
        sql.append(" order by received_at desc, id desc limit ?");
        values.add(limit);
        return jdbc.sql(sql.toString())
                .params(values)
                .query(InquirySearch::summary)
                .list();
    }

    /** Asked for beforehand, so that each can be looked up in the index. */
    private List<String> words(String text) {
        if (text.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("select unnest(asked_words(?))")
                .param(text)
                .query((row, number) -> row.getString(1))
                .list();
    }

    private static InquirySummary summary(ResultSet row, int number) throws SQLException {
        String outcome = row.getString("outcome");
        return new InquirySummary(
                new InquiryId(row.getObject("id", UUID.class)),
                row.getString("name"),
                Timestamptz.in(row, "received_at"),
                row.getString("opening"),
                row.getString("topic_title"),
                row.getInt("version_number"),
                row.getString("section_heading"),
                InquiryStatus.valueOf(row.getString("status")),
                row.getString("assignee_name"),
                outcome == null ? null : Outcome.valueOf(outcome),
                row.getBoolean("seen"));
    }
}
