package org.clinic.portal.account;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.clinic.portal.base.security.AccountId;
import org.clinic.portal.base.text.MailDomain;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface AccountRepository extends Repository<Account, AccountId> {

    Account save(Account account);

    Account saveAndFlush(Account account);

    Optional<Account> findById(AccountId id);

    /** An address from before domains were kept in letters is found as well. */
    default Optional<Account> findByEmail(String email) {
        return findFirstByEmailInOrderByEmail(List.of(email, MailDomain.inCode(email)));
    }

    Optional<Account> findFirstByEmailInOrderByEmail(List<String> emails);

    default boolean existsByEmail(String email) {
        return findByEmail(email).isPresent();
    }

    @Query(nativeQuery = true, value = """
            select exists (select from account where email_look = look_of(:email) and id <> :except)""")
    boolean existsThatLooksLike(String email, UUID except);

    /** @throws EmailTakenException if an account other than this one has the address, or one that looks like it */
    default void requireFree(EmailAddress email, AccountId except) {
        if (findByEmail(email.value())
                .filter(known -> !known.id().equals(except))
                .isPresent()) {
            throw new EmailTakenException(false);
        }
        if (existsThatLooksLike(email.value(), except.id())) {
            throw new EmailTakenException(true);
        }
    }

    @Query("""
            select count(a) from Account a join a.roles r
            where r = 'ADMIN' and a.deactivatedAt is null and a.passwordHash is not null""")
    long countActiveAdministrators();
}
