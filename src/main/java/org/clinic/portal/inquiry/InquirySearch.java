package org.clinic.portal.inquiry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
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

    private static final Pattern PHONE = Pattern.compile("\\+?[0-9() ./-]+");
    private static final int FEWEST_DIGITS = 4;
    private static final int NORTH_AMERICAN_DIGITS = 11;

    private final JdbcClient jdbc;

    InquirySearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
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
        for (String term : terms(Wording.line(filter.text()))) {
            sql.append(" and (search_text like '%' || lower(?) || '%'");
            values.add(term.replaceAll("[\\\\%_]", "\\\\$0"));
            if (isPhone(term)) {
                sql.append(" or search_text like '%' || ? || '%'");
                values.add(digits(term));
            }
            sql.append(')');
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

    /** What must all be found: word by word, but a phone number with spaces in it is one. */
    private static List<String> terms(String text) {
        if (text.isEmpty()) {
            return List.of();
        }
        return isPhone(text) ? List.of(text) : List.of(text.split(" "));
    }

    private static boolean isPhone(String term) {
        return PHONE.matcher(term).matches() && digits(term).length() >= FEWEST_DIGITS;
    }

    /** As they stand in the searched text beside the number as typed, without the 1 that some dial before it. */
    private static String digits(String phone) {
        String digits = phone.replaceAll("[^0-9]", "");
        return digits.length() == NORTH_AMERICAN_DIGITS && digits.startsWith("1") ? digits.substring(1) : digits;
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
