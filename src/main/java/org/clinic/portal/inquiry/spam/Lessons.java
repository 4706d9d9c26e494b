package org.clinic.portal.inquiry.spam;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.clinic.portal.base.digest.Sha256;
import org.clinic.portal.base.lock.TransactionLock;
import org.clinic.portal.inquiry.spam.Bayes.Seen;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was learned from the desk: each form once, as what somebody said of it last. Only people teach: what was kept in
 * quarantine by points teaches nothing, or the points would agree with themselves.
 */
@Component
public class Lessons {

    /** As long as a UUID: enough to tell words apart. */
    private static final int HALF = 16;

    /** Is in every form, so that its counts are how many were learned. */
    private static final String EVERY_FORM = "";

    private final JdbcClient jdbc;
    private final TransactionLock lock;

    Lessons(JdbcClient jdbc, TransactionLock lock) {
        this.jdbc = jdbc;
        this.lock = lock;
    }

    /**
     * Learns that a form is spam, or none; if it was learned otherwise before, that is unlearned.
     *
     * @param subject what it is known by
     * @param message always the same of the same
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void learn(UUID subject, String message, boolean spam) {
        lock.on("spam lessons");
        var before = lesson(subject);
        if (before.equals(Optional.of(spam))) {
            return;
        }
        before.ifPresent(other -> count(message, other, -1));
        count(message, spam, 1);
        jdbc.sql("""
                        insert into spam_lesson (subject_id, spam) values (?, ?)
                        on conflict (subject_id) do update set spam = excluded.spam""").params(subject, spam).update();
    }

    /** Unlearns what was learned of a form, if anything was. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(UUID subject, String message) {
        lock.on("spam lessons");
        lesson(subject).ifPresent(spam -> {
            count(message, spam, -1);
            jdbc.sql("delete from spam_lesson where subject_id = ?")
                    .param(subject)
                    .update();
        });
    }

    private Optional<Boolean> lesson(UUID subject) {
        return jdbc.sql("select spam from spam_lesson where subject_id = ?")
                .param(subject)
                .query(Boolean.class)
                .optional();
    }

    private void count(String message, boolean spam, int by) {
        jdbc.sql("""
                        insert into spam_word as known (word, spam, good)
                        select decode(word, 'hex'), greatest(0, :spam), greatest(0, :good)
                        from unnest(cast(:words as text[])) word
                        on conflict (word) do update set
                            spam = greatest(0, known.spam + :spam), good = greatest(0, known.good + :good)""")
                .param("spam", spam ? by : 0)
                .param("good", spam ? 0 : by)
                .param("words", keys(Wording.features(message)))
                .update();
        if (by < 0) {
            jdbc.sql("delete from spam_word where spam = 0 and good = 0").update();
        }
    }

    /** What the words say of it. */
    Optional<Reason> reason(String message) {
        var features = Wording.features(message);
        if (features.isEmpty()) {
            return Optional.empty();
        }
        var every = key(EVERY_FORM);
        var forms = new ArrayList<Seen>();
        var words = new ArrayList<Seen>();
        jdbc.sql("""
                        select encode(word, 'hex') word, spam, good from spam_word
                        where word = any (select decode(each, 'hex') from unnest(cast(? as text[])) each)""").param(keys(features)).query(row -> {
            var seen = new Seen(row.getInt("spam"), row.getInt("good"));
            (row.getString("word").equals(every) ? forms : words).add(seen);
        });
        return forms.isEmpty() ? Optional.empty() : Bayes.of(forms.getFirst(), words);
    }

    private static String[] keys(Collection<String> features) {
        return Stream.concat(Stream.of(EVERY_FORM), features.stream())
                .map(Lessons::key)
                .toArray(String[]::new);
    }

    private static String key(String feature) {
        return HexFormat.of().formatHex(Sha256.of(feature).bytes(), 0, HALF);
    }
}
