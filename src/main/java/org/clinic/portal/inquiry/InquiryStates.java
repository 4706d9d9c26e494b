package org.clinic.portal.inquiry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.clinic.portal.base.security.AccountId;
import org.clinic.portal.inquiry.due.Priority;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How inquiries stand, many in one reading. */
@Repository
class InquiryStates {

    private final JdbcClient jdbc;

    InquiryStates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In no order; those that there are none of are left out. */
    List<InquiryState> of(Collection<InquiryId> some, AccountId coordinator) {
        if (some.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        select id, revision, status, assignee_id, assignee_name, outcome, priority,
                               next_step, next_step_by, next_step_try, next_step_words,
                               exists (select from inquiry_event where inquiry_id = inquiry.id and kind = 'SEEN') seen,
                               """ + Condition.MARKS + " from inquiry where id = any (cast(? as uuid[]))")
                .params(
                        coordinator.id(),
                        coordinator.id(),
                        some.stream().map(InquiryId::toString).collect(Collectors.joining(",", "{", "}")))
                .query(InquiryStates::state)
                .list();
    }

    private static InquiryState state(ResultSet row, int number) throws SQLException {
        var assignee = row.getObject("assignee_id", UUID.class);
        return new InquiryState(
                new InquiryId(row.getObject("id", UUID.class)),
                row.getInt("revision"),
                InquiryStatus.valueOf(row.getString("status")),
                assignee == null ? null : new AccountId(assignee),
                row.getString("assignee_name"),
                InquirySearch.outcome(row),
                Priority.valueOf(row.getString("priority")),
                InquirySearch.nextStep(row),
                row.getBoolean("seen"),
                InquirySearch.marks(row));
    }
}
