package org.clinic.portal.account;

import java.util.Optional;
import org.clinic.portal.base.security.AccountId;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface AccountRepository extends Repository<Account, AccountId> {

    Account save(Account account);

    Account saveAndFlush(Account account);

    Optional<Account> findById(AccountId id);

    Optional<Account> findByEmail(String email);

    boolean existsByEmail(String email);

    /**
     * Waits until no other transaction is taking an administrator away, and keeps others from it until this one ends.
     * The trigger that guards the last administrator takes the same lock.
     */
    @Query(value = "select 1 from pg_advisory_xact_lock(hashtext('keep_one_active_administrator'))", nativeQuery = true)
    int holdAdministrators();

    @Query("""
            select count(a) from Account a join a.roles r
            where r = 'ADMIN' and a.deactivatedAt is null and a.passwordHash is not null""")
    long countActiveAdministrators();
}
