package org.clinic.portal.inquiry.spam;

import java.time.Instant;
import java.util.Optional;
import org.clinic.portal.base.security.SignedInAccount;
import org.clinic.portal.base.time.Timestamptz;
import org.clinic.portal.inquiry.spam.SavedThresholds.Saving;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every pair of thresholds that was ever saved, in the database. */
@Component
public class ThresholdStore {

    private final JdbcClient jdbc;

    ThresholdStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that hold, on every node from when they were saved. */
    public SavedThresholds latest() {
        return jdbc.sql("""
                        select revision, doubtful, spam, saved_at, saved_by_name from spam_thresholds
                        order by revision desc limit 1""")
                .query((row, number) -> new SavedThresholds(
                        row.getInt("revision"),
                        new Thresholds(row.getInt("doubtful"), row.getInt("spam")),
                        Optional.of(new Saving(Timestamptz.in(row, "saved_at"), row.getString("saved_by_name")))))
                .optional()
                .orElse(SavedThresholds.USUAL);
    }

    /** Stores them under a revision, unless there is one of that number already, also one that is being saved just now. */
    public boolean insert(int revision, Thresholds thresholds, SignedInAccount account, Instant now) {
        return jdbc.sql("""
                                insert into spam_thresholds (revision, doubtful, spam, saved_at, saved_by, saved_by_name)
                                values (?, ?, ?, ?, ?, ?) on conflict do nothing""")
                        .param(revision)
                        .param(thresholds.doubtful())
                        .param(thresholds.spam())
                        .param(Timestamptz.of(now))
                        .param(account.id().id())
                        .param(account.name())
                        .update()
                > 0;
    }
}
