package org.clinic.portal.inquiry;

import java.util.Optional;
import java.util.UUID;
import org.clinic.portal.base.dependants.Dependant;
import org.clinic.portal.base.dependants.Dependants;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many inquiries a topic has brought, spam left out, and how many about one of its sections are open. */
@Component
class InquiriesAboutTopics implements Dependants {

    private final JdbcClient jdbc;

    InquiriesAboutTopics(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Dependant> on(String subject, UUID id) {
        return switch (subject) {
            case "topic" ->
                count(
                        "inquiry.about-topic",
                        "select count(*) from inquiry where topic_id = ? and status <> 'SPAM'",
                        id);
            case "topic_section", SECTION_TEXT ->
                count(
                        "inquiry.open-about-section",
                        "select count(*) from inquiry where section_id = ? and status in ('RECEIVED', 'ASSIGNED')",
                        id);
            default -> Optional.empty();
        };
    }

    private Optional<Dependant> count(String key, String sql, UUID id) {
        var count = jdbc.sql(sql).param(id).query(Long.class).single();
        return count == 0 ? Optional.empty() : Optional.of(new Dependant(key, count));
    }
}
