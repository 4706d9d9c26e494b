package org.clinic.portal.audit;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.clinic.portal.base.security.CurrentAccount;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.testing.PortalModuleTest;
import org.clinic.portal.testing.SignedInAs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@PortalModuleTest
@SignedInAs(Roles.ADMIN)
class AuditSearchTest {

    private UUID subject;

    @Autowired
    AuditSearch search;

    @Autowired
    AuditTrail audit;

    @Autowired
    CurrentAccount current;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void somethingThatNoOtherTestHas() {
        subject = UUID.randomUUID();
    }

    @Test
    void whatIsAboutOneThingIsFoundTheNewestFirst() {
        happened("inquiry.open", Map.of());
        happened("inquiry.close", Map.of());

        assertThat(search.find(about(), null, 10))
                .extracting(AuditEntry::action)
                .containsExactly("inquiry.close", "inquiry.open");
    }

    @Test
    void aListInWhichItWasShownIsAboutItToo() {
        audit.record("inquiry.list", current.get(), Map.of("shown", List.of(subject)));

        assertThat(search.find(about(), null, 10))
                .extracting(AuditEntry::action)
                .containsExactly("inquiry.list");
    }

    @Test
    void eachFilterNarrows() {
        happened("inquiry.open", Map.of());
        happened("topic.publish", Map.of());
        var today = LocalDate.now(ZoneId.of("America/New_York"));
        var me = Optional.of(current.get().id().id());

        assertThat(actions(new AuditFilter(
                        me,
                        Optional.of("topic"),
                        Optional.of(subject),
                        Optional.of(today.minusDays(1)),
                        Optional.of(today.plusDays(1)))))
                .containsExactly("topic.publish");
        assertThat(actions(new AuditFilter(
                        me, Optional.empty(), Optional.of(subject), Optional.empty(), Optional.of(today.minusDays(2)))))
                .isEmpty();
        assertThat(actions(new AuditFilter(
                        me, Optional.empty(), Optional.of(subject), Optional.of(today.plusDays(2)), Optional.empty())))
                .isEmpty();
    }

    @Test
    void onePageFollowsTheOther() {
        happened("inquiry.open", Map.of());
        happened("inquiry.note", Map.of());
        happened("inquiry.close", Map.of());

        var first = search.find(about(), null, 2);

        assertThat(search.find(about(), first.getLast(), 2))
                .extracting(AuditEntry::action)
                .containsExactly("inquiry.open");
    }

    @Test
    void whatIsTakenAwayIsNoFormulaAndLeavesATrace() {
        happened("inquiry.open", Map.of("a", "=1+1"));

        var table = search.export(about());

        assertThat(table.lines()).hasSize(2);
        assertThat(table).contains("inquiry.open", subject.toString());
        assertThat(search.find(
                        new AuditFilter(
                                Optional.of(current.get().id().id()),
                                Optional.of("audit"),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()),
                        null,
                        1))
                .singleElement()
                .satisfies(trace -> assertThat(trace.detail()).contains("\"lines\": 1", subject.toString()));
    }

    @Test
    @SignedInAs({Roles.MARKETING, Roles.REVIEWER, Roles.COORDINATOR})
    void whoIsNoAdministratorIsRefusedAndThatIsRecorded() {
        var before = current.get();

        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> transaction.executeWithoutResult(status -> search.find(AuditFilter.NONE, null, 1)));

        assertThat(refusals(before.id().id())).contains("{\"what\": \"AuditSearch.find\"}");
    }

    private List<String> refusals(UUID account) {
        return jdbc.sql("select detail::text from audit_event where actor_id = ? and action = 'access.refused'")
                .param(account)
                .query((row, number) -> row.getString(1))
                .list();
    }

    private AuditFilter about() {
        return new AuditFilter(
                Optional.empty(), Optional.empty(), Optional.of(subject), Optional.empty(), Optional.empty());
    }

    private List<String> actions(AuditFilter filter) {
        return search.find(filter, null, 10).stream().map(AuditEntry::action).toList();
    }

    private void happened(String action, Map<String, ?> detail) {
        transaction.executeWithoutResult(
                status -> audit.record(action, action.substring(0, action.indexOf('.')), subject, detail));
    }
}
