package org.clinic.portal.audit;

import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.clinic.portal.base.id.TimeOrderedId;
import org.clinic.portal.base.security.CurrentAccount;
import org.clinic.portal.base.security.SignedInAccount;
import org.clinic.portal.base.text.Tidy;
import org.clinic.portal.base.time.Timestamptz;
import org.clinic.portal.base.web.ClientAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Where every module writes down what was done and seen. What is written stays. */
@Service
@Transactional
@PreAuthorize("permitAll()")
public class AuditTrail {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final CurrentAccount current;
    private final Clock clock;

    AuditTrail(JdbcClient jdbc, JsonMapper json, CurrentAccount current, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.current = current;
        this.clock = clock;
    }

    /**
     * Records what the signed-in account, or nobody, does to one thing, as part of the caller's transaction: what is
     * rolled back was not done.
     *
     * @param action lower-case words joined by dots, such as {@code inquiry.open}
     * @param subjectType the table's word, such as {@code inquiry}
     * @param detail a few plain values; never what a patient wrote, nor a password, nor a token. What somebody searched for
     *     may stand here, as nobody but administrators reads it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(String action, String subjectType, UUID subjectId, Map<String, ?> detail) {
        write(action, current.find().orElse(null), subjectType, subjectId, detail);
    }

    /** Records what is about no row of ours, such as a sign-in that failed; {@code actor} is absent then. */
    public void record(String action, @Nullable SignedInAccount actor, Map<String, ?> detail) {
        write(action, actor, null, null, detail);
    }

    private void write(
            String action,
            @Nullable SignedInAccount actor,
            @Nullable String subjectType,
            @Nullable UUID subjectId,
            Map<String, ?> detail) {
        jdbc.sql("""
                        insert into audit_event
                            (id, occurred_at, actor_id, actor_name, action, subject_type, subject_id, address, detail)
                        values (?, ?, ?, ?, ?, ?, ?, cast(? as inet), cast(? as jsonb))""")
                .param(TimeOrderedId.next())
                .param(Timestamptz.of(clock.instant()))
                .param(actor == null ? null : actor.id().id())
                .param(actor == null ? null : actor.name())
                .param(action)
                .param(subjectType)
                .param(subjectId)
                .param(ClientAddress.current().orElse(null))
                .param(json.writeValueAsString(storable(detail)))
                .update();
    }

    /** What somebody typed may hold what PostgreSQL cannot. */
    private static Map<String, Object> storable(Map<String, ?> detail) {
        var tidied = new TreeMap<String, Object>();
        detail.forEach((name, value) -> tidied.put(name, value instanceof String words ? Tidy.text(words) : value));
        return tidied;
    }
}
