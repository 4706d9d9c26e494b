package org.clinic.portal.inquiry;

import java.util.UUID;
import org.clinic.portal.base.security.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A topic with one published version of two sections, straight in the database: this module cannot publish. */
public record PublishedTopic(UUID id, UUID whoItIsFor, UUID recovery) {

    public static PublishedTopic publish(JdbcClient jdbc, AccountId publisher) {
        var topic = new PublishedTopic(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        jdbc.sql("""
                        insert into topic (id, revision, slug, language, label, title, summary,
                                           created_at, changed_at, changed_by)
                        values (?, 0, 'topic-' || ?, 'en', '', 'The procedure', '', now(), now(), 'Mara Klein')""").params(topic.id, topic.id.toString()).update();
        jdbc.sql("""
                        insert into topic_version (topic_id, number, title, content, content_sha256, note,
                                                   published_at, published_by, publisher_name)
                        select ?, 1, 'The procedure', content::json, sha256(convert_to(content, 'UTF8')), 'First',
                               now(), ?, 'Mara Klein'
                        from (select ? as content) document""").params(topic.id, publisher.id(), topic.content()).update();
        return topic;
    }

    private String content() {
        return """
                {"slug":"topic-%s","language":"en","label":"","title":"The procedure","summary":"","sections":[\
                {"id":"%s","kind":"WHO_IT_IS_FOR","heading":"Who it is for","body":{"blocks":[\
                {"type":"paragraph","text":[{"text":"It helps people whose legs feel heavy."}]}]}},\
                {"id":"%s","kind":"RECOVERY","heading":"Recovery","body":{"blocks":[\
                {"type":"paragraph","text":[{"text":"Rest for a day."}]}]}}]}""".formatted(id, whoItIsFor, recovery);
    }
}
