package org.clinic.portal.website;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.clinic.portal.content.TopicId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@WebsiteTest
class FormWordingTest {

    private static final Pattern SAID = Pattern.compile("words\\.say\\(\"([^\"]+)\"");

    @Autowired
    private Reading reading;

    @Autowired
    private FormWording wording;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void whateverTheFormSaysIsPartOfItsWording() throws IOException {
        var said = new TreeSet<String>();
        for (var template : new String[] {"form", "asked", "input", "lines", "choice"}) {
            var found = SAID.matcher(Files.readString(Path.of("src/main/jte/website/%s.jte".formatted(template))));
            found.results().map(each -> each.group(1)).forEach(said::add);
        }

        assertThat(wording.words(new TopicId(), "en").keySet())
                .filteredOn(key -> key.startsWith("website."))
                .containsExactlyInAnyOrderElementsOf(said);
    }

    @ParameterizedTest
    @CsvSource({"en, Ask us, may call me", "es, Pregúntenos, puede llamarme"})
    void aVersionRecordsWhatReadersAgreeTo(String language, String title, String consent) {
        var version = reading.topic(language);

        var shown = "select record::json -> 'shown' ->> ? from topic_version where topic_id = ? and number = ?";
        assertThat(jdbc.sql(shown)
                        .params("website.ask", version.topic().id(), version.number())
                        .query(String.class)
                        .single())
                .isEqualTo(title);
        assertThat(jdbc.sql(shown)
                        .params("website.form.consent.calls", version.topic().id(), version.number())
                        .query(String.class)
                        .single())
                .contains(consent);
    }
}
