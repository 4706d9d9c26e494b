package org.clinic.portal.topic.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.clinic.portal.base.clinic.Clinic;
import org.clinic.portal.base.time.Timestamptz;
import org.clinic.portal.content.TopicId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds acts by the index that has them in their order: a page costs the same wherever it is. What only a newer release
 * knows is left out.
 */
@Component
class ActSearch {

    private static final String NEWEST_FIRST = " order by happened_at desc, id desc";

    /** How many acts of a whole history are in memory at once. */
    static final int AT_ONCE = 1000;

    private final JdbcClient jdbc;
    private final ActReading reading;
    private final Clinic clinic;

    ActSearch(JdbcClient jdbc, ActReading reading, Clinic clinic) {
        this.jdbc = jdbc;
        this.reading = reading;
        this.clinic = clinic;
    }

    List<TopicAct> older(TopicId topic, HistoryFilter filter, @Nullable TopicAct than, int most) {
        var rows = rows(topic, filter);
        if (than != null) {
            rows.and(
                    "(happened_at, id) < (?, ?)",
                    Timestamptz.of(than.at()),
                    than.id().id());
        }
        return list(rows.then(NEWEST_FIRST + " limit ?", most));
    }

    List<TopicAct> newer(TopicId topic, HistoryFilter filter, TopicAct than, int most) {
        var rows = rows(topic, filter);
        rows.and(
                "(happened_at, id) > (?, ?)",
                Timestamptz.of(than.at()),
                than.id().id());
        return list(rows.then(" order by happened_at, id limit ?", most));
    }

    Optional<TopicAct> one(TopicId topic, ActId id) {
        var rows = rows(topic, HistoryFilter.NONE);
        rows.and("id = ?", id.id());
        return list(rows).stream().findFirst();
    }

    /**
     * Reads all of them, as many at once as memory and the limit of a query allow. Between these reads nothing is held, so
     * that whoever is slow to take them keeps nobody from the database. What grows meanwhile is of this hour, and was read
     * first.
     */
    void each(TopicId topic, HistoryFilter filter, Consumer<TopicAct> what) {
        var found = older(topic, filter, null, AT_ONCE);
        found.forEach(what);
        while (found.size() == AT_ONCE) {
            found = older(topic, filter, found.getLast(), AT_ONCE);
            found.forEach(what);
        }
    }

    private List<TopicAct> list(Rows rows) {
        return jdbc.sql(ActReading.OF.formatted(rows.sql))
                .params(rows.values)
                .query(reading::read)
                .list();
    }

    private Rows rows(TopicId topic, HistoryFilter filter) {
        var rows = new Rows();
        rows.and("topic_id = ?", topic.id());
        rows.and("kind = any(?)", (Object) kinds(filter));
        filter.who().ifPresent(who -> rows.and("actor_id = ?", who.id()));
        filter.from().ifPresent(day -> rows.and("happened_at >= ?", beginOf(day)));
        filter.to().ifPresent(day -> rows.and("happened_at < ?", beginOf(day.plusDays(1))));
        return rows;
    }

    private static String[] kinds(HistoryFilter filter) {
        return Arrays.stream(ActKind.values())
                .filter(kind -> filter.about().isEmpty()
                        || kind.about() == filter.about().get())
                .map(ActKind::word)
                .toArray(String[]::new);
    }

    private Object beginOf(LocalDate day) {
        return Timestamptz.of(day.atStartOfDay(clinic.zone()).toInstant());
    }

    /** Which rows: the query as it is put together, and its values. */
    private static final class Rows {

        private final StringBuilder sql = new StringBuilder("select * from topic_act where true");
        private final List<Object> values = new ArrayList<>();

        void and(String condition, Object... with) {
            then(" and " + condition, with);
        }

        Rows then(String more, Object... with) {
            sql.append(more);
            values.addAll(List.of(with));
            return this;
        }
    }
}
