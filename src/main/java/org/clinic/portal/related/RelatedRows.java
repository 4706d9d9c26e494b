package org.clinic.portal.related;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.clinic.portal.base.security.Hand;
import org.clinic.portal.base.time.Timestamptz;
import org.clinic.portal.content.TopicId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Choices of related topics, as they are stored. */
@Component
class RelatedRows {

    private static final List<String> PLACES = List.of("first_id", "second_id", "third_id", "fourth_id");

    private final JdbcClient jdbc;

    RelatedRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(RelatedChoice choice, Hand by) {
        var row = jdbc.sql("""
                        insert into related_choice (topic_id, number, first_id, second_id, third_id, fourth_id,
                            chosen_at, chosen_by, chosen_name)
                        values (:topic, :number, :first_id, :second_id, :third_id, :fourth_id, :at, :by, :name)""")
                .param("topic", choice.topic().id())
                .param("number", choice.number())
                .param("at", Timestamptz.of(by.at()))
                .param("by", by.id().id())
                .param("name", by.name());
        for (int place = 0; place < PLACES.size(); place++) {
            var other =
                    place < choice.others().size() ? choice.others().get(place).id() : null;
            row = row.param(PLACES.get(place), other, Types.OTHER);
        }
        row.update();
    }

    /** @param at the moment whose choice is asked for; absent for that of now */
    Optional<RelatedChoice> find(TopicId topic, @Nullable Instant at) {
        return jdbc.sql("""
                        select * from related_choice
                        where topic_id = :topic and (cast(:at as timestamptz) is null or chosen_at <= :at)
                        order by number desc limit 1""")
                .param("topic", topic.id())
                .param("at", at == null ? null : Timestamptz.of(at), Types.TIMESTAMP_WITH_TIMEZONE)
                .query((row, _) -> choice(row))
                .optional();
    }

    private static RelatedChoice choice(ResultSet row) throws SQLException {
        var others = Stream.<@Nullable UUID>of(
                        row.getObject("first_id", UUID.class),
                        row.getObject("second_id", UUID.class),
                        row.getObject("third_id", UUID.class),
                        row.getObject("fourth_id", UUID.class))
                .filter(Objects::nonNull)
                .map(id -> new TopicId(Objects.requireNonNull(id)))
                .toList();
        return new RelatedChoice(new TopicId(row.getObject("topic_id", UUID.class)), row.getInt("number"), others);
    }
}
