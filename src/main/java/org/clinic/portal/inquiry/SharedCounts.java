package org.clinic.portal.inquiry;

import jakarta.annotation.PostConstruct;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.clinic.portal.base.broadcast.Broadcasts;
import org.clinic.portal.base.security.AccountId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How many there are of each filter, read once for all windows of this node until something happens or a minute is over:
 * fifty lists that each counted at whatever anybody did left the database no time for anything else. Of what was committed
 * here a moment ago it may not know yet; as soon as that is heard of, all windows ask again.
 */
@Component
class SharedCounts implements Broadcasts.Listener {

    private final InquirySearch search;
    private final Broadcasts broadcasts;
    private final Clock clock;
    private final AtomicLong happenings = new AtomicLong();

    private final Map<Counted, Integer> counts = new HashMap<>();
    private @Nullable Integer waiting;
    private long happeningsCounted;
    private Instant minuteCounted = Instant.MIN;

    SharedCounts(InquirySearch search, Broadcasts broadcasts, Clock clock) {
        this.search = search;
        this.broadcasts = broadcasts;
        this.clock = clock;
    }

    /** Before any window does, so that none is told what was counted before it heard. */
    @PostConstruct
    void listen() {
        broadcasts.listen(InquiryNews.SUBJECT, this);
    }

    @Override
    public void heard(String message) {
        if (InquiryNews.changesCounts(message)) {
            happenings.incrementAndGet();
        }
    }

    @Override
    public void missed() {
        happenings.incrementAndGet();
    }

    /** Whoever asks while another one counts waits for that, instead of counting the same. */
    synchronized Map<InquiryFilter, Integer> of(Collection<InquiryFilter> filters, AccountId coordinator) {
        forgetWhatIsOver();
        var unknown = filters.stream()
                .filter(filter -> !counts.containsKey(Counted.of(filter, coordinator)))
                .toList();
        if (!unknown.isEmpty()) {
            var found = search.counts(unknown, coordinator);
            IntStream.range(0, unknown.size())
                    .forEach(place -> counts.put(Counted.of(unknown.get(place), coordinator), found.get(place)));
        }
        return filters.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        filter -> counts.get(Counted.of(filter, coordinator)),
                        (one, same) -> one));
    }

    /** The same for how many wait to be decided about. */
    synchronized int waiting(IntSupplier count) {
        forgetWhatIsOver();
        if (waiting == null) {
            waiting = count.getAsInt();
        }
        return waiting;
    }

    private void forgetWhatIsOver() {
        long happened = happenings.get();
        var minute = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        if (happened != happeningsCounted || !minute.equals(minuteCounted)) {
            counts.clear();
            waiting = null;
            happeningsCounted = happened;
            minuteCounted = minute;
        }
    }

    /** @param whose nobody's where it is the same for all */
    private record Counted(InquiryFilter filter, @Nullable AccountId whose) {

        static Counted of(InquiryFilter filter, AccountId coordinator) {
            return new Counted(filter, filter.isPersonal() ? coordinator : null);
        }
    }
}
