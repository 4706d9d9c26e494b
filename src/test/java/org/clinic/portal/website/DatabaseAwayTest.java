package org.clinic.portal.website;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clinic.portal.base.broadcast.Broadcasts;
import org.clinic.portal.testing.DatabaseByLine;
import org.clinic.portal.testing.DatabaseLine;
import org.clinic.portal.version.PublishedVersion;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.jpa.JpaSystemException;
import org.springframework.transaction.ConfigurableTransactionManager;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

import static org.assertj.core.api.Assertions.assertThat;

/** What visitors get while the database is away, in each of the ways in which it can be. */
@WebsiteTest
@Tag("outage")
@Import(DatabaseByLine.class)
@ExtendWith(OutputCaptureExtension.class)
class DatabaseAwayTest {

    /** The longest that anything may wait, and a second for a busy machine. */
    private static final Duration LONGEST = Duration.ofSeconds(6);

    private enum Away {
        GONE,
        FROZEN,
        SLOW
    }

    @Autowired
    private Reading reading;

    @Autowired
    private Visitor visitor;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DatabaseLine line;

    @Autowired
    private Environment environment;

    @Autowired
    private Broadcasts broadcasts;

    private @Nullable Connection holding;

    @AfterEach
    void comeBack() throws SQLException {
        line.mend();
        if (holding != null) {
            holding.close();
            holding = null;
        }
        await(broadcasts::isHearing);
        await(() -> visitor.get("/readyz").statusCode() == 200);
    }

    @ParameterizedTest
    @EnumSource(Away.class)
    void whatWasReadIsReadOn(Away away) throws SQLException {
        var version = reading.topic("en");
        var paths = List.of(
                page(version),
                page(version) + "?about=" + Reading.section(version, "Afterwards"),
                page(version) + "/versions/1",
                "/",
                "/?lang=es");
        var read = paths.stream().map(path -> visitor.get(path).body()).toList();

        leave(away);

        for (int again = 0; again < 2; again++) {
            for (int at = 0; at < paths.size(); at++) {
                var answer = inTime(paths.get(at));
                assertThat(answer.statusCode()).as(paths.get(at)).isEqualTo(200);
                assertThat(answer.body()).isEqualTo(read.get(at));
            }
        }
    }

    static Stream<Arguments> unread() {
        return Stream.of(Away.values())
                .flatMap(away -> Stream.of("/topics/never-read", "/topics/never-read/versions/1", "/sitemap.xml")
                        .map(path -> Arguments.of(away, path)));
    }

    @ParameterizedTest
    @MethodSource("unread")
    void whatWasNotIsRefusedWithAReference(Away away, String path) throws SQLException {
        leave(away);

        var answer = inTime(path);

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body())
                .containsPattern("name the reference [0-9A-F]{6}")
                .doesNotContain("Exception");
    }

    @ParameterizedTest
    @EnumSource(Away.class)
    void theFormComesBackWithEveryWordAndIsTakenOnceItIsSentAgain(Away away) throws SQLException {
        var version = reading.topic("es");
        var section = Reading.section(version, "Afterwards").toString();
        var form = visitor.form(page(version));
        form.put("section", section);
        form.put("message", "¿Puedo <nadar>?\n\nGracias");
        form.put("preferredWay", "PHONE");
        form.put("consentMail", "yes");
        leave(away);

        var began = System.nanoTime();
        var kept = visitor.post(action(version), form);

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(LONGEST);
        assertThat(kept.statusCode()).isEqualTo(503);
        assertThat(kept.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(kept.body())
                .contains("<html lang=\"es\">", "Ahora mismo no pudimos recibirlo")
                .contains("¿Puedo &lt;nadar&gt;?\n\nGracias</textarea>", "value=\"Ana María Ríos\"")
                .contains(
                        "value=\"%s\"".formatted(form.get("phone")),
                        "value=\"PHONE\" checked",
                        "name=\"consentMail\" value=\"yes\" checked")
                .contains("name=\"section\" value=\"%s\" checked".formatted(section));
        assertThat(Visitor.token(kept)).isEqualTo(form.get("token"));

        comeBack();
        var sent = visitor.post(action(version), form);
        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(Visitor.reference(visitor.post(action(version), form))).isEqualTo(Visitor.reference(sent));
        assertThat(inquiries(version)).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(Away.class)
    void whatSomebodyWritesAboutThePageComesBackToo(Away away) throws SQLException {
        var version = reading.topic("en");
        var form = visitor.form(page(version));
        form.put("note", "Nothing is said about <stairs>.");
        leave(away);

        var kept = visitor.post(page(version) + "/useful/note", form);

        assertThat(kept.statusCode()).isEqualTo(503);
        assertThat(kept.body()).contains("Nothing is said about &lt;stairs&gt;.</textarea>");
        comeBack();
        assertThat(visitor.post(page(version) + "/useful/note", form).statusCode())
                .isEqualTo(303);
    }

    @Test
    void nothingIsGivenFromMemoryOfWhatMayHaveChangedUnheard() throws SQLException {
        var version = reading.topic("en");
        visitor.get(page(version));
        assertThat(visitor.get(page(version)).statusCode()).isEqualTo(200);
        leave(Away.GONE);
        await(() -> !broadcasts.isHearing());
        assertThat(inTime(page(version)).statusCode()).isEqualTo(200);

        withdrawUnheard(version);
        line.mend();
        await(broadcasts::isHearing);

        assertThat(visitor.get(page(version)).statusCode()).isEqualTo(410);
    }

    /** As another node does, of which this one hears nothing. */
    private void withdrawUnheard(PublishedVersion version) throws SQLException {
        try (var connection = direct();
                var withdrawal = connection.prepareStatement("""
                        update topic_live_period set live_until = now(), withdrawn_reason = 'Out of date',
                            withdrawn_by = 'Walter Lind', withdrawn_cause = 'OTHER'
                        where topic_id = ? and live_until is null""")) {
            withdrawal.setObject(1, version.topic().id());
            assertThat(withdrawal.executeUpdate()).isEqualTo(1);
        }
    }

    @Test
    void onceItIsKnownToBeAwayOneTriesItAtATime() throws Exception {
        var version = reading.topic("en");
        visitor.get(page(version));
        leave(Away.FROZEN);
        await(() -> !broadcasts.isHearing());
        inTime(page(version));

        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var slow = IntStream.range(0, 40)
                    .mapToObj(number -> people.submit(() -> {
                        LockSupport.parkNanos(Duration.ofMillis(50L * number).toNanos());
                        var began = System.nanoTime();
                        assertThat(visitor.get(page(version)).statusCode()).isEqualTo(200);
                        return Duration.ofNanos(System.nanoTime() - began).compareTo(Duration.ofSeconds(1)) > 0;
                    }))
                    .toList();
            long waited = 0;
            for (var each : slow) {
                waited += each.get() ? 1 : 0;
            }
            assertThat(waited).isLessThanOrEqualTo(2);
        }
    }

    @Test
    void theFormComesBackAlsoWhenTheRollbackFails() throws Exception {
        var version = reading.topic("en");
        var form = visitor.form(page(version));
        form.put("message", "Still here?");
        hold();

        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var sent = people.submit(() -> visitor.post(action(version), form));
            await(this::somebodyWaits);
            line.cut();

            assertThat(sent.get().statusCode()).isEqualTo(503);
            assertThat(sent.get().body()).contains("Still here?</textarea>");
        }
    }

    @Test
    void theSameWordsAreTheSameInquiryAlsoWhenTheFirstAnswerWasLost(
            @Autowired ConfigurableTransactionManager transactions) {
        var version = reading.topic("en");
        var form = visitor.form(page(version));
        form.put("message", "Twice?");
        // What is counted of it is committed before it is stored.
        var losing = new AtomicInteger(2);
        transactions.addListener(new TransactionExecutionListener() {
            @Override
            public void afterCommit(TransactionExecution transaction, @Nullable Throwable failure) {
                if (!transaction.isReadOnly() && losing.decrementAndGet() == 0) {
                    throw new JpaSystemException(new IllegalStateException("the answer to the commit was lost"));
                }
            }
        });

        var lost = visitor.post(action(version), form);
        assertThat(losing).hasNonPositiveValue();
        assertThat(inquiries(version)).isEqualTo(1);
        var again = visitor.post(action(version), form);

        assertThat(lost.statusCode()).isEqualTo(503);
        assertThat(again.statusCode()).isEqualTo(303);
        assertThat(inquiries(version)).isEqualTo(1);
    }

    @Test
    void anOutageIsALineWhenItBeginsAndOneWhenItEndsAndOneForEachWhoWasRefused(CapturedOutput output)
            throws SQLException {
        var version = reading.topic("en");
        var form = visitor.form(page(version));
        leave(Away.GONE);
        IntStream.range(0, 5).forEach(time -> {
            assertThat(visitor.post(action(version), form).statusCode()).isEqualTo(503);
            assertThat(visitor.get("/topics/never-read").statusCode()).isEqualTo(503);
        });
        comeBack();
        await(() -> output.getOut().contains("The database is back after"));

        var lines = output.getOut().lines().filter(said -> !said.isBlank()).collect(Collectors.toList());
        assertThat(lines)
                .filteredOn(said -> said.contains("The database does not answer"))
                .hasSize(1);
        assertThat(lines)
                .filteredOn(said -> said.contains("The database is back after"))
                .singleElement()
                .asString()
                .contains("; 10 requests were refused");
        assertThat(lines)
                .filteredOn(said -> said.matches(".*Refused [0-9A-F]{6}, .*"))
                .hasSize(10);
        assertThat(lines).noneMatch(said -> said.startsWith("\tat "));
    }

    private void leave(Away away) throws SQLException {
        switch (away) {
            case GONE -> line.cut();
            case FROZEN -> line.freeze();
            case SLOW -> hold();
        }
    }

    /** Holds what every page and the form need, as somebody at the database's console may. */
    private void hold() throws SQLException {
        holding = direct();
        holding.setAutoCommit(false);
        try (var statement = holding.createStatement()) {
            statement.execute("lock table topic_version, topic_live_period, inquiry in access exclusive mode");
        }
    }

    private boolean somebodyWaits() {
        try (var connection = direct();
                var statement = connection.createStatement();
                var waiting = statement.executeQuery("select from pg_locks where not granted")) {
            return waiting.next();
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }

    /** Not by the line. */
    private Connection direct() throws SQLException {
        return DriverManager.getConnection(
                environment.getRequiredProperty("spring.datasource.url"),
                environment.getRequiredProperty("spring.flyway.user"),
                environment.getRequiredProperty("spring.flyway.password"));
    }

    private HttpResponse<String> inTime(String path) {
        var began = System.nanoTime();
        var answer = visitor.get(path);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).as(path).isLessThan(LONGEST);
        return answer;
    }

    private int inquiries(PublishedVersion version) {
        return jdbc.sql("select count(*) from inquiry where topic_id = ?")
                .param(version.topic().id())
                .query(Integer.class)
                .single();
    }

    private static void await(BooleanSupplier fact) {
        var deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!fact.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    private static String page(PublishedVersion version) {
        return "/topics/" + version.content().slug();
    }

    private static String action(PublishedVersion version) {
        return page(version) + "/inquiries";
    }
}
