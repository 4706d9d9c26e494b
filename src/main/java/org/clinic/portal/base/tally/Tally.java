package org.clinic.portal.base.tally;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ObjLongConsumer;
import org.clinic.portal.base.outage.DatabaseOutage;
import org.slf4j.Logger;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Counts in memory what is stored every few seconds, so that nobody waits for being counted. What cannot be stored is kept
 * until it can be; what a node has counted and not stored when it dies is lost.
 */
public final class Tally<K> {

    private final Map<K, Long> waiting = new ConcurrentHashMap<>();
    private final int most;

    /** @param most different ones that may wait to be stored; what comes beyond is not counted */
    public Tally(int most) {
        this.most = most;
    }

    public void count(K what) {
        if (waiting.size() < most || waiting.containsKey(what)) {
            waiting.merge(what, 1L, Long::sum);
        }
    }

    /**
     * Stores each with how often it was counted.
     *
     * @param what is counted, as the log names it
     */
    public void store(ObjLongConsumer<K> storing, Logger log, String what) {
        try {
            waiting.keySet().forEach(each -> store(each, storing));
        } catch (DataAccessException | TransactionException failed) {
            if (DatabaseOutage.isCauseOf(failed)) {
                DatabaseOutage.here().lost(failed);
            } else {
                log.warn("{} is not counted for now: {}", what, failed.getMessage());
            }
        }
    }

    private void store(K each, ObjLongConsumer<K> storing) {
        var times = waiting.remove(each);
        if (times == null) {
            return;
        }
        try {
            storing.accept(each, times);
        } catch (DataAccessException | TransactionException failed) {
            waiting.merge(each, times, Long::sum);
            throw failed;
        }
    }
}
