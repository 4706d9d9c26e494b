package org.clinic.portal.inquiry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.clinic.portal.base.security.AccountId;
import org.clinic.portal.base.security.LinkToken;
import org.clinic.portal.base.time.Timestamptz;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The addresses at which calendars read next steps, and what they read. */
@Repository
class CalendarRows {

    /** What a calendar shows at most: of what is due first. */
    private static final int MOST = 500;

    private final JdbcClient jdbc;

    CalendarRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<CalendarAddress> find(AccountId account) {
        return jdbc.sql("select created_at, last_used_at from calendar_address where account_id = ?")
                .param(account.id())
                .query((row, number) -> new CalendarAddress(
                        Timestamptz.in(row, "created_at"),
                        Timestamptz.maybeIn(row, "last_used_at").orElse(null)))
                .optional();
    }

    /** In place of the one before. */
    void put(AccountId account, LinkToken token, Locale language, Instant at) {
        jdbc.sql("""
                        insert into calendar_address (account_id, token_sha256, language, created_at)
                        values (?, ?, ?, ?)
                        on conflict (account_id) do update set token_sha256 = excluded.token_sha256,
                            language = excluded.language, created_at = excluded.created_at, last_used_at = null""")
                .params(account.id(), token.sha256(), language.getLanguage(), Timestamptz.of(at))
                .update();
    }

    /** Whether there was one. */
    boolean remove(AccountId account) {
        return jdbc.sql("delete from calendar_address where account_id = ?")
                        .param(account.id())
                        .update()
                == 1;
    }

    /** Whose address it is, as long as they are a coordinator whose account is open. That a calendar came is noted. */
    Optional<Owner> use(LinkToken token, Instant at) {
        var owner =
                jdbc.sql("""
                        select account_id, language, last_used_at from calendar_address
                        where token_sha256 = ?
                            and exists (select from account join account_role on account_role.account_id = account.id
                                where account.id = calendar_address.account_id and deactivated_at is null
                                    and role = 'COORDINATOR')
                        for no key update""").param(token.sha256()).query(CalendarRows::owner).optional();
        owner.ifPresent(known -> jdbc.sql("update calendar_address set last_used_at = ? where account_id = ?")
                .params(Timestamptz.of(at), known.account().id())
                .update());
        return owner;
    }

    /** @param usedBefore when a calendar had asked there before */
    record Owner(
            AccountId account, Locale language, @Nullable Instant usedBefore) {}

    private static Owner owner(ResultSet row, int number) throws SQLException {
        return new Owner(
                new AccountId(row.getObject("account_id", UUID.class)),
                Locale.of(row.getString("language")),
                Timestamptz.maybeIn(row, "last_used_at").orElse(null));
    }

    /** Of one's own inquiries, without a word of anybody. */
    List<Planned> planned(AccountId coordinator) {
        return jdbc.sql("""
                        select id, reference, revision, next_step, next_step_by, next_step_try,
                               null as next_step_words
                        from inquiry where assignee_id = ? and next_step is not null
                        order by next_step_by, id limit ?""")
                .params(coordinator.id(), MOST)
                .query((row, number) -> new Planned(
                        new InquiryId(row.getObject("id", UUID.class)),
                        new Reference(row.getString("reference")),
                        row.getInt("revision"),
                        InquirySearch.requiredNextStep(row)))
                .list();
    }

    /** @param step without its words, which may be about somebody's health */
    record Planned(InquiryId id, Reference reference, int revision, NextStep step) {}
}
