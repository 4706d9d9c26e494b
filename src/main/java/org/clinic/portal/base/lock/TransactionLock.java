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

    /**
     * Waits for the locks of these names, one after the other, and holds them until the transaction ends. Different names may,
     * rarely, share one.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(String... names) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext(name)) from unnest(cast(? as text[])) as names (name)")
                .param(names)
                .query((row, number) -> true)
                .list();
    }
}
