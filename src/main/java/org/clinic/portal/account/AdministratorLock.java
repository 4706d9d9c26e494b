package org.clinic.portal.account;

import org.clinic.portal.base.lock.TransactionLock;
import org.springframework.stereotype.Component;

/**
 * Has whoever takes an administrator away wait until no other transaction is doing so, and keeps others from it until this
 * one ends. The trigger that guards the last administrator takes the same lock.
 */
@Component
class AdministratorLock {

    private final TransactionLock lock;

    AdministratorLock(TransactionLock lock) {
        this.lock = lock;
    }

    void hold() {
        lock.on("keep_one_active_administrator");
    }
}
