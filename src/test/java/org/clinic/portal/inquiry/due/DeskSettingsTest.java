package org.clinic.portal.inquiry.due;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.clinic.portal.base.broadcast.Broadcasts;
import org.clinic.portal.base.broadcast.Snapshots;
import org.clinic.portal.base.clinic.Clinic;
import org.clinic.portal.base.clinic.ClinicFacts;
import org.clinic.portal.base.security.CurrentAccount;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.testing.PortalModuleTest;
import org.clinic.portal.testing.SignedInAs;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

@PortalModuleTest
@SignedInAs(Roles.ADMIN)
class DeskSettingsTest {

    /** A Monday at nine in New York. */
    private static final Instant MONDAY = Instant.parse("2026-11-30T14:00:00Z");

    @Autowired
    DeskSettings settings;

    @Autowired
    ConfiguredDesk configured;

    @Autowired
    DeskRulesStore store;

    @Autowired
    DueTimes due;

    @Autowired
    Broadcasts broadcasts;

    @Autowired
    Clinic clinic;

    @Autowired
    CurrentAccount current;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    /** What is saved is never changed, and other tests go by what is configured. */
    @AfterEach
    void asConfigured() {
        // The last test may have gone as somebody else.
        var latest = store.latest().map(SavedRules::revision).orElse(0);
        transactions.executeWithoutResult(status -> {
            store.insert(
                    latest + 1,
                    configured.rules(),
                    current.get(),
                    Clock.systemUTC().instant());
            broadcasts.send("desk-rules", "");
        });
        await().untilAsserted(() ->
                assertThat(due.firstAnswer(Priority.HIGH, MONDAY)).isEqualTo(MONDAY.plus(Duration.ofHours(1))));
    }

    @Test
    void whatIsSavedComesBackAsItWas() {
        var christmas = new Holiday(LocalDate.parse("2026-12-25"), "Christmas Day");
        var cadence = new Cadence(List.of(2, 5), LocalTime.of(8, 15), LocalTime.of(16, 45));
        var rules = new DeskRules(
                Map.of(
                        DayOfWeek.MONDAY, DayHours.parse("9-12, 13-24"),
                        DayOfWeek.SUNDAY, DayHours.parse("0:00-1:30")),
                promised("15 min", "90 min", "200 h"),
                cadence,
                new Escalation(PromisedTime.parse("30 min"), PromisedTime.parse("30 min")),
                List.of(christmas));

        var saved = save(rules);

        assertThat(saved.rules()).isEqualTo(rules);
        assertThat(settings.rules()).isEqualTo(saved);
        assertThat(saved.last())
                .hasValueSatisfying(
                        last -> assertThat(last.name()).isEqualTo(current.get().name()));
        var once = save(withCadence(rules, new Cadence(List.of(), cadence.morning(), cadence.afternoon())));
        assertThat(once.rules().cadence().tries()).isEqualTo(1);
    }

    @Test
    void everyNodeGoesByWhatWasSavedAndSoDoesOneThatStartsLater() {
        var other = node();
        assertThat(other.firstAnswer(Priority.HIGH, MONDAY)).isEqualTo(MONDAY.plus(Duration.ofHours(1)));

        save(new DeskRules(
                settings.rules().rules().week(),
                promised("2 h", "4 h", "8 h"),
                Cadence.USUAL,
                Escalation.USUAL,
                List.of()));

        var later = MONDAY.plus(Duration.ofHours(2));
        await().atMost(Duration.ofSeconds(1))
                .untilAsserted(() ->
                        assertThat(other.firstAnswer(Priority.HIGH, MONDAY)).isEqualTo(later));
        await().untilAsserted(
                        () -> assertThat(due.firstAnswer(Priority.HIGH, MONDAY)).isEqualTo(later));
        assertThat(node().firstAnswer(Priority.HIGH, MONDAY)).isEqualTo(later);
    }

    @Test
    void itsHoursAreWhereTheClinicIs() {
        var before = clinic.facts();
        try {
            clinic.become(
                    ClinicFacts.of("Clinic", "(212) 555-0100", ZoneId.of("America/Los_Angeles"), Locale.ENGLISH, "US"));

            assertThat(due.firstAnswer(Priority.HIGH, MONDAY))
                    .as("an hour after nine in Los Angeles, which is three hours later")
                    .isEqualTo(MONDAY.plus(Duration.ofHours(4)));
        } finally {
            clinic.become(before);
        }
        assertThat(due.firstAnswer(Priority.HIGH, MONDAY)).isEqualTo(MONDAY.plus(Duration.ofHours(1)));
    }

    @Test
    void theNumberOfTriesFollowsTheCadence() {
        save(withCadence(
                settings.rules().rules(), new Cadence(List.of(1, 1, 1), LocalTime.of(10, 0), LocalTime.of(14, 0))));

        await().untilAsserted(() -> assertThat(due.tries()).isEqualTo(4));
        assertThat(due.nextCall(1, MONDAY, List.of()))
                .isEqualTo(MONDAY.plus(Duration.ofDays(1)).plus(Duration.ofHours(5)));
    }

    @Test
    void whoSavesOverSomethingNewerIsRefused() {
        var seen = settings.rules();
        var theirs = save(withCadence(seen.rules(), new Cadence(List.of(7), LocalTime.of(9, 0), LocalTime.of(13, 0))));

        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> settings.save(seen.revision(), seen.rules()));
        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .as("of a revision that nobody has seen")
                .isThrownBy(() -> settings.save(theirs.revision() + 5, seen.rules()));
        assertThat(settings.rules()).isEqualTo(theirs);
    }

    @Test
    void whatWasSavedIsAuditedByWhatChanged() {
        var saved = save(withCadence(
                settings.rules().rules(), new Cadence(List.of(9), LocalTime.of(9, 0), LocalTime.of(13, 0))));

        assertThat(jdbc.sql("""
                        select actor_name || ' ' || detail::text from audit_event
                        where action = 'desk.rules' order by occurred_at desc, id desc limit 1""").query(String.class).single())
                .isEqualTo(
                        "%s {\"changed\": [\"cadence\"], \"revision\": %d}",
                        current.get().name(), saved.revision());
    }

    @Test
    @SignedInAs(
            value = {Roles.MARKETING, Roles.REVIEWER, Roles.COORDINATOR},
            name = "Joan Becker")
    void onlyAdministratorsSeeAndSetThem() {
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(settings::rules);
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> settings.save(0, configured.rules()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "promised_high_minutes    | 0               | desk_rules_promise_something",
                "promised_low_minutes     | 12001           | desk_rules_promise_something",
                "days_between_tries       | '{0}'           | desk_rules_call_up_to_ten_times",
                "days_between_tries       | '{1,31}'        | desk_rules_call_up_to_ten_times",
                "days_between_tries       | '{1,null}'      | desk_rules_call_up_to_ten_times",
                "days_between_tries       | '{1,1,1,1,1,1,1,1,1,1}' | desk_rules_call_up_to_ten_times",
                "morning_call             | '12:00'         | desk_rules_call_in_both_halves_of_a_day",
                "afternoon_call           | '11:59'         | desk_rules_call_in_both_halves_of_a_day",
                "revision                 | 0               | desk_rules_revision_check"
            },
            quoteCharacter = '"')
    void theDatabaseTooRefusesRulesThatCannotBeMeant(String column, String value, String constraint) {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> insertRules(Map.of(column, value), "(1, 540, 1020)"))
                .withMessageContaining(constraint);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(1, 1020, 540)                  | desk_opening_goes_forward",
                "(1, 540, 540)                   | desk_opening_goes_forward",
                "(1, 540, 780), (1, 720, 1020)   | desk_opening_does_not_overlap",
                "(8, 540, 780)                   | desk_opening_weekday_check",
                "(1, 540, 1441)                  | desk_opening_closes_check",
                "                                | would never be open"
            })
    void theDatabaseTooRefusesHoursThatCannotBeMeant(String openings, String constraint) {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> insertRules(Map.of(), openings))
                .withMessageContaining(constraint);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update desk_rules set promised_high_minutes = 1",
                "delete from desk_opening",
                "delete from desk_holiday",
                "truncate desk_rules cascade"
            })
    void whatOnceHeldCannotBeChanged(String change) {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql(change).update())
                .havingRootCause()
                .withMessageContaining("permission denied");
    }

    private void insertRules(Map<String, String> other, @Nullable String openings) {
        var values = new HashMap<String, String>(Map.of(
                "revision", String.valueOf(settings.rules().revision() + 1),
                "saved_at", "now()",
                "saved_by", "'" + current.get().id().id() + "'::uuid",
                "saved_by_name", "'Mara Klein'",
                "promised_high_minutes", "60",
                "promised_normal_minutes", "60",
                "promised_low_minutes", "60",
                "days_between_tries", "'{1}'",
                "morning_call", "'9:00'",
                "afternoon_call", "'15:00'"));
        values.putAll(other);
        var columns = List.copyOf(values.keySet());
        transactions.executeWithoutResult(status -> {
            jdbc.sql("insert into desk_rules (%s) values (%s)"
                            .formatted(
                                    String.join(", ", columns),
                                    String.join(
                                            ", ",
                                            columns.stream().map(values::get).toList())))
                    .update();
            if (openings != null) {
                jdbc.sql(
                                "insert into desk_opening (revision, weekday, opens, closes) select %s, * from (values %s) as of"
                                        .formatted(values.get("revision"), openings))
                        .update();
            }
        });
    }

    private DueTimes node() {
        var desk = new PresentDesk(configured, store, new Snapshots(broadcasts), clinic);
        desk.begin();
        return new DueTimes(desk);
    }

    private SavedRules save(DeskRules rules) {
        return settings.save(settings.rules().revision(), rules);
    }

    private static DeskRules withCadence(DeskRules rules, Cadence cadence) {
        return new DeskRules(rules.week(), rules.promised(), cadence, rules.escalation(), rules.holidays());
    }

    private static Map<Priority, PromisedTime> promised(String high, String normal, String low) {
        return Map.of(
                Priority.HIGH, PromisedTime.parse(high),
                Priority.NORMAL, PromisedTime.parse(normal),
                Priority.LOW, PromisedTime.parse(low));
    }
}
