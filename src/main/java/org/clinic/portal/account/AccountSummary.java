package org.clinic.portal.account;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.clinic.portal.base.security.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * An account as the list shows it.
 *
 * @param openLinkUntil when the one-time link that is out runs out; absent if none holds
 * @param onlyAdministrator whether nobody else could let people in, so that this account must stay one
 */
public record AccountSummary(
        AccountId id,
        int revision,
        String name,
        String email,
        Set<String> roles,
        AccountState state,
        Instant changedAt,
        @Nullable Instant openLinkUntil,
        boolean onlyAdministrator) {

    public Optional<Instant> openLink() {
        return Optional.ofNullable(openLinkUntil);
    }
}
