package org.clinic.portal.inquiry.due;

import java.time.DayOfWeek;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.clinic.portal.base.clinic.Clinic;
import org.clinic.portal.base.security.AccountId;
import org.clinic.portal.base.security.NamedAccount;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is on duty in which half of which weekday, in the database. */
@Component
public class DutyStore {

    private final JdbcClient jdbc;
    private final Clinic clinic;

    DutyStore(JdbcClient jdbc, Clinic clinic) {
        this.jdbc = jdbc;
        this.clinic = clinic;
    }

    /** Who is on duty at that moment, whether they are there or not. */
    public List<NamedAccount> at(Instant moment) {
        return all().getOrDefault(Shift.at(moment.atZone(clinic.zone())), List.of());
    }

    /** Half of which day it is at that moment. */
    public Shift shift(Instant moment) {
        return Shift.at(moment.atZone(clinic.zone()));
    }

    Map<Shift, List<NamedAccount>> all() {
        var rota = new LinkedHashMap<Shift, List<NamedAccount>>();
        jdbc.sql(
                        "select weekday, half, account_id, account_name from duty_shift order by folded(account_name), account_id")
                .query(row -> {
                    var shift =
                            new Shift(DayOfWeek.of(row.getInt("weekday")), Shift.Half.valueOf(row.getString("half")));
                    rota.computeIfAbsent(shift, none -> new ArrayList<>())
                            .add(new NamedAccount(
                                    new AccountId(row.getObject("account_id", UUID.class)),
                                    row.getString("account_name")));
                });
        return rota;
    }

    /** Whether they were not on duty then before. */
    boolean insert(Shift shift, NamedAccount account) {
        return jdbc.sql(
                                "insert into duty_shift (weekday, half, account_id, account_name) values (?, ?, ?, ?) on conflict do nothing")
                        .params(
                                shift.day().getValue(),
                                shift.half().name(),
                                account.id().id(),
                                account.name())
                        .update()
                > 0;
    }

    /** Whether they were. */
    boolean delete(Shift shift, AccountId account) {
        return jdbc.sql("delete from duty_shift where weekday = ? and half = ? and account_id = ?")
                        .params(shift.day().getValue(), shift.half().name(), account.id())
                        .update()
                > 0;
    }

    /** Has somebody be on duty never again. */
    public void forget(AccountId account) {
        jdbc.sql("delete from duty_shift where account_id = ?")
                .param(account.id())
                .update();
    }
}
