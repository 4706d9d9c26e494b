package org.clinic.portal.asked;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.clinic.portal.asked.TopicForm.Choosing;
import org.clinic.portal.base.clinic.AskedField;
import org.clinic.portal.base.clinic.AskedFields;
import org.clinic.portal.base.security.Hand;
import org.clinic.portal.base.time.Timestamptz;
import org.clinic.portal.content.TopicId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The forms of topics, as they are stored. */
@Component
class TopicFormRows {

    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.builder().build();

    TopicFormRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(TopicForm form, Hand by) {
        jdbc.sql("""
                        insert into topic_form (topic_id, number, form, chosen_at, chosen_by, chosen_name)
                        values (:topic, :number, cast(:form as jsonb), :at, :by, :name)""")
                .param("topic", form.topic().id())
                .param("number", form.number())
                .param("form", form.own().map(this::written).orElse(null), Types.VARCHAR)
                .param("at", Timestamptz.of(by.at()))
                .param("by", by.id().id())
                .param("name", by.name())
                .update();
    }

    /** @param at the moment whose form is asked for; absent for that of now */
    Optional<TopicForm> find(TopicId topic, @Nullable Instant at) {
        return jdbc.sql("""
                        select * from topic_form
                        where topic_id = :topic and (cast(:at as timestamptz) is null or chosen_at <= :at)
                        order by number desc limit 1""")
                .param("topic", topic.id())
                .param("at", at == null ? null : Timestamptz.of(at), Types.TIMESTAMP_WITH_TIMEZONE)
                .query((row, _) -> form(row))
                .optional();
    }

    /** The choices of a topic before a number, the newest first. */
    List<TopicForm> before(TopicId topic, int number, int most) {
        return jdbc.sql("""
                        select * from topic_form where topic_id = :topic and number < :number
                        order by number desc limit :most""")
                .param("topic", topic.id())
                .param("number", number)
                .param("most", most)
                .query((row, _) -> form(row))
                .list();
    }

    /** What each topic asks that has a form of its own now. */
    Map<TopicId, AskedFields> present() {
        var present = new HashMap<TopicId, AskedFields>();
        jdbc.sql("select distinct on (topic_id) * from topic_form order by topic_id, number desc")
                .query((row, _) -> form(row))
                .list()
                .forEach(form -> form.own().ifPresent(own -> present.put(form.topic(), own)));
        return Map.copyOf(present);
    }

    private TopicForm form(ResultSet row) throws SQLException {
        return new TopicForm(
                new TopicId(row.getObject("topic_id", UUID.class)),
                row.getInt("number"),
                Optional.ofNullable(row.getString("form")).map(this::read),
                Optional.of(new Choosing(Timestamptz.in(row, "chosen_at"), row.getString("chosen_name"))));
    }

    private AskedFields read(String written) {
        return new AskedFields(List.of(json.readValue(written, AskedField[].class)));
    }

    private String written(AskedFields form) {
        return json.writeValueAsString(form.all());
    }
}
