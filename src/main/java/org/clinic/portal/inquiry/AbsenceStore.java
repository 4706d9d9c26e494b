package org.clinic.portal.inquiry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.clinic.portal.base.security.AccountId;
import org.clinic.portal.base.security.NamedAccount;
import org.clinic.portal.base.time.Timestamptz;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every absence there was, is or will be, in the database. */
@Repository
class AbsenceStore {

    private static final String ABSENCES =
            "select id, account_id, account_name, stand_in_id, stand_in_name, from_at, until_at from absence ";

    private final JdbcClient jdbc;

    AbsenceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Away at(Instant moment) {
        var now = Timestamptz.of(moment);
        return new Away(jdbc.sql(ABSENCES + "where from_at <= ? and until_at > ?")
                .params(now, now)
                .query(AbsenceStore::absence)
                .list());
    }

    /** The one that is, or else the first that is to come. */
    Optional<Absence> next(AccountId account, Instant now) {
        return jdbc.sql(ABSENCES + "where account_id = ? and until_at > ? order by from_at limit 1")
                .params(account.id(), Timestamptz.of(now))
                .query(AbsenceStore::absence)
                .optional();
    }

    /** Whether they are away at any moment of it already, which the database would refuse. */
    boolean overlaps(Absence absence) {
        return jdbc.sql("""
                        select exists (select from absence
                                       where account_id = ? and tstzrange(from_at, until_at) && tstzrange(?, ?))""")
                .params(absence.who().id().id(), Timestamptz.of(absence.from()), Timestamptz.of(absence.until()))
                .query(Boolean.class)
                .single();
    }

    void insert(Absence absence, NamedAccount standIn) {
        jdbc.sql("""
                        insert into absence (id, account_id, account_name, stand_in_id, stand_in_name, from_at, until_at)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        absence.id(),
                        absence.who().id().id(),
                        absence.who().name(),
                        standIn.id().id(),
                        standIn.name(),
                        Timestamptz.of(absence.from()),
                        Timestamptz.of(absence.until()))
                .update();
    }

    /** Ends one that has begun; one that has not is none. */
    void end(Absence absence, Instant now) {
        if (absence.from().isBefore(now)) {
            jdbc.sql("update absence set until_at = ? where id = ? and until_at > ?")
                    .params(Timestamptz.of(now), absence.id(), Timestamptz.of(now))
                    .update();
        } else {
            jdbc.sql("delete from absence where id = ?").param(absence.id()).update();
        }
    }

    /** Has somebody stand in for nobody any more. */
    void forgetStandIn(AccountId standIn, Instant now) {
        jdbc.sql("update absence set stand_in_id = null, stand_in_name = null where stand_in_id = ? and until_at > ?")
                .params(standIn.id(), Timestamptz.of(now))
                .update();
    }

    private static Absence absence(ResultSet row, int number) throws SQLException {
        var standIn = row.getObject("stand_in_id", UUID.class);
        return new Absence(
                row.getObject("id", UUID.class),
                new NamedAccount(new AccountId(row.getObject("account_id", UUID.class)), row.getString("account_name")),
                standIn == null ? null : new NamedAccount(new AccountId(standIn), row.getString("stand_in_name")),
                Timestamptz.in(row, "from_at"),
                Timestamptz.in(row, "until_at"));
    }
}
