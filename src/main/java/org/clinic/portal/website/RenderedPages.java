package org.clinic.portal.website;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.clinic.portal.base.broadcast.Broadcasts;
import org.clinic.portal.base.outage.DatabaseOutage;
import org.clinic.portal.version.LiveChanged;
import org.clinic.portal.version.PublishedTopics;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Answers that were given before, the ones asked for last, some hundreds of them. They have links to other topics, so none
 * outlives a version that goes live or is withdrawn, whichever topic it is of. As that is told as it happens, nobody is
 * asked before one is given again; while what is told may not be heard, the database is.
 *
 * <p>A database that does not answer does not take them away: as long as nobody reaches it nobody withdraws anything, and
 * a node that alone has lost it says that it is not ready.
 */
@Component
class RenderedPages implements Broadcasts.Listener {

    private static final int MOST = 500;

    /** After the database did not answer, those who can do without it let it be for so long: each try takes seconds. */
    private static final Duration LEFT_ALONE = Duration.ofSeconds(1);

    /**
     * What was asked for.
     *
     * @param site the address of the site it was asked at, which pages name
     * @param variant what else the answer depends on: a language, or the section that its form names
     */
    record Asked(String site, String path, String variant) {}

    /** @param hour in which its form's token was issued */
    private record Given(ResponseEntity<byte[]> answer, Instant hour) {}

    private final Map<Asked, Given> answers = new LinkedHashMap<>(16, 0.75f, true) {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Asked, Given> eldest) {
            return size() > MOST;
        }
    };

    private final Broadcasts broadcasts;
    private final FormTokens tokens;
    private long generation;
    private volatile @Nullable Long unansweredAt;

    RenderedPages(Broadcasts broadcasts, FormTokens tokens) {
        this.broadcasts = broadcasts;
        this.tokens = tokens;
        broadcasts.listen(PublishedTopics.LIVE_CHANGED, this);
    }

    /** The answer from memory, or else a new one, which is kept if it is a page. */
    ResponseEntity<byte[]> answer(Asked asked, Supplier<ResponseEntity<byte[]>> how) {
        var given = find(asked);
        if (given.isPresent() && (broadcasts.isHearing() ? given.get().hour().equals(tokens.hour()) : isLeftAlone())) {
            return given.get().answer();
        }
        try {
            return answerAnew(asked, how);
        } catch (RuntimeException failed) {
            if (given.isEmpty() || !DatabaseOutage.isCauseOf(failed)) {
                throw failed;
            }
            unansweredAt = System.nanoTime();
            DatabaseOutage.here().lost(failed);
            return given.get().answer();
        }
    }

    private boolean isLeftAlone() {
        var then = unansweredAt;
        return then != null && System.nanoTime() - then < LEFT_ALONE.toNanos();
    }

    private ResponseEntity<byte[]> answerAnew(Asked asked, Supplier<ResponseEntity<byte[]>> how) {
        var before = generation();
        var hour = tokens.hour();
        var answer = how.get();
        if (answer.getStatusCode() == HttpStatus.OK) {
            keep(asked, new Given(answer, hour), before);
        }
        return answer;
    }

    private synchronized Optional<Given> find(Asked asked) {
        return Optional.ofNullable(answers.get(asked));
    }

    private synchronized long generation() {
        return generation;
    }

    /** Unless what it was rendered from has changed meanwhile. */
    private synchronized void keep(Asked asked, Given given, long before) {
        if (before == generation) {
            answers.put(asked, given);
        }
    }

    /** Whoever has published finds it published, also in the moment before this node hears it from the database. */
    @TransactionalEventListener
    void changedHere(LiveChanged change) {
        forget();
    }

    @Override
    public void heard(String topic) {
        forget();
    }

    @Override
    public void missed() {
        forget();
    }

    /** Any page may have a link to the topic, so all go: they are rendered again in milliseconds, and this is rare. */
    private synchronized void forget() {
        generation++;
        answers.clear();
    }
}
