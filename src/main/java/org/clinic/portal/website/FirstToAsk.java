package org.clinic.portal.website;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;

/** Of those who want the same at once, one makes it; the others wait for that one, and no longer. */
final class FirstToAsk<K> {

    private final Map<K, CountDownLatch> making = new ConcurrentHashMap<>();

    /** Whether it is for this one to make it. Otherwise it returns once the first has done so, or has failed to. */
    boolean begin(K what) {
        var first = making.putIfAbsent(what, new CountDownLatch(1));
        if (first == null) {
            return true;
        }
        try {
            first.await();
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    /** By the one whose it was. */
    void end(K what) {
        var made = making.remove(what);
        if (made != null) {
            made.countDown();
        }
    }
}
