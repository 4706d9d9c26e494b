package org.clinic.portal.topic.draft;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.content.Block;
import org.clinic.portal.content.Body;
import org.clinic.portal.content.ContentJson;
import org.clinic.portal.content.RichText;
import org.clinic.portal.content.SectionKind;
import org.clinic.portal.content.SectionText;
import org.clinic.portal.testing.People;
import org.clinic.portal.testing.SignedInAs;
import org.clinic.portal.testing.TopicModuleTest;
import org.clinic.portal.topic.Author;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** Measures, for {@code bench/autosave}, what saving a section costs; not among the tests, since it asserts no time. */
@TopicModuleTest
@Import(Author.class)
@SignedInAs(Roles.MARKETING)
class AutosaveBench {

    private static final int SECTIONS = 200;
    private static final int PEOPLE = 20;
    private static final int SAVES = 60;
    private static final Duration BETWEEN_SAVES = Duration.ofMillis(500);

    @Autowired
    SectionService sections;

    @Autowired
    Author author;

    @Autowired
    People people;

    @Autowired
    ContentJson json;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    /** Saves a text as one person's next one. */
    private interface Save {
        void save(DraftSection section, int person, int number);
    }

    @Test
    void measure() throws Exception {
        var headings = IntStream.range(0, SECTIONS).mapToObj(number -> "Section " + number);
        var draft = author.draft(headings.toArray(String[]::new));
        var texts = new SectionText[PEOPLE];

        Save byHand =
                (section, person, number) -> transaction.executeWithoutResult(status -> byHand(draft, section, number));
        Save application = (section, person, number) -> {
            var next = text(number);
            assertThat(sections.save(section.id(), texts[person], next)).isInstanceOf(SaveResult.Saved.class);
            texts[person] = next;
        };

        for (var round : List.of("warm-up", "measured")) {
            var limit = percentiles(run(draft, byHand));
            for (int person = 0; person < PEOPLE; person++) {
                texts[person] =
                        author.read(draft.id(), section(draft, person).id()).text();
            }
            var own = percentiles(run(draft, application));
            System.out.printf(
                    "autosave: %s, %d people, %d sections: p50 %.1f ms, p95 %.1f ms; statements by hand p50 %.1f ms, p95 %.1f ms;"
                            + " ratio of p95 %.1f%n",
                    round, PEOPLE, SECTIONS, own[0], own[1], limit[0], limit[1], own[1] / limit[1]);
        }
    }

    private List<Long> run(TopicDraft draft, Save save) throws Exception {
        var mara = SecurityContextHolder.getContext();
        var writers = IntStream.range(0, PEOPLE)
                .<Callable<List<Long>>>mapToObj(person ->
                        () -> people.as(mara, () -> write(section(draft, person), person, save)))
                .toList();
        var nanoseconds = new ArrayList<Long>();
        try (var threads = Executors.newFixedThreadPool(PEOPLE)) {
            for (var writer : threads.invokeAll(writers)) {
                nanoseconds.addAll(writer.get());
            }
        }
        return nanoseconds;
    }

    private static List<Long> write(DraftSection section, int person, Save save) {
        var nanoseconds = new ArrayList<Long>();
        // People do not begin at the same moment.
        LockSupport.parkNanos(BETWEEN_SAVES.toNanos() / PEOPLE * person);
        for (int number = 0; number < SAVES; number++) {
            var begin = System.nanoTime();
            save.save(section, person, number);
            nanoseconds.add(System.nanoTime() - begin);
            LockSupport.parkNanos(BETWEEN_SAVES.toNanos());
        }
        return nanoseconds;
    }

    /** What a save has to send at the least: lock, read, write, note the change, tell. */
    private void byHand(TopicDraft draft, DraftSection section, int number) {
        jdbc.sql("select revision from topic where id = ? for update")
                .param(draft.id().id())
                .query(Integer.class)
                .single();
        jdbc.sql("select body::text from topic_section where id = ?")
                .param(section.id().id())
                .query(String.class)
                .single();
        jdbc.sql("update topic_section set body = cast(? as jsonb), revision = revision + 1 where id = ?")
                .params(json.write(text(number).body()), section.id().id())
                .update();
        jdbc.sql("update topic set changed_at = now() where id = ?")
                .param(draft.id().id())
                .update();
        jdbc.sql("select pg_notify('portal', 'bench nothing')")
                .query((row, index) -> number)
                .single();
    }

    private static DraftSection section(TopicDraft draft, int person) {
        return draft.sections().get(person * (SECTIONS / PEOPLE));
    }

    /** About 150 words in five paragraphs, one of which differs. */
    private static SectionText text(int number) {
        var blocks = IntStream.range(0, 5)
                .<Block>mapToObj(paragraph -> new Block.Paragraph(
                        RichText.plain("Rest at home for the first day and drink enough water. ".repeat(3)
                                + (paragraph == number % 5 ? "Save %d.".formatted(number) : ""))))
                .toList();
        return new SectionText(SectionKind.OTHER, "Recovery", new Body(blocks));
    }

    /** The 50th and the 95th, in milliseconds. */
    private static double[] percentiles(List<Long> nanoseconds) {
        var sorted = nanoseconds.stream().sorted().toList();
        return Arrays.stream(new double[] {.5, .95})
                .map(share -> sorted.get((int) (share * (sorted.size() - 1))) / 1e6)
                .toArray();
    }
}
