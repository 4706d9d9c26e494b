package org.clinic.portal.topic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.clinic.portal.content.ContentJson;
import org.clinic.portal.readability.Passage;
import org.clinic.portal.readability.Readability;
import org.clinic.portal.topic.standard.Passages;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How hard topics are to read as wholes: the Flesch-Kincaid grades of their drafts, for the list. */
@Component
class TopicGrades {

    private final JdbcClient jdbc;
    private final ContentJson json;

    TopicGrades(JdbcClient jdbc, ContentJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Without those that have no sentence, or a language for which there is no grade. */
    Map<UUID, Double> of(List<UUID> topics) {
        var texts = new HashMap<UUID, Text>();
        jdbc.sql("""
                        select topic.id, topic.language, section.body::text as body
                        from topic join topic_section section on section.topic_id = topic.id
                        where topic.id = any(?) and section.position is not null
                        order by topic.id, section.position""").param(topics.toArray(UUID[]::new)).query(row -> {
            var language = Locale.forLanguageTag(row.getString("language"));
            texts.computeIfAbsent(row.getObject("id", UUID.class), id -> new Text(language, new ArrayList<>()))
                    .passages()
                    .addAll(Passages.of(json.readBody(row.getString("body"))));
        });
        var grades = new HashMap<UUID, Double>();
        texts.forEach((topic, text) -> Readability.of(text.passages(), List.of(), text.language())
                .grades()
                .ifPresent(grade -> grades.put(topic, grade.fleschKincaid())));
        return grades;
    }

    private record Text(Locale language, List<Passage> passages) {}
}
