package org.clinic.portal.inquiry;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.clinic.portal.base.security.Roles;
import org.clinic.portal.testing.People;
import org.clinic.portal.testing.PortalModuleTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@PortalModuleTest
class FormWordingsTest {

    @Autowired
    FormWordings wordings;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void aWordingIsKeptWordByWordInItsOrder() {
        var texts = texts("¿“Quién” llama?\n{0}");

        var number = wordings.number(texts);

        assertThat(wordings.find(number)).hasValueSatisfying(wording -> {
            assertThat(wording.language()).isEqualTo("es");
            assertThat(wording.texts()).containsExactlyEntriesOf(texts);
            assertThat(wording.said()).containsExactly("Pregúntenos", texts.get("website.ask.more"));
        });
        assertThat(wordings.find(0)).isEmpty();
    }

    @Test
    void theSameWordsAreTheSameWordingOnEveryNodeAndOthersAreAnother() throws Exception {
        var texts = texts("one");
        var others = texts("two");
        try (var nodes = Executors.newFixedThreadPool(4)) {
            var numbers = nodes.invokeAll(IntStream.range(0, 12)
                    .mapToObj(each -> (Callable<Integer>) () -> wordings.number(each % 2 == 0 ? texts : others))
                    .toList());

            for (int each = 0; each < numbers.size(); each++) {
                assertThat(numbers.get(each).get()).isEqualTo(wordings.number(each % 2 == 0 ? texts : others));
            }
        }
        assertThat(wordings.number(texts)).isNotEqualTo(wordings.number(others));
    }

    @Test
    void itIsRecordedAlsoForWhoeverOnlyReadsOrFails() {
        var texts = texts("read only");
        var reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);

        var number = reading.execute(status -> {
            status.setRollbackOnly();
            return wordings.number(texts);
        });

        assertThat(jdbc.sql("select texts::json ->> 'website.ask.more' from form_wording where number = ?")
                        .param(number)
                        .query(String.class)
                        .single())
                .isEqualTo(texts.get("website.ask.more"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            update form_wording set texts = '{}' where number = :number ; append-only
            delete from form_wording where number = :number ; append-only
            truncate form_wording cascade ; append-only
            insert into form_wording select number + 100000, now(), language, texts, sha256 from form_wording where number = :number ; form_wording_is_recorded_once
            insert into form_wording select number + 100000, now(), language, texts, sha256('x') from form_wording where number = :number ; form_wording_is_named_by_its_hash
            insert into form_wording select number + 100000, now(), 'en', texts || ' ', sha256(convert_to(texts || ' ', 'UTF8')) from form_wording where number = :number ; form_wording_says_its_language
            insert into form_wording select 0, now(), language, texts || ' ', sha256(convert_to(texts || ' ', 'UTF8')) from form_wording where number = :number ; form_wording_number_check
            insert into form_wording select number + 100000, now(), 'de', replace(texts, '"es"', '"de"'), sha256(convert_to(replace(texts, '"es"', '"de"'), 'UTF8')) from form_wording where number = :number ; form_wording_language_check
            """)
    void nobodyChangesWhatWasSaid(
            String statement,
            String refusal,
            @Value("${spring.datasource.url}") String url,
            @Value("${spring.flyway.user}") String user,
            @Value("${spring.flyway.password}") String password) {
        var owner = JdbcClient.create(new DriverManagerDataSource(url, user, password));
        var number = wordings.number(texts("kept"));

        var sql = owner.sql(statement);
        assertThatThrownBy(() -> (statement.contains(":number") ? sql.param("number", number) : sql).update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining(refusal);
    }

    @Test
    void anInquiryNamesOnlyWhatWasShown(@Autowired ContactDesk desk, @Autowired People people) {
        var topic = PublishedTopic.publish(
                jdbc, people.account("Mara Klein", Roles.MARKETING).id());
        var submission = Submissions.about(topic.id(), "Harold Whitman");

        assertThatThrownBy(() -> desk.receive(Submissions.worded(submission, Integer.MAX_VALUE)))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("inquiry_names_a_wording_that_was_shown");
    }

    private static SequencedMap<String, String> texts(String words) {
        var texts = new LinkedHashMap<String, String>();
        texts.put("website.ask", "Pregúntenos");
        texts.put("website.ask.more", words + " " + UUID.randomUUID());
        texts.put("clinic.name", "Lakeside");
        texts.put(FormWordings.LANGUAGE, "es");
        return texts;
    }
}
