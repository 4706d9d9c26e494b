package org.clinic.portal.inquiry;

import java.util.List;
import java.util.UUID;
import org.clinic.portal.base.security.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a calendar reads of somebody's next steps. */
@Repository
class CalendarRows {

    /** What a calendar shows at most: of what is due first. */
    private static final int MOST = 500;

    private final JdbcClient jdbc;

    CalendarRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of one's own inquiries, without a word of anybody. */
    List<Planned> planned(AccountId coordinator) {
        return jdbc.sql("""
                        select id, reference, revision, next_step, next_step_by, next_step_try,
                               null as next_step_words
                        from inquiry where assignee_id = ? and next_step is not null
                        order by next_step_by, id limit ?""")
                .params(coordinator.id(), MOST)
                .query((row, number) -> new Planned(
                        new InquiryId(row.getObject("id", UUID.class)),
                        new Reference(row.getString("reference")),
                        row.getInt("revision"),
                        InquirySearch.requiredNextStep(row)))
                .list();
    }

    /** @param step without its words, which may be about somebody's health */
    record Planned(InquiryId id, Reference reference, int revision, NextStep step) {}
}
