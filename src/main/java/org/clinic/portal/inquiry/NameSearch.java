package org.clinic.portal.inquiry;

import java.util.Comparator;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds the names that somebody may have meant. */
@Repository
class NameSearch {

    /** Whoever may mean more names means none of them. */
    private static final int MOST = 8;

    private final JdbcClient jdbc;

    NameSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The nearest first; none for what is no name. */
    List<String> near(String typed) {
        int forgiven = Misspelling.forgiven(typed);
        if (forgiven == 0 || !typed.chars().allMatch(Character::isLetter)) {
            return List.of();
        }
        return jdbc
                .sql("""
                        select word from inquiry_name
                        where (word like ? or word like ?) and length(word) between ? and ?""")
                .params(
                        typed.charAt(0) + "%",
                        typed.charAt(1) + "" + typed.charAt(0) + "%",
                        typed.length() - forgiven,
                        typed.length() + forgiven)
                .query((row, number) -> row.getString("word"))
                .list()
                .stream()
                .filter(name -> Misspelling.isOf(name, typed))
                .sorted(Comparator.comparing((String name) -> Misspelling.slips(name, typed))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MOST)
                .toList();
    }
}
