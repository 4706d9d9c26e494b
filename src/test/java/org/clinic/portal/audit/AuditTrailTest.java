package org.clinic.portal.audit;

import java.util.Map;
import java.util.UUID;
import org.clinic.portal.base.security.CurrentAccount;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.testing.PortalModuleTest;
import org.clinic.portal.testing.SignedInAs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@PortalModuleTest
@SignedInAs(Roles.COORDINATOR)
class AuditTrailTest {

    @Autowired
    AuditTrail audit;

    @Autowired
    CurrentAccount current;

    @Autowired
    JdbcClient jdbc;

    @Test
    @Transactional
    void whatIsRecordedNamesTheSignedInAccount() {
        var subject = UUID.randomUUID();

        audit.record("inquiry.open", "inquiry", subject, Map.of("reference", "ABC-DEF"));

        var row = jdbc.sql(
                        "select actor_id, actor_name, detail ->> 'reference' reference from audit_event where subject_id = ?")
                .param(subject)
                .query()
                .singleRow();
        assertThat(row.get("actor_id")).isEqualTo(current.get().id().id());
        assertThat(row.get("actor_name")).isEqualTo(current.get().name());
        assertThat(row.get("reference")).isEqualTo("ABC-DEF");
    }

    @Test
    void whatIsDoneIsRecordedInItsTransactionOrNotAtAll() {
        assertThatExceptionOfType(IllegalTransactionStateException.class)
                .isThrownBy(() -> audit.record("inquiry.open", "inquiry", UUID.randomUUID(), Map.of()));
    }

    @Test
    void whatTheDatabaseRefusesIsNotRepeatedInTheError() {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql("""
                                insert into audit_event (id, occurred_at, action, detail)
                                values (gen_random_uuid(), now(), 'Not an action', '{"name": "Harriet Stone"}')""").update())
                .havingRootCause()
                .withMessageContaining("audit_event_action_check")
                .withMessageNotContaining("Failing row")
                .withMessageNotContaining("Harriet Stone");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_event set action = 'other.thing'",
                "delete from audit_event",
                "truncate audit_event"
            })
    void theApplicationCannotChangeWhatIsRecorded(String change) {
        audit.record("account.sign-in-failed", null, Map.of());

        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql(change).update())
                .havingRootCause()
                .withMessageContaining("permission denied");
    }
}
