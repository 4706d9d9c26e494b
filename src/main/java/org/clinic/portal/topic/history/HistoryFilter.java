package org.clinic.portal.topic.history;

import java.time.LocalDate;
import java.util.Optional;
import org.clinic.portal.base.security.AccountId;

/**
 * What of a topic's history to show; what is absent leaves nothing out.
 *
 * @param who did it
 * @param from the first day, as the clinic counts days
 * @param to the last day
 */
public record HistoryFilter(
        Optional<About> about, Optional<AccountId> who, Optional<LocalDate> from, Optional<LocalDate> to) {

    public static final HistoryFilter NONE =
            new HistoryFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public HistoryFilter with(Optional<About> other) {
        return new HistoryFilter(other, who, from, to);
    }
}
