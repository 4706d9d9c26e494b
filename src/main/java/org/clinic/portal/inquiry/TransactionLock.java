package org.clinic.portal.inquiry;

import java.util.Arrays;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Lets one transaction at a time, on whatever node, decide about the same thing. */
@Component
class TransactionLock {

    /** Keeps this module's locks apart from those of others. */
    private static final int ROOM = 0x1A9;

    private final JdbcClient jdbc;

    TransactionLock(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Waits for the lock and holds it until the transaction ends. Different things may, rarely, share one. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(byte[] thing) {
        jdbc.sql("select pg_advisory_xact_lock(?, ?)")
                .param(ROOM)
                .param(Arrays.hashCode(thing))
                .query((row, number) -> true)
                .single();
    }
}
