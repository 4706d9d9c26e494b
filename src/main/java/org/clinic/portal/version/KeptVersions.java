package org.clinic.portal.version;

import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.util.ConcurrentLruCache;

/** The versions that were read last, as they never change: each form that comes in asks for the one it was sent under. */
@Component
class KeptVersions {

    /** A long one takes some 100 kB. */
    private static final int MOST = 100;

    /** Never asked by itself for what it does not have. */
    private final ConcurrentLruCache<VersionId, Holder> kept = new ConcurrentLruCache<>(MOST, id -> new Holder());

    /** Filled by whoever reads it first. */
    private static final class Holder {
        private volatile Optional<PublishedVersion> version = Optional.empty();
    }

    /** What a transaction reads that may be writing is not kept: it may be its own, and never committed. */
    Optional<PublishedVersion> find(VersionId id, Function<VersionId, Optional<PublishedVersion>> read) {
        if (TransactionSynchronizationManager.isActualTransactionActive()
                && !TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            return read.apply(id);
        }
        var holder = kept.get(id);
        if (holder.version.isEmpty()) {
            holder.version = read.apply(id);
        }
        return holder.version;
    }
}
