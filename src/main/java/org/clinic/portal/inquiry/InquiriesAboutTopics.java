package org.clinic.portal.inquiry;

import java.util.Optional;
import java.util.UUID;
import org.clinic.portal.base.dependants.Dependant;
import org.clinic.portal.base.dependants.Dependants;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many inquiries a topic has brought, spam left out. */
@Component
class InquiriesAboutTopics implements Dependants {

    private final JdbcClient jdbc;

    InquiriesAboutTopics(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Dependant> on(String subject, UUID id) {
        if (!subject.equals("topic")) {
            return Optional.empty();
        }
        var count = jdbc.sql("select count(*) from inquiry where topic_id = ? and status <> 'SPAM'")
                .param(id)
                .query(Long.class)
                .single();
        return count == 0 ? Optional.empty() : Optional.of(new Dependant("inquiry.about-topic", count));
    }
}
