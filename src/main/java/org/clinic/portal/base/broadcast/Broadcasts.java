package org.clinic.portal.base.broadcast;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Says on every node what has happened on one. A message is heard once the transaction that sent it is committed, by the
 * sending node as well, in the order of the commits, and never if it was rolled back. One that is sent while a node has
 * lost the database is not heard there; the node's listeners are told that they may have missed something.
 */
@Component
public class Broadcasts implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Broadcasts.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final JdbcClient jdbc;
    private final JdbcConnectionDetails database;
    private final Map<String, List<Listener>> listeners = new ConcurrentHashMap<>();
    private final List<Consumer<Boolean>> hearingListeners = new CopyOnWriteArrayList<>();
    private volatile @Nullable Ear ear;

    Broadcasts(JdbcClient jdbc, JdbcConnectionDetails database) {
        this.jdbc = jdbc;
        this.database = database;
    }

    /** Hears of one subject. Both methods are called on one thread for all, so they hand on what takes time. */
    public interface Listener {

        void heard(String message);

        /** Messages may have been lost: what was learnt from earlier ones may be out of date. */
        void missed();
    }

    /** What a listener ends when it does not want to hear more. */
    @FunctionalInterface
    public interface Subscription {
        void end();
    }

    /** Sends a message, of up to 7000 characters, about a subject, which is one word. */
    public void send(String subject, String message) {
        jdbc.sql("select pg_notify(?, ?)")
                .params(Ear.CHANNEL, subject + " " + message)
                .query((row, number) -> subject)
                .single();
    }

    public Subscription listen(String subject, Listener listener) {
        var listening = listeners.computeIfAbsent(subject, none -> new CopyOnWriteArrayList<>());
        listening.add(listener);
        return () -> listening.remove(listener);
    }

    /**
     * Whether this node has heard, but for the last two seconds, all that was said. While it has not, what was learnt from
     * messages may be out of date without anybody having been told.
     */
    public boolean isHearing() {
        var listening = ear;
        return listening != null && !listening.isClosed() && listening.isHearing();
    }

    /** Tells whenever the node stops hearing and hears again, on the thread of all messages. */
    public Subscription listenToHearing(Consumer<Boolean> listener) {
        hearingListeners.add(listener);
        return () -> hearingListeners.remove(listener);
    }

    /**
     * Also after a stop, after which messages may have been missed. What is sent once this returns is heard, if the database
     * is there.
     */
    @Override
    public void start() {
        var missing = ear != null;
        var listening = new Ear(database, this::hear, this::miss, this::hearing, missing);
        ear = listening;
        Thread.ofPlatform().daemon().name("broadcasts").start(listening);
        listening.awaitFirstTry(PATIENCE);
    }

    private void hear(String message) {
        var words = message.split(" ", 2);
        tell(listeners.getOrDefault(words[0], List.of()), listener -> listener.heard(words[1]));
    }

    private void miss() {
        listeners.values().forEach(all -> tell(all, Listener::missed));
    }

    private void hearing(boolean does) {
        tell(hearingListeners, listener -> listener.accept(does));
    }

    private static <T> void tell(List<T> all, Consumer<T> what) {
        for (var listener : all) {
            try {
                what.accept(listener);
            } catch (RuntimeException failed) {
                log.error("A listener failed", failed);
            }
        }
    }

    @Override
    public void stop() {
        if (ear != null) {
            ear.close();
        }
    }

    @Override
    public boolean isRunning() {
        return ear != null && !ear.isClosed();
    }
}
