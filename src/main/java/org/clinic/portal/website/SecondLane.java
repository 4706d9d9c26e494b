package org.clinic.portal.website;

import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;

/**
 * Where what looks like spam at sight is taken in one after the other, so that a flood of it takes neither the processors nor
 * the database from people, who never wait here.
 */
@Component
class SecondLane {

    /** Each keeps a thread, of which there are four times as many. */
    private static final int MOST_WAITING = 50;

    @FunctionalInterface
    interface Work<T, X extends Exception> {
        T run() throws X;
    }

    private final Semaphore places = new Semaphore(MOST_WAITING);
    private final Semaphore turn = new Semaphore(1, true);

    /** How many wait for their turn. */
    int waiting() {
        return turn.getQueueLength();
    }

    /** Waits for its turn. Nothing, at once, if so many wait already that it would take too long. */
    <T, X extends Exception> Optional<T> take(Work<T, X> work) throws X {
        if (!places.tryAcquire()) {
            return Optional.empty();
        }
        try {
            turn.acquireUninterruptibly();
            try {
                return Optional.of(work.run());
            } finally {
                turn.release();
            }
        } finally {
            places.release();
        }
    }
}
