package org.clinic.portal.inquiry;

import java.security.SecureRandom;
import java.util.random.RandomGenerator;
import org.clinic.portal.base.lock.TransactionLock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gives references that nothing else has, be it an inquiry or in quarantine. */
@Component
class References {

    private final JdbcClient jdbc;
    private final TransactionLock lock;
    private final RandomGenerator random;

    @Autowired
    References(JdbcClient jdbc, TransactionLock lock) {
        this(jdbc, lock, new SecureRandom());
    }

    References(JdbcClient jdbc, TransactionLock lock, RandomGenerator random) {
        this.jdbc = jdbc;
        this.lock = lock;
        this.random = random;
    }

    /** One that may be free: whoever gives it locks {@link #lockOf} first, and sees. */
    Reference any() {
        return Reference.random(random);
    }

    /** The name of the lock under which a reference is given. */
    static String lockOf(Reference reference) {
        return "reference " + reference.value();
    }

    /** Locked until the end of the transaction, so that nobody else can find the same one free. */
    Reference free() {
        while (true) {
            var reference = any();
            lock.on(lockOf(reference));
            if (isFree(reference.value())) {
                return reference;
            }
        }
    }

    private boolean isFree(String reference) {
        return jdbc.sql("""
                        select not exists (select from inquiry where reference = :it)
                           and not exists (select from quarantined where reference = :it)""").param("it", reference).query(Boolean.class).single();
    }
}
