package org.clinic.portal.website;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.clinic.portal.version.PublishedVersion;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What becomes of forms that programs send, and of people who are taken for one. */
@WebsiteTest
class SpamTest {

    private static final Pattern HELD = Pattern.compile("name=\"held\" value=\"([^\"]+)\"");

    @Autowired
    private Reading reading;

    @Autowired
    private Visitor visitor;

    @Autowired
    private PlainQuestions questions;

    @Autowired
    private JdbcClient jdbc;

    private PublishedVersion version;

    @BeforeEach
    void publish() {
        version = reading.topic("en");
    }

    @Test
    void aProgramGetsTheVerySameAnswerAndItsFormIsKept() {
        var person = visitor.form(page());
        var machine = spam();

        var toPerson = post(person);
        var toMachine = post(machine);

        assertThat(toMachine.statusCode()).isEqualTo(toPerson.statusCode()).isEqualTo(303);
        assertThat(headers(toMachine)).isEqualTo(headers(toPerson));
        assertThat(toMachine.body()).isEqualTo(toPerson.body());
        assertThat(quarantined(toMachine))
                .containsEntry("message", machine.get("message"))
                .containsEntry("topic_id", version.topic().id())
                .containsEntry("held", false);
        assertThat(inquiries()).isEqualTo(1);
    }

    @Test
    void aProgramDoesNotLearnWhichFieldsAreWrong() {
        var machine = spam();
        machine.put("name", "");
        machine.put("email", "x".repeat(300));
        machine.put("phone", "");

        var answer = post(machine);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat((String) quarantined(answer).get("email")).hasSize(254);
    }

    @Test
    void whileWhatLooksLikeSpamWaitsForItsTurnPeopleDoNot(@Autowired SecondLane suspects) throws Exception {
        var person = visitor.form(page());
        var machine = spam();
        var before = new CountDownLatch(1);
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            var begun = new CountDownLatch(1);
            senders.submit(() -> suspects.take(() -> {
                begun.countDown();
                return before.await(1, TimeUnit.MINUTES);
            }));
            begun.await();
            var spam = senders.submit(() -> post(machine));
            await().until(() -> suspects.waiting() == 1);

            assertThat(post(person).statusCode()).isEqualTo(303);
            assertThat(spam.isDone()).isFalse();
            before.countDown();
            assertThat(spam.get().statusCode()).isEqualTo(303);
        } finally {
            before.countDown();
        }
        assertThat(waiting()).isEqualTo(1);
    }

    @Test
    void theSameSpamTwentyTimesAtOnceHasOneReference() throws Exception {
        var machine = spam();
        Callable<String> send = () -> Visitor.reference(post(machine));

        try (var programs = Executors.newVirtualThreadPerTaskExecutor()) {
            var references = programs
                    .invokeAll(IntStream.range(0, 20).mapToObj(i -> send).toList())
                    .stream()
                    .map(sent -> sent.resultNow())
                    .collect(Collectors.toSet());

            assertThat(references).hasSize(1).contains(send.call());
        }
        assertThat(waiting()).isEqualTo(1);
    }

    @Test
    void whoIsTakenForAProgramIsAskedAPlainQuestionAndNothingIsLostMeanwhile() {
        var form = visitor.form(page());
        form.put("subject", "Ana María Ríos");
        form.put("message", "May I drink water?");

        var asked = post(form);

        assertThat(asked.statusCode()).isEqualTo(422);
        assertThat(asked.body())
                .contains("<a href=\"#answer\">Please answer the short question", "How much is", "May I drink water?")
                .contains("name=\"answer\" type=\"text\"");
        assertThat(waiting()).isEqualTo(1);
        assertThat(inquiries()).isZero();

        form.put("held", held(asked));
        form.put("answer", answer(asked));
        var taken = post(form);

        assertThat(taken.statusCode()).isEqualTo(303);
        assertThat(waiting()).isZero();
        assertThat(inquiries()).isEqualTo(1);
        assertThat(doubts(taken)).contains("TRAP_FILLED", "ANSWERED");
        assertThat(Visitor.reference(post(form))).isEqualTo(Visitor.reference(taken));
    }

    @Test
    void whoAnswersMayWriteOtherWordsMeanwhile() {
        var form = visitor.form(page());
        form.put("subject", "filled");
        form.put("name", "");

        var asked = post(form);
        form.put("name", "Ana");
        form.put("message", "And may I eat?");
        form.put("held", held(asked));
        form.put("answer", answer(asked));

        assertThat(asked.body()).contains("<a href=\"#name\">", "<a href=\"#answer\">");
        assertThat(post(form).statusCode()).isEqualTo(303);
        assertThat(waiting()).isZero();
        assertThat(inquiries()).isEqualTo(1);
    }

    @Test
    void aWrongAnswerIsAskedAgainAndARightOneCountsOnce() {
        var form = visitor.form(page());
        form.put("subject", "filled");
        var asked = post(form);
        form.put("held", held(asked));
        form.put("answer", "99");

        assertThat(post(form).body()).contains("That is not the answer");

        form.put("answer", answer(asked));
        assertThat(post(form).statusCode()).isEqualTo(303);
        form.put("message", "The next thousand");
        assertThat(post(form).statusCode()).isEqualTo(422);
    }

    @Test
    void aFormWithoutARightTokenAndWithoutTheFieldThatBrowsersSendIsKeptAndComesBack() {
        var form = visitor.form(page());
        form.put("token", "made up");
        form.remove("subject");

        var back = post(form);

        assertThat(back.statusCode()).isEqualTo(422);
        assertThat(back.body()).contains("What you typed is still here", "How much is");
        assertThat(waiting()).isEqualTo(1);

        var whole = visitor.form(back);
        whole.put("phone", form.get("phone"));
        assertThat(post(whole).statusCode()).isEqualTo(303);
        assertThat(waiting()).isZero();
    }

    @Test
    void nobodysAddressIsKept() {
        visitor.comesFrom("2001:db8:abcd:1234::5");
        try {
            post(spam());
        } finally {
            visitor.comesFrom(null);
        }

        assertThat(jdbc.sql("""
                                select count(*) from quarantined q where q::text like '%2001:db8%' or q::text like '%abcd%1234%'
                                """).query(Integer.class).single()).isZero();
        assertThat(jdbc.sql("select count(*) from spam_bucket where length(key) = 32 and kind = 'NETWORK'")
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    /** Of somebody who has filled in every field there is, with addresses. */
    private SequencedMap<String, String> spam() {
        var form = visitor.form(page());
        form.put("subject", "Best offers");
        form.put("message", "Look https://a.example https://b.example https://c.example " + System.nanoTime());
        return form;
    }

    private HttpResponse<String> post(Map<String, String> form) {
        return visitor.post(page() + "/inquiries", form);
    }

    private String answer(HttpResponse<String> asked) {
        var question = questions.about(UUID.fromString(held(asked)));
        return String.valueOf(question.one() + question.other());
    }

    private static String held(HttpResponse<String> asked) {
        return HELD.matcher(asked.body()).results().findFirst().orElseThrow().group(1);
    }

    private Map<String, @Nullable Object> quarantined(HttpResponse<String> answer) {
        return jdbc.sql("select * from quarantined where reference = ?")
                .param(Visitor.reference(answer))
                .query()
                .singleRow();
    }

    private String doubts(HttpResponse<String> answer) {
        return jdbc.sql("""
                        select array_to_string(reasons, ' ') from inquiry_doubt
                        where inquiry_id = (select id from inquiry where reference = ?)""")
                .param(Visitor.reference(answer))
                .query(String.class)
                .single();
    }

    private int waiting() {
        return jdbc.sql("select count(*) from quarantined where topic_id = ? and released_at is null")
                .param(version.topic().id())
                .query(Integer.class)
                .single();
    }

    private int inquiries() {
        return jdbc.sql("select count(*) from inquiry where topic_id = ?")
                .param(version.topic().id())
                .query(Integer.class)
                .single();
    }

    private static Map<String, Object> headers(HttpResponse<String> answer) {
        var headers = new TreeMap<String, Object>(answer.headers().map());
        headers.remove("date");
        headers.computeIfPresent(
                "location", (name, value) -> value.toString().replaceAll("(ref|receipt)=[^&\\]]+", "$1="));
        return headers;
    }

    private String page() {
        return "/topics/" + version.content().slug();
    }
}
