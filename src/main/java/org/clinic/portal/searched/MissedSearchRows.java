package org.clinic.portal.searched;

import java.time.LocalDate;
import java.util.List;
import org.clinic.portal.searched.MissedSearches.Counted;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was looked for in vain, as it is stored. */
@Component
class MissedSearchRows {

    /** Of a day: whoever invents words cannot fill the database, and nobody reads more. */
    static final int MOST_WORDS = 500;

    private final JdbcClient jdbc;

    MissedSearchRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Once a day has so many different words, others are counted without them. */
    void count(Counted missed, long times) {
        jdbc.sql("""
                        insert into missed_search (day, language, words, times)
                        select :day, :language,
                            case when exists (select from missed_search
                                    where day = :day and language = :language and words = :words)
                                or (select count(*) from missed_search where day = :day) < :most
                                then :words else '' end,
                            :times
                        on conflict (day, language, words) do update set times = missed_search.times + excluded.times""")
                .param("day", missed.day())
                .param("language", missed.language())
                .param("words", missed.words())
                .param("most", MOST_WORDS)
                .param("times", times)
                .update();
    }

    /** Of one language on one day. */
    record Row(LocalDate day, String language, String words, long times) {}

    /** The latest day first, and on each what was looked for most. */
    List<Row> since(LocalDate day) {
        return jdbc.sql("""
                        select day, language, words, times from missed_search where day >= ?
                        order by day desc, times desc, words, language""")
                .param(day)
                .query((row, _) -> new Row(
                        row.getObject("day", LocalDate.class),
                        row.getString("language"),
                        row.getString("words"),
                        row.getLong("times")))
                .list();
    }

    /** How many were removed. */
    int removeBefore(LocalDate day) {
        return jdbc.sql("delete from missed_search where day < ?").param(day).update();
    }
}
