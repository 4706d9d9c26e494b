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

    @Query("""
            select count(a) from Account a join a.roles r
            where r = 'ADMIN' and a.deactivatedAt is null and a.passwordHash is not null""")
    long countActiveAdministrators();
}
