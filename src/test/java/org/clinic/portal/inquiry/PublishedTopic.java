package org.clinic.portal.inquiry;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.clinic.portal.base.security.AccountId;
import org.clinic.portal.base.time.Timestamptz;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A topic with one published version of two sections, straight in the database: this module cannot publish. */
public record PublishedTopic(UUID id, UUID whoItIsFor, UUID recovery) {

    public static PublishedTopic publish(JdbcClient jdbc, AccountId publisher) {
        var topic = new PublishedTopic(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        jdbc.sql("""
                        insert into topic (id, revision, slug, language, label, title, summary,
                                           created_at, changed_at, changed_by)
                        values (?, 0, 'topic-' || ?, 'en', '', 'The procedure', '', now(), now(), 'Mara Klein')""").params(topic.id, topic.id.toString()).update();
        var at = Instant.now().truncatedTo(ChronoUnit.MICROS);
        jdbc.sql("""
                        insert into topic_version (topic_id, number, title, content, content_sha256, kind, note, record,
                                                   record_sha256, published_at, published_by, publisher_name)
                        select ?, 1, 'The procedure', content::json, sha256(convert_to(content, 'UTF8')), 'CONTENT', 'First',
                               record, sha256(convert_to(record, 'UTF8')), ?, ?, 'Mara Klein'
                        from (select ? as content, ? as record) document""")
                .params(topic.id, Timestamptz.of(at), publisher.id(), topic.content(), topic.record(at, publisher))
                .update();
        return topic;
    }

    private String content() {
        return """
                {"label":"","language":"en","sections":[\
                {"body":{"blocks":[{"text":[{"text":"It helps people whose legs feel heavy."}],"type":"paragraph"}]},\
                "heading":"Who it is for","id":"%s","kind":"WHO_IT_IS_FOR"},\
                {"body":{"blocks":[{"text":[{"text":"Rest for a day."}],"type":"paragraph"}]},\
                "heading":"Recovery","id":"%s","kind":"RECOVERY"}],\
                "slug":"topic-%s","summary":"","title":"The procedure"}""".formatted(whoItIsFor, recovery, id);
    }

    private String record(Instant at, AccountId publisher) {
        return """
                {"checks":[],"content":%s,"form":1,"kind":"CONTENT","note":"First","number":1,"previous":null,\
                "publishedAt":"%s","publishedBy":"%s","publisherName":"Mara Klein",\
                "reading":{"gradeInTenths":22,"polysyllables":0,"sentences":2,"syllables":13,"words":11},\
                "shown":{},"terms":[],"topic":"%s"}""".formatted(content(), at, publisher, id);
    }
}
