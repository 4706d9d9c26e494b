package org.clinic.portal.website;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.clinic.portal.asked.TopicFormService;
import org.clinic.portal.base.clinic.AskedField;
import org.clinic.portal.base.clinic.AskedField.Kind;
import org.clinic.portal.base.clinic.AskedFields;
import org.clinic.portal.base.clinic.Clinic;
import org.clinic.portal.base.clinic.ClinicChanged;
import org.clinic.portal.base.clinic.Wording;
import org.clinic.portal.base.security.ActiveAccounts;
import org.clinic.portal.base.security.NamedAccount;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.testing.People;
import org.clinic.portal.testing.TestDatabase;
import org.clinic.portal.version.PublishedTopics;
import org.clinic.portal.version.PublishedVersion;
import org.clinic.portal.website.SpoilingProxy.Answer;
import org.clinic.portal.website.SpoilingProxy.Spoiling;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** The portal tries its own form, on a way that can be spoilt, against a database that can be held. */
@WebsiteTest
@Import(HeartbeatTest.OneAdministrator.class)
class HeartbeatTest {

    private static final SpoilingProxy PROXY = new SpoilingProxy();

    /** What a form leaves behind that is somebody's. */
    private static final List<String> LEFT_BEHIND = List.of(
            "inquiry",
            "inquiry_event",
            "quarantined",
            "inquiry_doubt",
            "notification",
            "brake",
            "spam_bucket",
            "spam_sighting",
            "spam_tally",
            "audit_event");

    @Autowired
    private Reading reading;

    @Autowired
    private Visitor visitor;

    @Autowired
    private PublishedTopics topics;

    @Autowired
    @Qualifier("beating")
    private RecurringTask<Void> job;

    @Autowired
    @Qualifier("formHeartbeat")
    private HealthIndicator health;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Environment environment;

    @LocalServerPort
    private int port;

    private PublishedVersion version;

    @TestComponent
    static class OneAdministrator implements ActiveAccounts {

        private final People people;

        OneAdministrator(People people) {
            this.people = people;
        }

        @Override
        public List<NamedAccount> holdingAnyOf(Set<String> roles) {
            var admin = people.account("Ada Admin", Roles.ADMIN);
            return roles.contains(Roles.ADMIN) ? List.of(new NamedAccount(admin.id(), admin.name())) : List.of();
        }
    }

    @DynamicPropertySource
    static void theWay(DynamicPropertyRegistry properties) {
        TestDatabase.another().forEach((name, value) -> properties.add(name, () -> value));
        properties.add("portal.own-url", PROXY::address);
    }

    @BeforeEach
    void publish() {
        PROXY.passTo(port);
        version = reading.topic("en");
    }

    @AfterEach
    void mend() {
        PROXY.spoil(Spoiling.NOTHING);
        if (!topics.live().isEmpty()) {
            reading.withdraw(version);
        }
        beat();
        jdbc.sql("update notification set read_at = made_at where read_at is null")
                .update();
        PROXY.takeAsked();
    }

    @Test
    void itGoesTheWayOfAVisitorAndLeavesNothingBehind() {
        var before = leftBehind();

        beat();

        var page = "/topics/" + version.content().slug();
        assertThat(PROXY.takeAsked())
                .containsExactly("GET " + page, "POST " + page + "/inquiries", "GET /inquiries/received");
        assertThat(leftBehind()).isEqualTo(before);
        assertThat(health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void whateverHasToBeAnsweredItAnswers(@Autowired Clinic clinic, @Autowired ApplicationEventPublisher events) {
        var before = clinic.facts();
        var fields = new ArrayList<AskedField>();
        for (var kind : Kind.values()) {
            var choices = kind.hasChoices()
                    ? List.of(new Wording("One", "Uno"), new Wording("Two", "Dos"))
                    : List.<Wording>of();
            var id = kind.isOwn() ? "q%08x".formatted(kind.ordinal()) : kind.name();
            var label = kind.isOwn() ? new Wording("Why?", "¿Por qué?") : Wording.NONE;
            fields.add(new AskedField(id, kind, true, kind.canBeRequired(), label, Wording.NONE, choices));
        }
        clinic.become(before.asking(new AskedFields(fields)));
        events.publishEvent(new ClinicChanged());
        try {
            beat();

            assertThat(health().getStatus()).isEqualTo(Status.UP);
        } finally {
            clinic.become(before);
            events.publishEvent(new ClinicChanged());
        }
    }

    @Test
    void ofATopicWithAFormOfItsOwnItAnswersThat(@Autowired TopicFormService forms, @Autowired People people) {
        people.as(
                people.context("Walter Lind", Roles.MARKETING),
                () -> forms.ask(forms.form(version.topic()), TopicFormTest.asking("Do you walk with a cane?")));

        beat();

        assertThat(health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void aVisitorWhoSaysToBeOneIsNone() {
        var page = "/topics/" + version.content().slug();
        var form = visitor.form(page);
        form.put("heartbeat", "A".repeat(54));

        var answer = visitor.post(page + "/inquiries", form);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Form-Heartbeat")).isEmpty();
        assertThat(jdbc.sql("select count(*) from inquiry where reference = ?")
                        .param(answer.headers()
                                .firstValue("Location")
                                .orElseThrow()
                                .replaceFirst(".*ref=([^&]+).*", "$1"))
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aPageThatDoesNotComeIsAnOutage() {
        fails("PAGE", answering("/topics/", "GET", answer -> answer.with(500)));
    }

    @Test
    void aPageWithoutATokenIsAnOutage() {
        fails(
                "TOKEN",
                answering(
                        "/topics/",
                        "GET",
                        answer -> new Answer(
                                answer.status(), "", List.of(), answer.body().replace("token", "taken"))));
    }

    @Test
    void aFormThatSomebodyElseAnswersIsAnOutage() {
        fails("POST", answering("/inquiries", "POST", answer -> answer.with(502)));
        PROXY.spoil(Spoiling.NOTHING);
        beat();
        fails("POST", answering("/inquiries", "POST", answer -> new Answer(303, answer.location(), List.of(), "")));
    }

    @Test
    void anOrdinaryInquiryThatIsNotTakenIsAnOutage() {
        fails("JUDGE", new Spoiling() {
            @Override
            public String sent(String path, String body) {
                return body.replace("token=", "token=x");
            }
        });
    }

    @Test
    void aDeskThatCannotStoreIsAnOutage() throws SQLException {
        try (var holding = owner();
                var statement = holding.createStatement()) {
            holding.setAutoCommit(false);
            statement.execute("lock table inquiry_event in exclusive mode");

            fails("STORE", Spoiling.NOTHING);
            holding.rollback();
        }
    }

    @Test
    void aPageAfterItThatDoesNotComeIsAnOutage() {
        fails("THANKS", answering("/received", "GET", answer -> answer.with(404)));
    }

    @Test
    void aTrialThatIsStillThereIsAnOutage() {
        var page = "/topics/" + version.content().slug();
        var real = visitor.post(page + "/inquiries", visitor.form(page))
                .headers()
                .firstValue("Location")
                .orElseThrow();

        fails(
                "TAKE_AWAY",
                answering("/inquiries", "POST", answer -> new Answer(303, real, answer.heartbeat(), answer.body())));
    }

    @Test
    void administratorsHearOfAnOutageOnceAndOnceThatItIsOver() {
        var down = answering("/topics/", "GET", answer -> answer.with(503));
        fails("PAGE", down);
        var since = health().getDetails().get("since");
        fails("PAGE", down);
        assertThat(health().getDetails().get("since")).isEqualTo(since);

        PROXY.spoil(Spoiling.NOTHING);
        beat();
        beat();

        assertThat(told()).containsExactly("heartbeat.failed.page", "heartbeat.works");
        assertThat(health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void whoStumblesOnceIsAskedAgainAtOnce() {
        PROXY.spoil(new Spoiling() {
            private boolean stumbled;

            @Override
            public Answer answered(String path, Answer answer) {
                var first = !stumbled;
                stumbled = true;
                return first ? answer.with(503) : answer;
            }
        });

        beat();

        assertThat(told()).isEmpty();
    }

    @Test
    void withoutATopicThereIsNoFormToFail() {
        reading.withdraw(version);
        PROXY.spoil(answering("/", "GET", answer -> answer.with(500)));

        beat();

        assertThat(PROXY.takeAsked()).isEmpty();
        assertThat(health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void whenNobodyTriesAnyMoreTheHealthSaysSo() {
        beat();
        jdbc.sql("""
                        update form_heartbeat set tried_at = tried_at - interval '6 minutes',
                            passed_at = passed_at - interval '6 minutes'""").update();

        assertThat(health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(health().getDetails()).containsKey("silentSince");
    }

    private void fails(String step, Spoiling how) {
        PROXY.spoil(how);
        assertThatIllegalStateException().isThrownBy(this::beat).withMessageEndingWith(step);
        assertThat(health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(String.valueOf(health().getDetails().get("step"))).isEqualTo(step);
        assertThat(told())
                .contains("heartbeat.failed." + step.toLowerCase(Locale.ROOT).replace('_', '.'));
        assertThat(jdbc.sql("select count(*) from inquiry where name = 'Heartbeat'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private static Spoiling answering(String part, String method, UnaryOperator<Answer> change) {
        return new Spoiling() {
            @Override
            public Answer answered(String path, Answer answer) {
                var isPost = path.endsWith("/inquiries");
                return path.contains(part) && isPost == method.equals("POST") ? change.apply(answer) : answer;
            }
        };
    }

    @SuppressWarnings("NullAway") // The job looks at neither.
    private void beat() {
        job.executeRecurringly(null, null);
    }

    private Health health() {
        return requireNonNull(health.health());
    }

    private List<String> told() {
        return jdbc.sql("select kind from notification where read_at is null order by made_at, id")
                .query((row, number) -> row.getString("kind"))
                .list();
    }

    private Map<String, Integer> leftBehind() {
        var counts = new TreeMap<String, Integer>();
        LEFT_BEHIND.forEach(table -> counts.put(
                table,
                jdbc.sql("select count(*) from " + table).query(Integer.class).single()));
        return counts;
    }

    /** Of the tables, in a session of its own. */
    private Connection owner() throws SQLException {
        return DriverManager.getConnection(
                environment.getRequiredProperty("spring.datasource.url"),
                environment.getRequiredProperty("spring.flyway.user"),
                environment.getRequiredProperty("spring.flyway.password"));
    }
}
