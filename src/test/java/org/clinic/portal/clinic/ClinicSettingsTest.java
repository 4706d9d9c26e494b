package org.clinic.portal.clinic;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.clinic.portal.base.broadcast.Broadcasts;
import org.clinic.portal.base.broadcast.Snapshots;
import org.clinic.portal.base.clinic.Accent;
import org.clinic.portal.base.clinic.Clinic;
import org.clinic.portal.base.clinic.ClinicChanged;
import org.clinic.portal.base.clinic.ClinicFacts;
import org.clinic.portal.base.clinic.Colour;
import org.clinic.portal.base.clinic.Footer;
import org.clinic.portal.base.clinic.FooterLink;
import org.clinic.portal.base.clinic.Look;
import org.clinic.portal.base.clinic.Wording;
import org.clinic.portal.base.security.CurrentAccount;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.testing.PortalModuleTest;
import org.clinic.portal.testing.SignedInAs;
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
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

@PortalModuleTest
@SignedInAs(Roles.ADMIN)
class ClinicSettingsTest {

    private static final ClinicFacts CONFIGURED = ClinicFacts.of(
            "Riverside Spine & Pain", "(212) 555-0100", ZoneId.of("America/New_York"), Locale.ENGLISH, "US");

    @Autowired
    ClinicSettings settings;

    @Autowired
    PresentClinic present;

    @Autowired
    ClinicStore store;

    @Autowired
    Clinic clinic;

    @Autowired
    Broadcasts broadcasts;

    @Autowired
    CurrentAccount current;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    /** What is saved is never changed, and other tests go by what is configured. */
    @AfterEach
    void asConfigured() {
        transactions.executeWithoutResult(status -> {
            var number = store.latest().map(SavedFacts::number).orElse(0) + 1;
            var saved = new SavedFacts(number, present.configured().facts(), Optional.empty());
            store.insert(saved, current.get(), Instant.now());
            present.announce();
        });
    }

    @Test
    void whatIsAppliedComesBackAsItWas() {
        var facts = facts("Lakeside Back Care", "(917) 555-0123", "Europe/Madrid");

        var saved = apply(facts);

        assertThat(saved.facts()).isEqualTo(facts);
        assertThat(settings.latest().facts()).isEqualTo(facts);
        assertThat(settings.latest().number()).isEqualTo(saved.number());
        assertThat(settings.latest().saving().flatMap(SavedFacts.Saving::again))
                .as("none from before")
                .isEmpty();
        assertThat(settings.latest().saving())
                .hasValueSatisfying(saving ->
                        assertThat(saving.name()).isEqualTo(current.get().name()));
    }

    @Test
    void lookAndFooterComeBackAsTheyWere() {
        var svg = "<svg viewBox='0 0 1 1'><path d='M0 0'/></svg>".getBytes(StandardCharsets.UTF_8);
        var look = new Look(new Accent(new Colour(0x7a, 0x1f, 0x5c)), MarkFile.read(svg));
        var footer = new Footer(
                List.of(
                        new FooterLink(new Wording("Find us", ""), "https://clinic.example/way?a=1"),
                        new FooterLink(new Wording("Knees", "Rodillas"), "/topics/knee")),
                "/topics/privacy");
        var plain = facts("Lakeside Back Care", "(917) 555-0123", "Europe/Madrid");
        var facts = new ClinicFacts(
                plain.name(),
                plain.phone(),
                plain.zone(),
                plain.usual(),
                plain.country(),
                plain.address(),
                plain.hours(),
                plain.emergency(),
                plain.languages(),
                look,
                footer);

        apply(facts);
        apply(plain);
        apply(facts);

        assertThat(settings.latest().facts()).isEqualTo(facts);
        assertThat(settings.history(Integer.MAX_VALUE).getFirst().fields())
                .containsExactly(ClinicField.ACCENT, ClinicField.MARK, ClinicField.LINKS, ClinicField.PRIVACY);
    }

    @Test
    void whoAppliesItFindsItApplied() {
        apply(facts("Lakeside Back Care", "(917) 555-0123", "Europe/Madrid"));

        assertThat(clinic.name()).isEqualTo("Lakeside Back Care");
        assertThat(clinic.phoneLink()).contains("tel:9175550123");
        assertThat(clinic.zone()).isEqualTo(ZoneId.of("Europe/Madrid"));
    }

    @Test
    void whatIsRolledBackWasNeverSaid() {
        var before = clinic.facts();

        transactions.executeWithoutResult(status -> {
            apply(facts("Nobody's Clinic", "(917) 555-0123", "Europe/Madrid"));
            status.setRollbackOnly();
        });

        assertThat(clinic.facts()).isEqualTo(before);
    }

    @Test
    void everyNodeHearsItAndOneThatStartsLaterReadsIt() {
        var other = new Clinic(CONFIGURED);
        node(other, new AtomicInteger());

        apply(facts("Lakeside Back Care", "(917) 555-0123", "Europe/Madrid"));

        await().atMost(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(other.name()).isEqualTo("Lakeside Back Care"));
        var later = new Clinic(CONFIGURED);
        node(later, new AtomicInteger());
        assertThat(later.facts()).isEqualTo(clinic.facts());
    }

    @Test
    void aChangeIsToldOnceAndOnlyWhenTheClinicSaysIt() {
        var other = new Clinic(CONFIGURED);
        var told = new AtomicInteger();
        var node = node(other, told);
        told.set(0);

        apply(facts("Lakeside Back Care", "(917) 555-0123", "Europe/Madrid"));
        await().untilAsserted(() -> assertThat(told).hasValue(1));
        node.read();

        assertThat(told).hasValue(1);
    }

    @Test
    void goingBackIsANewSaveOfWhatWasSaved() {
        var first = apply(facts("First Clinic", "(917) 555-0123", "Europe/Madrid"));
        var second = apply(facts("Second Clinic", "(917) 555-0124", "Europe/Madrid"));

        var again = settings.takeBack(second.number(), first.number());

        assertThat(again.number()).isEqualTo(second.number() + 1);
        assertThat(again.facts()).isEqualTo(first.facts());
        assertThat(clinic.name()).isEqualTo("First Clinic");
        assertThat(settings.latest().saving().flatMap(SavedFacts.Saving::again)).contains(first.number());
        assertThat(settings.takeBack(again.number(), 0).facts())
                .as("what is configured is number 0")
                .isEqualTo(present.configured().facts());
    }

    @Test
    void historyTellsWhatEachSaveChanged() {
        var first = apply(facts("First Clinic", "(917) 555-0123", "Europe/Madrid"));
        apply(new ClinicFacts(
                "Second Clinic",
                "(917) 555-0123",
                ZoneId.of("Europe/Madrid"),
                Locale.ENGLISH,
                "US",
                first.facts().address(),
                first.facts().hours(),
                new Wording("Call 911.", ""),
                List.of(Locale.ENGLISH),
                Look.USUAL,
                Footer.NONE));

        var last = settings.history(Integer.MAX_VALUE).getFirst();

        assertThat(last.fields()).containsExactly(ClinicField.NAME, ClinicField.EMERGENCY_EN, ClinicField.LANGUAGES);
        assertThat(last.before().number()).isEqualTo(first.number());
        assertThat(settings.history(last.saved().number()).getFirst().saved().number())
                .isEqualTo(first.number());
    }

    @Test
    void whoAppliesOverSomethingNewerIsRefused() {
        var seen = settings.latest();
        var theirs = apply(facts("Theirs", "(917) 555-0123", "Europe/Madrid"));

        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> settings.apply(seen.number(), facts("Mine", "(917) 555-0123", "Europe/Madrid")));
        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .as("of a number that nobody has seen")
                .isThrownBy(
                        () -> settings.apply(theirs.number() + 5, facts("Mine", "(917) 555-0123", "Europe/Madrid")));
        assertThat(settings.latest().facts()).isEqualTo(theirs.facts());
    }

    @Test
    void whatWasAppliedIsAuditedByWhatChanged() {
        apply(facts("First Clinic", "(917) 555-0123", "Europe/Madrid"));
        var saved = apply(facts("First Clinic", "(917) 555-0199", "Europe/Madrid"));

        assertThat(jdbc.sql("""
                        select actor_name || ' ' || detail::text from audit_event
                        where action = 'clinic.apply' order by occurred_at desc, id desc limit 1""").query(String.class).single())
                .isEqualTo(
                        "%s {\"fields\": [\"PHONE\"], \"number\": %d}",
                        current.get().name(), saved.number());
    }

    @Test
    @SignedInAs(
            value = {Roles.MARKETING, Roles.REVIEWER, Roles.COORDINATOR},
            name = "Joan Becker")
    void onlyAdministratorsSeeAndSetIt() {
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(settings::latest);
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> settings.history(1));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> settings.apply(0, CONFIGURED));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> settings.takeBack(1, 0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "        | (917) 555-0123 | NAME  | name-missing",
                "Clinic  |                | PHONE | phone-missing",
                "Clinic  | call us        | PHONE | phone-undialable",
                "Clinic  | 555            | PHONE | phone-undialable"
            })
    void whatCannotBeMeantIsSaidOfItsFieldAndRefused(String name, String phone, ClinicField field, String kind) {
        var facts = facts(name == null ? "" : name, phone == null ? "" : phone, "UTC");

        assertThat(ClinicRules.problems(facts).get(field)).extracting("kind").isEqualTo(kind);
        assertThatIllegalArgumentException().isThrownBy(() -> apply(facts));
    }

    @Test
    void textsEndWhereTheirFieldsEnd() {
        var longest = new ClinicFacts(
                "n".repeat(100),
                "(917) 555-0123",
                ZoneId.of("UTC"),
                Locale.ENGLISH,
                "US",
                "a".repeat(300),
                new Wording("h".repeat(200), "h".repeat(200)),
                new Wording("é".repeat(300), "🚑".repeat(300)),
                List.of(Locale.ENGLISH),
                Look.USUAL,
                Footer.NONE);
        var longer = new ClinicFacts(
                "n".repeat(101),
                "(917) 555-0123" + " ".repeat(40) + "x".repeat(40),
                ZoneId.of("UTC"),
                Locale.ENGLISH,
                "US",
                "a".repeat(301),
                new Wording("h".repeat(201), "h".repeat(201)),
                new Wording("e".repeat(301), "e".repeat(301)),
                List.of(),
                Look.USUAL,
                Footer.NONE);

        assertThat(ClinicRules.problems(longest)).isEmpty();
        assertThat(apply(longest).facts()).isEqualTo(longest);
        assertThat(ClinicRules.problems(longer).keySet())
                .containsExactlyInAnyOrder(
                        ClinicField.NAME,
                        ClinicField.PHONE,
                        ClinicField.ADDRESS,
                        ClinicField.LANGUAGES,
                        ClinicField.HOURS_EN,
                        ClinicField.HOURS_ES,
                        ClinicField.EMERGENCY_EN,
                        ClinicField.EMERGENCY_ES);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "number       | 0                     | clinic_settings_number_check",
                "again        | 100000                | clinic_settings_go_back_to_earlier_ones",
                "again        | -1                    | clinic_settings_go_back_to_earlier_ones",
                "name         | ''                    | clinic_settings_name_the_clinic",
                "name         | ' Clinic'             | clinic_settings_name_the_clinic",
                "name         | repeat('n', 101)      | clinic_settings_name_the_clinic",
                "phone        | 'call us'             | clinic_settings_say_whom_to_call",
                "zone         | 'New York'            | clinic_settings_zone_check",
                "address      | repeat('a', 301)      | clinic_settings_address_check",
                "hours_es     | repeat('a', 201)      | clinic_settings_hours_es_check",
                "emergency_en | repeat('a', 301)      | clinic_settings_emergency_en_check",
                "languages    | array[]::text[]       | clinic_settings_offer_a_language",
                "languages    | array['fr']           | clinic_settings_offer_a_language",
                "languages    | array['es', 'en']     | clinic_settings_offer_a_language",
                "languages    | array['en', 'en']     | clinic_settings_offer_a_language",
                "accent       | '#0E6262'             | clinic_settings_accent_check",
                "accent       | 'teal'                | clinic_settings_accent_check",
                "mark         | repeat('a', 64)       | clinic_settings_mark_fkey",
                "links        | '{}'                  | clinic_settings_link_to_safe_places",
                "links        | '[{}]'                | clinic_settings_link_to_safe_places",
                "links        | '[{@address@: @http://clinic.example@}]' | clinic_settings_link_to_safe_places",
                "links        | '[{@address@: @javascript:alert(1)@}]'   | clinic_settings_link_to_safe_places",
                "privacy      | '/staff'              | clinic_settings_privacy_is_at_a_safe_place",
                "privacy      | 'https://a@b.example' | clinic_settings_privacy_is_at_a_safe_place"
            })
    void theDatabaseTooRefusesWhatCannotBeMeant(String column, String value, String constraint) {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> insert(Map.of(column, value)))
                .withMessageContaining(constraint);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update clinic_settings set name = 'Another'",
                "delete from clinic_settings",
                "truncate clinic_settings",
                "update clinic_mark set kind = 'PNG'",
                "delete from clinic_mark"
            })
    void whatWasOnceSaidCannotBeChanged(String change) {
        apply(facts("First Clinic", "(917) 555-0123", "Europe/Madrid"));

        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql(change).update())
                .havingRootCause()
                .withMessageContaining("permission denied");
    }

    private void insert(Map<String, String> other) {
        var values = new HashMap<String, String>(Map.of(
                "number", String.valueOf(settings.latest().number() + 1),
                "saved_at", "now()",
                "saved_by", "'" + current.get().id().id() + "'::uuid",
                "saved_by_name", "'Mara Klein'",
                "name", "'Clinic'",
                "phone", "'(917) 555-0123'",
                "zone", "'UTC'",
                "address", "''",
                "languages", "array['en', 'es']"));
        values.putAll(Map.of("hours_en", "''", "hours_es", "''", "emergency_en", "''", "emergency_es", "''"));
        other.forEach((column, value) -> values.put(column, value.replace('@', column.equals("links") ? '"' : '@')));
        var columns = List.copyOf(values.keySet());
        jdbc.sql("insert into clinic_settings (%s) values (%s)"
                        .formatted(
                                String.join(", ", columns),
                                String.join(
                                        ", ", columns.stream().map(values::get).toList())))
                .update();
    }

    /** A node of its own, with its own clinic; counts what it is told. */
    private PresentClinic node(Clinic its, AtomicInteger told) {
        var node = new PresentClinic(its, store, new Snapshots(broadcasts), event -> {
            assertThat(event).isEqualTo(new ClinicChanged());
            told.incrementAndGet();
        });
        node.begin();
        return node;
    }

    private SavedFacts apply(ClinicFacts facts) {
        return settings.apply(settings.latest().number(), facts);
    }

    private static ClinicFacts facts(String name, String phone, String zone) {
        return new ClinicFacts(
                name,
                phone,
                ZoneId.of(zone),
                Locale.ENGLISH,
                "US",
                "12 River Street\nNew York, NY 10001",
                new Wording("Mondays to Fridays, 9 to 5", "De lunes a viernes, de 9 a 5"),
                Wording.NONE,
                List.of(Locale.ENGLISH, Locale.of("es")),
                Look.USUAL,
                Footer.NONE);
    }
}
