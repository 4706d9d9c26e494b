package org.clinic.portal.inquiry;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.clinic.portal.base.security.AccountId;
import org.clinic.portal.base.security.NamedAccount;

/** Who is away at one moment, and who stands in for them. */
public final class Away {

    private final Map<AccountId, Absence> absences;

    Away(List<Absence> present) {
        absences = present.stream()
                .collect(Collectors.toUnmodifiableMap(absence -> absence.who().id(), Function.identity()));
    }

    public Optional<Absence> of(AccountId account) {
        return Optional.ofNullable(absences.get(account));
    }

    /**
     * Who looks after what is theirs: of whoever stands in and is away too, who stands in for them. Nobody, if that leads
     * back to somebody who is away, or to nobody.
     */
    public Optional<NamedAccount> standInFor(AccountId account) {
        var passed = new HashSet<AccountId>();
        var absence = absences.get(account);
        while (absence != null
                && absence.standIn() != null
                && passed.add(absence.who().id())) {
            var next = absences.get(absence.standIn().id());
            if (next == null) {
                return Optional.of(absence.standIn());
            }
            absence = next;
        }
        return Optional.empty();
    }

    /** For whom they stand in, by name. */
    public List<Absence> stoodInForBy(AccountId account) {
        return absences.values().stream()
                .filter(absence -> standInFor(absence.who().id())
                        .filter(standIn -> standIn.id().equals(account))
                        .isPresent())
                .sorted((one, other) -> one.who().name().compareTo(other.who().name()))
                .toList();
    }
}
