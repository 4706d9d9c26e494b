package org.clinic.portal.website.heartbeat;

import jakarta.persistence.EntityManager;
import java.util.function.Supplier;
import org.clinic.portal.inquiry.ArrivedInquiries;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Has a marked form go the way of every form, in a transaction that is rolled back at its end: everything that the desk
 * does is done, with every constraint, and nobody ever sees, counts or is told any of it. A process that is killed meanwhile
 * leaves nothing behind.
 */
@Component
public class MarkedForms {

    /** The field of a form in which its mark is. */
    public static final String FIELD = "heartbeat";

    /** Says in the answer whether the desk had it. */
    static final String HEADER = "Form-Heartbeat";

    static final String ARRIVED = "arrived";

    private final Marks marks;
    private final ArrivedInquiries arrived;
    private final EntityManager entities;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    MarkedForms(
            Marks marks,
            ArrivedInquiries arrived,
            EntityManager entities,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.marks = marks;
        this.arrived = arrived;
        this.entities = entities;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** Whether the portal itself has sent it. Asks nothing about a form without a mark. */
    public boolean isMarked(String mark) {
        return !mark.isEmpty() && marks.isRight(mark);
    }

    /** The answer to it, after which all that was done for it is as if it had not been. */
    public ResponseEntity<byte[]> takeBack(Supplier<ResponseEntity<byte[]>> received) {
        return transaction.execute(status -> {
            try {
                var answer = received.get();
                entities.flush();
                jdbc.sql("set constraints all immediate").update();
                return told(answer);
            } finally {
                status.setRollbackOnly();
            }
        });
    }

    private ResponseEntity<byte[]> told(ResponseEntity<byte[]> answer) {
        var location = answer.getHeaders().getLocation();
        var has = location != null && arrived.has(References.in(location));
        return ResponseEntity.status(answer.getStatusCode())
                .headers(answer.getHeaders())
                .header(HEADER, has ? ARRIVED : "elsewhere")
                .body(answer.getBody());
    }
}
