package org.clinic.portal.base.lock;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps two transactions, on whichever nodes, from doing the same at once where there is no row yet to hold. */
@Component
public class TransactionLock {

    private final JdbcClient jdbc;

    TransactionLock(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Waits for the lock of this name and holds it until the transaction ends. Different names may, rarely, share one. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(String name) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext(?))")
                .param(name)
                .query((row, number) -> true)
                .single();
    }
}
