package org.clinic.portal.inquiry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.clinic.portal.inquiry.spam.Reason;
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

    /** What the desk is told; nothing where it was not doubtful. */
    List<Reason> of(InquiryId inquiry) {
        return jdbc.sql("select reasons from inquiry_doubt where inquiry_id = ? and marked")
                .param(inquiry.id())
                .query((row, number) -> in(row, "reasons"))
                .optional()
                .orElse(List.of());
    }

    /** Of a column that may be null. */
    static List<Reason> in(ResultSet row, String column) throws SQLException {
        var names = row.getArray(column);
        return names == null
                ? List.of()
                : Suspicion.named((String[]) names.getArray()).reasons();
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
