package org.clinic.portal.inquiry;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.base.time.Timestamptz;
import org.clinic.portal.testing.People;
import org.clinic.portal.testing.PortalModuleTest;
import org.clinic.portal.testing.SignedInAs;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@PortalModuleTest
@SignedInAs(Roles.COORDINATOR)
class WordSearchTest {

    @Autowired
    ContactDesk desk;

    @Autowired
    InquiryService inquiries;

    @Autowired
    JdbcClient jdbc;

    PublishedTopic topic;
    String mark;

    @BeforeEach
    void publish(@Autowired People people) {
        topic = PublishedTopic.publish(
                jdbc, people.account("Mara Klein", Roles.MARKETING).id());
        mark = "m" + UUID.randomUUID().toString().replace("-", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Q", "qu", "qü", "ib", "ti", "lu", "or", "h", "9t", "Q ib lu"})
    void aShortWordIsFoundAtTheBeginningOfWords(String asked) {
        received("Quentin Ibarra " + mark, "h.lund@iol.example", "¿Tiene (lumbar) and/or 9th?");

        assertThat(search(asked + " " + mark)).hasSize(1);
    }

    @ParameterizedTest
    // No reference has an I or an O, with which it could begin.
    @ValueSource(strings = {"in", "io", "ol", "%", "_"})
    void aShortWordIsNotFoundWithinWordsNorInWhereMailGoes(String asked) {
        received("Quentin Ibarra " + mark, "h.lund@iol.example", "¿Tiene (lumbar) and/or 9th?");

        assertThat(search(asked + " " + mark)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "zoe, zoa",
        "ZOË, ZOÖ",
        "obrien, obrian",
        "o'brien, o'brian",
        "nguyen, nguyan",
        "Nguye\u0302\u0303n, Nguye\u0302\u0303m",
        "h.whitman@mail.example, h.whitmen@mail.example",
        "H_Whitman.2, H_Whitman.3",
        "(212) 555-0143, (212) 555-0144",
        "+1 212 555 0143, +1 213 555 0143",
        "snake_case, snakexcase",
        "_case, _cast",
        "_a, _b",
        "_, %"
    })
    void whatIsTypedIsFoundAndOneSignOtherIsNot(String asked, String other) {
        desk.receive(Submissions.of(
                topic.id(),
                "Zoë O’Brien Nguyễn " + mark,
                "h.whitman@mail.example",
                "212.555.0143",
                "See h_whitman.2 for snake_case and _ all _abroad"));

        assertThat(search(asked + " " + mark)).hasSize(1);
        assertThat(search(other + " " + mark)).isEmpty();
    }

    @Test
    void whatColleaguesNotedIsFound() {
        var id = received("Harold Whitman", null, null);
        var seen = inquiries.open(id).orElseThrow();
        var noted = inquiries.note(id, seen.revision(), "Pacemaker " + mark);
        inquiries.note(id, noted.revision(), "Asked Dr. Núñez");

        assertThat(search("pacemaker nunez whitman " + mark))
                .extracting(InquirySummary::id)
                .containsExactly(id);
    }

    @Test
    void spamIsFoundAfterAllOthersForAsLongAsItIsSpam() {
        var oldest = received(mark, null, null);
        var middle = received(mark, null, null);
        var newest = received(mark, null, null);
        var marked = inquiries.markAsSpam(
                newest, inquiries.open(newest).orElseThrow().revision());
        var filter = new InquiryFilter(InquiryScope.ALL, mark);

        var first = inquiries.search(filter, null, 2);
        var second = inquiries.search(filter, first.getLast(), 2);
        assertThat(first).extracting(InquirySummary::id).containsExactly(middle, oldest);
        assertThat(second).extracting(InquirySummary::id).containsExactly(newest);
        assertThat(inquiries.search(filter, second.getLast(), 2)).isEmpty();

        inquiries.markAsNoSpam(newest, marked.revision());
        assertThat(search(mark)).extracting(InquirySummary::id).containsExactly(newest, middle, oldest);
    }

    @Test
    void whatIsLookedUpIsInTheOrderOfWhatIsReadOneByOne() {
        var now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        var ids = new ArrayList<InquiryId>();
        // Two at once: that one comes first which was made later.
        for (long days : new long[] {0, 3, 8, 27, 29, 30, 141, 143, 144, 600, 1100, 9000}) {
            ids.add(receivedAt(now.minus(Duration.ofDays(days))));
        }
        ids.addFirst(receivedAt(now));
        var said = Said.word(mark);

        for (int readOneByOne : new int[] {1, 2, 3, 100_000}) {
            var search = new WordSearch(jdbc, readOneByOne);
            for (int limit : new int[] {1, 5, 14, 40}) {
                assertThat(search.find(said, "true", null, limit))
                        .isEqualTo(ids.subList(0, Math.min(limit, ids.size())));
            }
            for (int after : IntStream.range(0, ids.size()).toArray()) {
                var last = inquiries.open(ids.get(after)).orElseThrow().summary();
                assertThat(search.find(said, "true", last, 40)).isEqualTo(ids.subList(after + 1, ids.size()));
            }
        }
    }

    @Test
    void nobodyWritesWhatIsFoundButTheDatabase() {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql("update inquiry_words set said = ''").update())
                .withStackTraceContaining("permission denied");
    }

    /** Straight in the database, since nobody sends anything in the past. */
    private InquiryId receivedAt(Instant at) {
        var id = new InquiryId();
        jdbc.sql("""
                        insert into inquiry (id, revision, reference, submission_sha256, received_at, topic_id,
                            version_number, topic_title, name, language, status, priority, next_step, next_step_by)
                        values (?, 0, ?, sha256(uuid_send(?)), ?, ?, 1, 'The procedure', ?, 'en', 'RECEIVED', 'NORMAL',
                            'FIRST_ANSWER', now())""")
                .params(id.id(), Reference.random(new Random()).value(), id.id(), Timestamptz.of(at), topic.id(), mark)
                .update();
        return id;
    }

    private InquiryId received(String name, @Nullable String email, @Nullable String message) {
        var reference = desk.receive(Submissions.of(topic.id(), name, email, null, message));
        return new InquiryId(jdbc.sql("select id from inquiry where reference = ?")
                .param(reference.value())
                .query(UUID.class)
                .single());
    }

    private List<InquirySummary> search(String asked) {
        return inquiries.search(new InquiryFilter(InquiryScope.ALL, asked), null, 50);
    }
}
