package org.clinic.portal.inquiry;

import java.util.Optional;
import java.util.Set;
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
        return on(subject, Set.of(id));
    }

    @Override
    public Optional<Dependant> on(String subject, Set<UUID> ids) {
        return switch (subject) {
            case "topic" ->
                count(
                        "inquiry.about-topic",
                        "select count(*) from inquiry where topic_id = any(?) and status <> 'SPAM'",
                        ids);
            case "topic_section", SECTION_TEXT ->
                count(
                        "inquiry.open-about-section",
                        "select count(*) from inquiry where section_id = any(?) and status in ('RECEIVED', 'ASSIGNED')",
                        ids);
            default -> Optional.empty();
        };
    }

    private Optional<Dependant> count(String key, String sql, Set<UUID> ids) {
        var count =
                jdbc.sql(sql).param(ids.toArray(UUID[]::new)).query(Long.class).single();
        return count == 0 ? Optional.empty() : Optional.of(new Dependant(key, count));
    }
}
