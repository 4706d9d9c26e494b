package org.clinic.portal.account;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.base.security.SignedInAccount;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The accounts of the demonstration: one for each role, which the sign-in page shows, and two more coordinators. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
@ConditionalOnBooleanProperty("portal.demo")
public class DemoAccounts implements ApplicationRunner {

    public static final String PASSWORD = "clinic-portal-demo";

    private static final List<Person> PEOPLE = List.of(
            new Person("Mara Klein", "marketing@clinic.example", Roles.MARKETING),
            new Person("Deepa Patel", "reviewer@clinic.example", Roles.REVIEWER),
            new Person("Rosa Campos", "coordinator@clinic.example", Roles.COORDINATOR),
            new Person("Ines Albrecht", "admin@clinic.example", Roles.ADMIN));

    private static final List<Person> COLLEAGUES = List.of(
            new Person("Tom Reyes", "tom@clinic.example", Roles.COORDINATOR),
            new Person("Ines Duarte", "ines@clinic.example", Roles.COORDINATOR));

    private final AccountRepository accounts;
    private final PasswordHashing hashing;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DemoAccounts(AccountRepository accounts, PasswordHashing hashing, TransactionTemplate transaction, Clock clock) {
        this.accounts = accounts;
        this.hashing = hashing;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Makes the accounts that are missing; one that is there, even deactivated, stays as it is. */
    @Override
    public void run(ApplicationArguments arguments) {
        Stream.concat(PEOPLE.stream(), COLLEAGUES.stream())
                .filter(person -> !accounts.existsByEmail(person.email()))
                .forEach(this::make);
    }

    private void make(Person person) {
        var account = new Account(
                new PersonName(person.name()),
                new EmailAddress(person.email()),
                Set.of(person.role()),
                clock.instant());
        account.choosePassword(hashing.hash(PASSWORD), clock.instant());
        transaction.executeWithoutResult(status -> accounts.save(account));
    }

    /** The addresses to sign in with. */
    public List<String> emails() {
        return PEOPLE.stream().map(Person::email).toList();
    }

    /** The demonstration's person in this role, as whom demo content is made. */
    public SignedInAccount person(String role) {
        return PEOPLE.stream()
                .filter(person -> person.role().equals(role))
                .findFirst()
                .flatMap(person -> accounts.findByEmail(person.email()))
                .map(Account::signIn)
                .orElseThrow();
    }

    /** The other coordinators. */
    public List<SignedInAccount> colleagues() {
        return COLLEAGUES.stream()
                .map(person -> accounts.findByEmail(person.email())
                        .map(Account::signIn)
                        .orElseThrow())
                .toList();
    }

    private record Person(String name, String email, String role) {}
}
