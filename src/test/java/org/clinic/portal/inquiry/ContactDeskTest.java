package org.clinic.portal.inquiry;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import org.clinic.portal.base.broadcast.Broadcasts;
import org.clinic.portal.base.lock.TransactionLock;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.inquiry.Arrival.Token;
import org.clinic.portal.inquiry.Arrival.Trap;
import org.clinic.portal.inquiry.due.DueTimes;
import org.clinic.portal.inquiry.spam.Screening;
import org.clinic.portal.notification.Notifications;
import org.clinic.portal.testing.People;
import org.clinic.portal.testing.PortalModuleTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@PortalModuleTest
class ContactDeskTest {

    @Autowired
    ContactDesk desk;

    @Autowired
    Screening screening;

    @Autowired
    Quarantine quarantine;

    @Autowired
    DoubtStore doubts;

    @Autowired
    DueTimes due;

    @Autowired
    InquiryRepository inquiries;

    @Autowired
    InquiryEventRepository events;

    @Autowired
    OnDuty duty;

    @Autowired
    EarlierCopies copies;

    @Autowired
    Notifications notifications;

    @Autowired
    Broadcasts broadcasts;

    @Autowired
    TransactionLock lock;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    PublishedTopic topic;

    @BeforeEach
    void publish(@Autowired People people) {
        topic = PublishedTopic.publish(
                jdbc, people.account("Mara Klein", Roles.MARKETING).id());
    }

    @Test
    void anInquiryComesWithItsFirstEvent() {
        desk.receive(Submissions.about(topic.id(), "Harold Whitman"));

        assertThat(inquiries()).isEqualTo(1);
        assertThat(events()).containsExactly("RECEIVED");
    }

    @Test
    void theSameSubmissionAgainIsTheSameInquiry() {
        var sent = Submissions.about(topic.id(), "Harold Whitman");

        assertThat(desk.receive(sent)).isEqualTo(desk.receive(sent));
        assertThat(inquiries()).isEqualTo(1);
    }

    @Test
    void theSameSubmissionTwentyTimesAtOnceIsOneInquiry() throws Exception {
        var sent = Submissions.about(topic.id(), "Harold Whitman");

        var references = atOnce(20, () -> desk.receive(sent));

        assertThat(new HashSet<>(references)).hasSize(1);
        assertThat(inquiries()).isEqualTo(1);
        assertThat(events()).containsExactly("RECEIVED");
    }

    @Test
    void whatSomebodySaidIsSpamStaysSpamHoweverOftenItIsSent(@Autowired People people) {
        var sent = Submissions.about(topic.id(), "Best Offers");
        desk.receive(sent);
        var rosa = people.account("Rosa Campos", Roles.COORDINATOR);
        jdbc.sql("update inquiry set status = 'SPAM', next_step = null, next_step_by = null where topic_id = ?")
                .param(topic.id())
                .update();
        jdbc.sql("""
                        insert into inquiry_event (id, inquiry_id, occurred_at, kind, actor_id, actor_name)
                        select gen_random_uuid(), id, now(), 'MARKED_AS_SPAM', ?, ? from inquiry where topic_id = ?""").params(rosa.id().id(), rosa.name(), topic.id()).update();

        desk.receive(sent);

        assertThat(status()).isEqualTo("SPAM");
    }

    @Test
    void howToReachSomebodyIsKeptAsItWasMeant() {
        desk.receive(Submissions.of(
                topic.id(), "Ana", "mailto:ana@xn--clnica-4va.example,\u00a0", "\u202a303 555 0142\u202c", null));

        assertThat(jdbc.sql("select email || ' ' || phone from inquiry where topic_id = ?")
                        .param(topic.id())
                        .query(String.class)
                        .single())
                .isEqualTo("ana@clínica.example 303 555 0142");
    }

    @Test
    void otherWordsAreAnotherInquiry() {
        var sent = Submissions.about(topic.id(), "Harold Whitman");
        var other = Submissions.withSection(sent, topic.recovery(), "Recovery");

        assertThat(desk.receive(sent)).isNotEqualTo(desk.receive(other));
        assertThat(inquiries()).isEqualTo(2);
    }

    @Test
    void whoComesFromANetworkThatSendsMoreThanAnybodyReadsHasToWait() {
        var network = "2001:db8:" + UUID.randomUUID().toString().substring(0, 4) + "::";
        var last = Submissions.about(topic.id(), "Person 0");
        for (int number = 1; number <= 40; number++) {
            last = person(number);
            assertThat(send(last, network + number)).isPresent();
        }
        var refused = person(41);
        assertThat(send(refused, network + "41")).isEmpty();
        assertThat(send(refused, network + "41")).isEmpty();
        assertThat(send(last, network + "40")).as("what was taken already").isPresent();

        assertThat(send(person(42), "2001:db8:0:1::1")).as("another network").isPresent();
        assertThat(inquiries()).isEqualTo(41);
    }

    private Submission person(int number) {
        return Submissions.of(topic.id(), "Person " + number, null, null, null);
    }

    private Optional<Reference> send(Submission submission, String address) {
        var arrival = new Arrival(Token.FRESH, Trap.EMPTY, Optional.of(address), Optional.empty(), false);
        return desk.receive(submission, desk.judge(SentForm.of(submission), arrival), arrival);
    }

    /** While it is stored somebody waits for an answer, and each trip costs both sides more than most statements do. */
    @Test
    void aFormThatIsTakenCostsTenTripsToTheDatabase() {
        assertThat(send(person(1), "203.0.113.7")).isPresent();

        try (var trips = new Trips()) {
            assertThat(send(person(2), "203.0.113.8")).isPresent();

            assertThat(trips.taken()).isLessThanOrEqualTo(10);
        }
    }

    @Test
    void aReferenceThatIsTakenIsNotGivenAgain() {
        var taken = desk.receive(Submissions.about(topic.id(), "Harold Whitman"));
        var unlucky = desk(firstSaying(taken));

        var given = transaction.execute(status -> unlucky.receive(Submissions.about(topic.id(), "Denise Okafor")));

        assertThat(given).isNotNull().isNotEqualTo(taken);
        assertThat(inquiries()).isEqualTo(2);
    }

    @Test
    void textFromEveryCornerOfUnicodeIsStored() {
        var message =
                "\u05e9\u05dc\u05d5\u05dd \u202e\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67 \ud83d \u0000 \uffff \\u0000";
        desk.receive(Submissions.of(topic.id(), "\ud83d\ude42\u0000", null, null, message));

        assertThat(jdbc.sql("select message from inquiry where topic_id = ?")
                        .param(topic.id())
                        .query(String.class)
                        .single())
                .isEqualTo(
                        "\u05e9\u05dc\u05d5\u05dd \ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67 \ufffd  \uffff \\u0000");
    }

    @Test
    void theLongestOfEverythingIsStored() {
        desk.receive(Submissions.of(
                topic.id(), "\ud83d\ude42".repeat(200), "e".repeat(254), "5".repeat(100), "\ud83d\ude42".repeat(5000)));

        assertThat(inquiries()).isEqualTo(1);
    }

    @Test
    void aSectionThatTheVersionHasNotIsRefusedByTheDatabase() {
        var sent = Submissions.withSection(
                Submissions.about(topic.id(), "Harold Whitman"), UUID.randomUUID(), "Somewhere else");

        assertThatExceptionOfType(DataIntegrityViolationException.class).isThrownBy(() -> desk.receive(sent));
        assertThat(inquiries()).isZero();
    }

    /** With other luck; it has no transactions of its own. */
    private ContactDesk desk(RandomGenerator random) {
        var clock = Clock.systemUTC();
        return new ContactDesk(
                screening,
                inquiries,
                new Intake(inquiries, events, quarantine, due, duty, notifications, broadcasts, clock),
                quarantine,
                doubts,
                copies,
                new References(jdbc, lock, random),
                lock,
                clock);
    }

    private int inquiries() {
        return jdbc.sql("select count(*) from inquiry where topic_id = ?")
                .param(topic.id())
                .query(Integer.class)
                .single();
    }

    private String status() {
        return jdbc.sql("select status from inquiry where topic_id = ?")
                .param(topic.id())
                .query(String.class)
                .single();
    }

    private List<@Nullable String> events() {
        return jdbc.sql("select e.kind from inquiry_event e join inquiry i on i.id = e.inquiry_id where i.topic_id = ?")
                .param(topic.id())
                .query(String.class)
                .list();
    }

    private static <T> List<T> atOnce(int times, Callable<T> what) throws Exception {
        var start = new CountDownLatch(1);
        try (var people = Executors.newFixedThreadPool(times)) {
            var futures = new ArrayList<Future<T>>();
            for (int i = 0; i < times; i++) {
                futures.add(people.submit(() -> {
                    start.await();
                    return what.call();
                }));
            }
            start.countDown();
            var results = new ArrayList<T>();
            for (var future : futures) {
                results.add(future.get());
            }
            return results;
        }
    }

    /** Leads to that reference first and to others afterwards. */
    private static RandomGenerator firstSaying(Reference reference) {
        var signs = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
        var first =
                reference.value().replace("-", "").chars().map(signs::indexOf).iterator();
        return new RandomGenerator() {
            private final RandomGenerator afterwards = RandomGenerator.getDefault();

            @Override
            public long nextLong() {
                return afterwards.nextLong();
            }

            @Override
            public int nextInt(int bound) {
                return first.hasNext() ? first.nextInt() : afterwards.nextInt(bound);
            }
        };
    }
}
