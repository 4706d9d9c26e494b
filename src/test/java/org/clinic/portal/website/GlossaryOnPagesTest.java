package org.clinic.portal.website;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.glossary.ExplainedWord;
import org.clinic.portal.glossary.Explanation;
import org.clinic.portal.glossary.GlossaryService;
import org.clinic.portal.glossary.WordTakenException;
import org.clinic.portal.testing.People;
import org.clinic.portal.version.PublishedVersion;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Words that are explained, as readers meet them. Each test has a word that no other has. */
@WebsiteTest
class GlossaryOnPagesTest {

    @Autowired
    private Reading reading;

    @Autowired
    private Visitor visitor;

    @Autowired
    private GlossaryService glossary;

    @Autowired
    private People people;

    private String word = "";
    private PublishedVersion topic;

    @BeforeEach
    void aTopicThatIsReadAndSaysIt() {
        word = UUID.randomUUID().toString().replaceAll("[^a-f]", "").repeat(2) + "zq";
        topic = reading.saying("en", "A %s, the %ss, a %s.".formatted(word, word, word), "About " + word);
        page();
    }

    @Test
    void aWordIsExplainedAtOnceWhereItStandsFirstInTheText() {
        add("A tough <band>.", word + "s");

        var page = page();
        var button = page.expectFirst(".text button.term");
        assertThat(page.select(".term")).hasSize(1);
        assertThat(button.text()).isEqualTo(word);
        assertThat(page.expectFirst("#" + button.attr("popovertarget")).text()).isEqualTo(word + ": A tough <band>.");
        assertThat(page.select("h1 .term, h2 .term, h3 .term, a .term, form .term, nav .term"))
                .isEmpty();
        assertThat(page.select("script:not([type='application/ld+json'])")).isEmpty();
    }

    @Test
    void whatIsChangedOrRemovedIsSoOnThePageAtOnce() {
        var added = add("First.");
        assertThat(page().select(".meaning").eachText()).containsExactly(word + ": First.");

        var changed = marketing(() -> glossary.change(added, new Explanation("en", word + "s", List.of(), "Second.")));
        assertThat(page().select(".term").eachText()).containsExactly(word + "s");
        assertThat(page().select(".meaning").eachText()).containsExactly(word + "s: Second.");

        marketing(() -> {
            glossary.remove(changed);
            return true;
        });
        assertThat(page().select(".term")).isEmpty();

        marketing(() -> glossary.putBack(changed));
        assertThat(page().select(".meaning").eachText()).containsExactly(word + "s: Second.");
    }

    @Test
    void aWordOfAnotherLanguageIsNotMeant() {
        marketing(() -> glossary.add(new Explanation("es", word, List.of(), "Otra cosa.")));

        assertThat(page().select(".term")).isEmpty();
    }

    @Test
    void aVersionAtItsOwnAddressStaysAsItWasPublished() {
        var before = visitor.get(TopicPages.permanentAddress(topic.content().slug(), 1))
                .body();

        add("A tough band.");

        assertThat(visitor.get(TopicPages.permanentAddress(topic.content().slug(), 1))
                        .body())
                .isEqualTo(before)
                .contains(word)
                .doesNotContain("popovertarget");
    }

    @Test
    void theSiteOfAMomentExplainsWhatItExplainedThen() {
        var added = add("First.");
        var then = Instant.now();
        marketing(() -> glossary.change(added, new Explanation("en", word, List.of(), "Second.")));

        var page = Jsoup.parse(visitor.get(
                        "/staff/site/%s%s"
                                .formatted(
                                        then.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC),
                                        TopicPageTest.address(topic)),
                        StaffByHeader.ROLE,
                        Roles.REVIEWER)
                .body());

        assertThat(page.select(".meaning").eachText()).containsExactly(word + ": First.");
        assertThat(page().select(".meaning").eachText()).containsExactly(word + ": Second.");
    }

    @Test
    void aPreviewExplainsWhatThePageWill() {
        add("A tough band.");

        var preview = Jsoup.parse(visitor.get(reading.share(topic).path()).body());

        assertThat(preview.select(".meaning").eachText()).containsExactly(word + ": A tough band.");
    }

    @Test
    void nobodyChangesWhatTheyHaveNotSeenAndNoFormIsExplainedTwice() {
        var added = add("First.", word + "s");
        marketing(() -> glossary.change(added, new Explanation("en", word, List.of(word + "s"), "Second.")));

        assertThatThrownBy(() -> marketing(() -> glossary.change(added, added.explanation())))
                .isInstanceOf(OptimisticLockingFailureException.class);
        assertThatThrownBy(() -> marketing(() -> glossary.add(
                        new Explanation("en", "other" + word, List.of(word.toUpperCase(Locale.ROOT) + "S"), "Twice."))))
                .isInstanceOf(WordTakenException.class)
                .hasMessageContaining(word);
        assertThat(page().select(".meaning").eachText()).containsExactly(word + ": Second.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            update explained_word set explanation = 'x' where word = :word ; append-only
            update explained_word set until = now(), word = 'y' where word = :word ; append-only
            delete from explained_word where word = :word ; append-only
            truncate explained_word ; append-only
            insert into explained_word select gen_random_uuid(), 1, 'en', 'x' || word, array[upper(word)], 'x', since, null, written_by, written_name from explained_word where word = :word ; is explained already
            insert into explained_word select id, 2, 'en', word, forms, 'x', since, null, written_by, written_name from explained_word where word = :word ; explained_word_is_explained_once
            insert into explained_word select gen_random_uuid(), 1, 'de', word, forms, 'x', since, null, written_by, written_name from explained_word where word = :word ; explained_word_language_check
            insert into explained_word select gen_random_uuid(), 1, 'es', word, forms, repeat('x', 301), since, null, written_by, written_name from explained_word where word = :word ; explained_word_explanation_check
            insert into explained_word select gen_random_uuid(), 1, 'es', word, forms, 'x', since, since - interval '1 s', written_by, written_name from explained_word where word = :word ; explained_word_ends_after_it_began
            """)
    void theDatabaseRefusesItToo(
            String statement,
            String refusal,
            @Value("${spring.datasource.url}") String url,
            @Value("${spring.flyway.user}") String user,
            @Value("${spring.flyway.password}") String password) {
        add("A tough band.");
        var sql = JdbcClient.create(new DriverManagerDataSource(url, user, password))
                .sql(statement);

        assertThatThrownBy(() -> (statement.contains(":word") ? sql.param("word", word) : sql).update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining(refusal);
    }

    private ExplainedWord add(String text, String... forms) {
        return marketing(() -> glossary.add(new Explanation("en", word, List.of(forms), text)));
    }

    private <T> T marketing(Supplier<T> what) {
        var result = people.as(people.context("Walter Lind", Roles.MARKETING), what);
        reading.hearOut();
        return result;
    }

    private Element page() {
        var answer = visitor.get(TopicPageTest.address(topic));
        assertThat(answer.statusCode()).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }
}
