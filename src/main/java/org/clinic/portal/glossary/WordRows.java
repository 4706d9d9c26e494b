package org.clinic.portal.glossary;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.clinic.portal.base.security.Hand;
import org.clinic.portal.base.time.Timestamptz;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Explained words, as they are stored. */
@Component
class WordRows {

    private final JdbcClient jdbc;

    WordRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** As the next change of the word; answers how it is stored. */
    ExplainedWord add(WordId id, Explanation explanation, Hand by) {
        return jdbc.sql("""
                        insert into explained_word
                            (id, number, language, word, forms, explanation, since, written_by, written_name)
                        values (:id, (select coalesce(max(number), 0) + 1 from explained_word where id = :id), :language,
                            :word, :forms, :text, :at, :by, :name)
                        returning *""")
                .param("id", id.id())
                .param("language", explanation.language())
                .param("word", explanation.word())
                .param("forms", explanation.forms().toArray(String[]::new))
                .param("text", explanation.text())
                .param("at", Timestamptz.of(by.at()))
                .param("by", by.id().id())
                .param("name", by.name())
                .query((row, _) -> word(row))
                .single();
    }

    /** Whether it still was the one of now. */
    boolean end(WordId id, int number, Instant at) {
        return jdbc.sql("update explained_word set until = ? where id = ? and number = ? and until is null")
                        .params(Timestamptz.of(at), id.id(), number)
                        .update()
                == 1;
    }

    /** Those of now, by their words. */
    List<ExplainedWord> all() {
        return jdbc.sql("select * from explained_word where until is null order by folded(word), word, id")
                .query((row, _) -> word(row))
                .list();
    }

    /** Those of now that say each of the words; all of them, without any. */
    List<ExplainedWord> search(String words) {
        return jdbc.sql("""
                        select * from explained_word
                        where until is null and says(concat_ws(' ', word, array_to_string(forms, ' '), explanation), ?)
                        order by folded(word), word, id""").param(words).query((row, _) -> word(row)).list();
    }

    /** @param at the moment whose words are asked for; absent for those of now */
    List<Explanation> find(String language, @Nullable Instant at) {
        return jdbc.sql("""
                        select * from explained_word
                        where language = :language
                            and case when cast(:at as timestamptz) is null then until is null
                                else since <= :at and (until is null or until > :at) end
                        order by id""")
                .param("language", language)
                .param("at", at == null ? null : Timestamptz.of(at), Types.TIMESTAMP_WITH_TIMEZONE)
                .query((row, _) -> word(row).explanation())
                .list();
    }

    private static ExplainedWord word(ResultSet row) throws SQLException {
        var forms = (String[]) row.getArray("forms").getArray();
        return new ExplainedWord(
                new WordId(row.getObject("id", UUID.class)),
                row.getInt("number"),
                new Explanation(
                        row.getString("language"),
                        row.getString("word"),
                        List.of(forms),
                        row.getString("explanation")));
    }
}
