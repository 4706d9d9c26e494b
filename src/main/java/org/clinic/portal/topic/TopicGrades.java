package org.clinic.portal.topic;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.clinic.portal.content.ContentJson;
import org.clinic.portal.readability.Readability;
import org.clinic.portal.topic.standard.Passages;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How hard topics are to read as wholes: the Flesch-Kincaid grades of their drafts, for the list. A text is read once, and
 * known again by its hash.
 */
@Component
class TopicGrades {

    /** Sections; of each some numbers are remembered. */
    private static final int REMEMBERED = 10_000;

    private final JdbcClient jdbc;
    private final ContentJson json;
    private final Map<Text, Readability> read = Collections.synchronizedMap(new Remembered());

    TopicGrades(JdbcClient jdbc, ContentJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** A section's text, by its SHA-256 in hexadecimal digits, in a language. */
    private record Text(String hash, String language) {}

    /** Without those that have no sentence, or a language for which there is no grade. */
    Map<UUID, Double> of(List<UUID> topics) {
        var texts = new HashMap<UUID, List<Text>>();
        var sections = new HashMap<Text, UUID>();
        jdbc.sql("""
                        select topic.id, topic.language, section.id as section, encode(section.text_sha256, 'hex') as hash
                        from topic join topic_section section on section.topic_id = topic.id
                        where topic.id = any(?) and section.position is not null
                        order by topic.id, section.position""").param(topics.toArray(UUID[]::new)).query(row -> {
            var text = new Text(row.getString("hash"), row.getString("language"));
            sections.put(text, row.getObject("section", UUID.class));
            texts.computeIfAbsent(row.getObject("id", UUID.class), id -> new ArrayList<>())
                    .add(text);
        });
        var readings = readings(sections);
        var grades = new HashMap<UUID, Double>();
        texts.forEach((topic, parts) -> Readability.together(parts.stream()
                        .map(readings::get)
                        .filter(Objects::nonNull)
                        .toList())
                .grades()
                .ifPresent(grade -> grades.put(topic, grade.fleschKincaid())));
        return grades;
    }

    /** Those of these sections, without any that says something else by now, of which the list is about to hear. */
    private Map<Text, Readability> readings(Map<Text, UUID> sections) {
        var readings = new HashMap<Text, Readability>();
        var unread = new ArrayList<UUID>();
        sections.forEach((text, section) -> {
            var known = read.get(text);
            if (known == null) {
                unread.add(section);
            } else {
                readings.put(text, known);
            }
        });
        if (!unread.isEmpty()) {
            var now = read(unread);
            readings.putAll(now);
            read.putAll(now);
        }
        return readings;
    }

    private Map<Text, Readability> read(List<UUID> sections) {
        var readings = new HashMap<Text, Readability>();
        jdbc.sql("""
                        select topic.language, encode(section.text_sha256, 'hex') as hash, section.body::text as body
                        from topic_section section join topic on topic.id = section.topic_id
                        where section.id = any(?)""").param(sections.toArray(UUID[]::new)).query(row -> {
            var text = new Text(row.getString("hash"), row.getString("language"));
            var passages = Passages.of(json.readBody(row.getString("body")));
            var reading = Readability.of(passages, List.of(), Locale.forLanguageTag(text.language()));
            // The measures alone.
            readings.put(text, Readability.together(List.of(reading)));
        });
        return readings;
    }

    /** Forgets what was asked for longest ago. */
    private static class Remembered extends LinkedHashMap<Text, Readability> {

        Remembered() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Text, Readability> eldest) {
            return size() > REMEMBERED;
        }
    }
}
