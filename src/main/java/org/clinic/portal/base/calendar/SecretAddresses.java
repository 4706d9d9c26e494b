package org.clinic.portal.base.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.clinic.portal.base.clinic.Clinic;
import org.clinic.portal.base.i18n.Translations;
import org.clinic.portal.base.security.AccountId;
import org.clinic.portal.base.security.LinkToken;
import org.clinic.portal.base.time.Timestamptz;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The secret addresses at which calendars read, one for each account and what it is about; of each only a digest is kept. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class SecretAddresses {

    private final JdbcClient jdbc;
    private final Clinic clinic;
    private final Clock clock;

    SecretAddresses(JdbcClient jdbc, Clinic clinic, Clock clock) {
        this.jdbc = jdbc;
        this.clinic = clinic;
        this.clock = clock;
    }

    public Optional<CalendarAddress> find(AccountId account, String about) {
        return jdbc.sql("select created_at, last_used_at from calendar_address where account_id = ? and about = ?")
                .params(account.id(), about)
                .query((row, number) -> new CalendarAddress(
                        Timestamptz.in(row, "created_at"),
                        Timestamptz.maybeIn(row, "last_used_at").orElse(null)))
                .optional();
    }

    /** As {@link OwnCalendar#renew}. */
    public String renew(AccountId account, String about, Locale language) {
        var token = LinkToken.random();
        jdbc.sql("""
                        insert into calendar_address (account_id, about, token_sha256, language, created_at)
                        values (?, ?, ?, ?, ?)
                        on conflict (account_id, about) do update set token_sha256 = excluded.token_sha256,
                            language = excluded.language, created_at = excluded.created_at, last_used_at = null""")
                .params(
                        account.id(),
                        about,
                        token.sha256(),
                        Translations.supported(language).getLanguage(),
                        Timestamptz.of(clock.instant()))
                .update();
        return "/calendar/" + token.value() + ".ics";
    }

    /** Whether there was one. */
    public boolean end(AccountId account, String about) {
        return jdbc.sql("delete from calendar_address where account_id = ? and about = ?")
                        .params(account.id(), about)
                        .update()
                == 1;
    }

    /** Whose address it is, as long as their account is open and holds one of the roles. That a calendar came is noted. */
    public Optional<Reader> use(LinkToken token, String about, Set<String> roles) {
        var reader = jdbc.sql("""
                        select account_id, language, last_used_at from calendar_address
                        where token_sha256 = ? and about = ?
                            and exists (select from account join account_role on account_role.account_id = account.id
                                where account.id = calendar_address.account_id and deactivated_at is null
                                    and role = any (?))
                        for no key update""")
                .params(token.sha256(), about, roles.toArray(String[]::new))
                .query(this::reader)
                .optional();
        reader.ifPresent(
                known -> jdbc.sql("update calendar_address set last_used_at = ? where account_id = ? and about = ?")
                        .params(Timestamptz.of(clock.instant()), known.account().id(), about)
                        .update());
        return reader;
    }

    /** @param first whether no calendar has asked there yet on this day: they ask a hundred times, which leaves one trace */
    public record Reader(AccountId account, Locale language, boolean first) {}

    private Reader reader(ResultSet row, int number) throws SQLException {
        var before = Timestamptz.maybeIn(row, "last_used_at").orElse(null);
        return new Reader(
                new AccountId(row.getObject("account_id", UUID.class)),
                Locale.of(row.getString("language")),
                before == null || !day(before).equals(day(clock.instant())));
    }

    private LocalDate day(Instant at) {
        return at.atZone(clinic.zone()).toLocalDate();
    }
}
