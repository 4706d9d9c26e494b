package org.clinic.portal.website;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.clinic.portal.asked.TopicFormsChanged;
import org.clinic.portal.base.broadcast.Broadcasts;
import org.clinic.portal.base.clinic.ClinicChanged;
import org.clinic.portal.base.i18n.Translations;
import org.clinic.portal.base.outage.DatabaseOutage;
import org.clinic.portal.base.web.PagesChanged;
import org.clinic.portal.base.web.SiteAddress;
import org.clinic.portal.version.LiveChanged;
import org.clinic.portal.version.PublishedTopics;
import org.clinic.portal.website.serving.Codings;
import org.clinic.portal.website.serving.KeptAnswer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Answers that were given before, the ones asked for last, some hundreds of them. They have links to other topics, so none
 * outlives a version that goes live or is withdrawn, whichever topic it is of, nor a change of what stands beside the texts. As that is told as it happens, nobody is
 * asked before one is given again; while what is told may not be heard, the database is.
 *
 * <p>A database that does not answer does not take them away: as long as nobody reaches it nobody withdraws anything, and
 * a node that alone has lost it says that it is not ready.
 */
@Component
class RenderedPages implements Broadcasts.Listener {

    private static final int MOST = 500;

    /**
     * What was asked for.
     *
     * @param site the address of the site it was asked at, which pages name
     * @param variant what else the answer depends on: a language, or the section that its form names
     */
    record Asked(String site, String path, String variant) {

        /** A page that depends on nothing else. */
        static Asked page(HttpServletRequest request, String path) {
            return new Asked(SiteAddress.of(request), path, "");
        }

        static Asked front(HttpServletRequest request, Locale language) {
            return new Asked(
                    SiteAddress.of(request),
                    "/",
                    Translations.supported(language).toLanguageTag());
        }
    }

    /** Read by everybody at once; changed only by whoever holds this object. */
    private final Map<Asked, GivenAnswer> answers = new ConcurrentHashMap<>();

    private final Broadcasts broadcasts;
    private final FormTokens tokens;
    private final Codings codings;
    private final FirstToAsk<Asked> first = new FirstToAsk<>();
    private final DatabaseTries tries = new DatabaseTries();
    private long generation;

    RenderedPages(Broadcasts broadcasts, FormTokens tokens, Codings codings) {
        this.broadcasts = broadcasts;
        this.tokens = tokens;
        this.codings = codings;
        broadcasts.listen(PublishedTopics.LIVE_CHANGED, this);
        broadcasts.listen(PagesChanged.SUBJECT, this);
    }

    /** The answer if it is in memory and nobody has to be asked whether it still holds. */
    @Nullable
    KeptAnswer atOnce(Asked asked) {
        // In this order: what is found once everything is heard was not forgotten by then.
        if (!broadcasts.isHearing()) {
            return null;
        }
        var given = answers.get(asked);
        return given != null && given.isGood(tokens.hour()) ? given.answer() : null;
    }

    /** The answer from memory, or else a new one, which is kept if it is a page. */
    ResponseEntity<byte[]> answer(Asked asked, HttpServletRequest request, Supplier<ResponseEntity<byte[]>> how) {
        var atOnce = atOnce(asked);
        if (atOnce != null) {
            return atOnce.to(request);
        }
        var given = answers.get(asked);
        if (given == null) {
            return answerFirst(asked, request, how);
        }
        return broadcasts.isHearing() ? renewed(given, asked, request, how) : unsure(given, asked, request, how);
    }

    /** After a publication hundreds may want the same page: one sets it for all of them. */
    private ResponseEntity<byte[]> answerFirst(
            Asked asked, HttpServletRequest request, Supplier<ResponseEntity<byte[]>> how) {
        var isFirst = first.begin(asked);
        try {
            // Also for the first: another may have ended just before.
            var set = atOnce(asked);
            return set != null ? set.to(request) : answerAnew(asked, request, how);
        } finally {
            if (isFirst) {
                first.end(asked);
            }
        }
    }

    /** One sets it anew when its hour has passed; who comes meanwhile is given what there is. */
    private ResponseEntity<byte[]> renewed(
            GivenAnswer given, Asked asked, HttpServletRequest request, Supplier<ResponseEntity<byte[]>> how) {
        if (!given.beginRenewal(tokens.hour())) {
            return given.answer().to(request);
        }
        try {
            return orAsBefore(given, asked, request, how);
        } finally {
            given.endRenewal();
        }
    }

    /** While what is told may not be heard. */
    private ResponseEntity<byte[]> unsure(
            GivenAnswer given, Asked asked, HttpServletRequest request, Supplier<ResponseEntity<byte[]>> how) {
        return tries.begin()
                ? orAsBefore(given, asked, request, how)
                : given.answer().to(request);
    }

    /** Anew, or as before if the database does not answer. */
    private ResponseEntity<byte[]> orAsBefore(
            GivenAnswer given, Asked asked, HttpServletRequest request, Supplier<ResponseEntity<byte[]>> how) {
        var answered = true;
        try {
            return answerAnew(asked, request, how);
        } catch (RuntimeException failed) {
            answered = !DatabaseOutage.isCauseOf(failed);
            if (answered) {
                throw failed;
            }
            DatabaseOutage.here().lost(failed);
            return given.answer().to(request);
        } finally {
            tries.end(answered);
        }
    }

    private ResponseEntity<byte[]> answerAnew(
            Asked asked, HttpServletRequest request, Supplier<ResponseEntity<byte[]>> how) {
        var before = generation();
        var hour = tokens.hour();
        var answer = how.get();
        if (answer.getStatusCode() != HttpStatus.OK) {
            return answer;
        }
        var kept = new KeptAnswer(codings, answer);
        keep(asked, new GivenAnswer(kept, hour), before);
        return kept.to(request);
    }

    private synchronized long generation() {
        return generation;
    }

    /** Unless what it was rendered from has changed meanwhile. */
    private synchronized void keep(Asked asked, GivenAnswer given, long before) {
        if (before != generation) {
            return;
        }
        if (answers.size() >= MOST && !answers.containsKey(asked)) {
            long now = System.nanoTime();
            answers.entrySet().stream()
                    .max(Comparator.comparing(entry -> entry.getValue().idle(now)))
                    .ifPresent(idlest -> answers.remove(idlest.getKey()));
        }
        answers.put(asked, given);
    }

    /** Whoever has published finds it published, also in the moment before this node hears it from the database. */
    @TransactionalEventListener
    void changedHere(LiveChanged change) {
        forget();
    }

    /** What stands beside the texts. */
    @TransactionalEventListener
    void pagesChanged(PagesChanged change) {
        forget();
    }

    /** What the clinic says stands on every page. */
    @EventListener
    void clinicChanged(ClinicChanged change) {
        forget();
    }

    /** What the form under a topic asks. */
    @EventListener
    void formsChanged(TopicFormsChanged change) {
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
