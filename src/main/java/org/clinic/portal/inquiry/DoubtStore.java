package org.clinic.portal.inquiry;

import org.clinic.portal.inquiry.spam.Suspicion;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What spoke against inquiries that the desk got all the same, in the database. */
@Repository
class DoubtStore {

    private final JdbcClient jdbc;

    DoubtStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Nothing is kept where the points add up to none.
     *
     * @param marked whether the desk is told
     */
    void insert(InquiryId inquiry, Suspicion suspicion, boolean marked) {
        if (suspicion.points() > 0) {
            jdbc.sql("insert into inquiry_doubt (inquiry_id, points, reasons, marked) values (?, ?, ?, ?)")
                    .param(inquiry.id())
                    .param(suspicion.points())
                    .param(suspicion.names())
                    .param(marked)
                    .update();
        }
    }
}
