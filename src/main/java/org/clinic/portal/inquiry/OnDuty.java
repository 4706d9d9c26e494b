package org.clinic.portal.inquiry;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.clinic.portal.base.security.AccountId;
import org.clinic.portal.base.security.ActiveAccounts;
import org.clinic.portal.base.security.NamedAccount;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.inquiry.due.DutyStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Who is told of what concerns nobody in particular: whoever is on duty, or stands in for them, and else everybody. */
@Component
class OnDuty {

    private final DutyStore rota;
    private final AbsenceStore absences;
    private final ObjectProvider<ActiveAccounts> accounts;

    OnDuty(DutyStore rota, AbsenceStore absences, ObjectProvider<ActiveAccounts> accounts) {
        this.rota = rota;
        this.absences = absences;
        this.accounts = accounts;
    }

    /** Nobody, if the rota has nobody then or nobody stands in for who is away. */
    List<AccountId> at(Instant moment) {
        var onDuty = rota.at(moment);
        if (onDuty.isEmpty()) {
            return List.of();
        }
        var away = absences.at(moment);
        return onDuty.stream()
                .map(NamedAccount::id)
                .flatMap(account -> away.of(account).isEmpty()
                        ? Optional.of(account).stream()
                        : away.standInFor(account).map(NamedAccount::id).stream())
                .distinct()
                .toList();
    }

    /** Whose it is, and whoever stands in for them while they are away. */
    List<AccountId> of(AccountId whose, Instant moment) {
        return Stream.concat(Stream.of(whose), absences.at(moment).standInFor(whose).map(NamedAccount::id).stream())
                .toList();
    }

    /** Everybody who can sign in and answer. */
    List<AccountId> everybody() {
        return accounts.stream()
                .flatMap(active -> active.holdingAnyOf(Set.of(Roles.COORDINATOR)).stream())
                .map(NamedAccount::id)
                .toList();
    }

    /** Has somebody be on duty never again, nor stand in for anybody. */
    void forget(AccountId account, Instant now) {
        rota.forget(account);
        absences.forgetStandIn(account, now);
    }
}
