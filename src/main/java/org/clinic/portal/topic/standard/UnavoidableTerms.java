package org.clinic.portal.topic.standard;

import java.util.List;
import java.util.Set;
import org.clinic.portal.content.TopicId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What each topic cannot do without. */
@Component
class UnavoidableTerms {

    private final JdbcClient jdbc;

    UnavoidableTerms(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In alphabetical order. */
    List<String> of(TopicId topic) {
        return jdbc.sql("select term from topic_unavoidable_term where topic_id = ? order by folded(term), term")
                .param(topic.id())
                .query((row, number) -> row.getString("term"))
                .list();
    }

    void add(TopicId topic, Set<String> terms) {
        terms.forEach(term -> jdbc.sql(
                        "insert into topic_unavoidable_term (topic_id, term) values (?, ?) on conflict do nothing")
                .params(topic.id(), term)
                .update());
    }

    void remove(TopicId topic, Set<String> terms) {
        terms.forEach(term -> jdbc.sql("delete from topic_unavoidable_term where topic_id = ? and term = ?")
                .params(topic.id(), term)
                .update());
    }
}
