package org.clinic.portal.topic.history;

import java.io.OutputStream;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.clinic.portal.base.security.AccountId;
import org.clinic.portal.base.security.NamedAccount;
import org.clinic.portal.base.security.TopicReaders;
import org.clinic.portal.content.TopicId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What those who read a topic read of what was done to it, be it in use or in the archive. */
@Service
@Transactional(readOnly = true)
@TopicReaders
public class TopicHistory {

    private final JdbcClient jdbc;
    private final ActSearch search;
    private final HistoryTable table;

    TopicHistory(JdbcClient jdbc, ActSearch search, HistoryTable table) {
        this.jdbc = jdbc;
        this.search = search;
        this.table = table;
    }

    /** The newest, or those that come next after one of them, the newest first. */
    public List<TopicAct> older(TopicId topic, HistoryFilter filter, @Nullable TopicAct than, int most) {
        return search.older(topic, filter, than, most);
    }

    /** Those that came just after one, the newest first; also what was summed up before and has grown since. */
    public List<TopicAct> newer(TopicId topic, HistoryFilter filter, TopicAct than, int most) {
        return search.newer(topic, filter, than, most);
    }

    /** One of the topic's acts. */
    public Optional<TopicAct> act(TopicId topic, ActId id) {
        return search.one(topic, id);
    }

    /** What there is anything about. */
    public Set<About> abouts(TopicId topic) {
        return jdbc
                .sql("select distinct kind from topic_act where topic_id = ?")
                .param(topic.id())
                .query((row, number) -> row.getString("kind"))
                .list()
                .stream()
                .flatMap(word -> ActKind.read(word).stream())
                .map(ActKind::about)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(About.class)));
    }

    /** Who has done something, by the name they had when they did last. */
    public List<NamedAccount> people(TopicId topic) {
        return jdbc.sql("""
                        select actor_id, actor_name from (
                            select distinct on (actor_id) actor_id, actor_name from topic_act
                            where topic_id = ? and actor_id is not null and kind = any(?)
                            order by actor_id, happened_at desc, id desc) person
                        order by folded(actor_name), actor_id""")
                .param(topic.id())
                .param(Arrays.stream(ActKind.values()).map(ActKind::word).toArray(String[]::new))
                .query((row, number) -> new NamedAccount(
                        new AccountId(row.getObject("actor_id", UUID.class)), row.getString("actor_name")))
                .list();
    }

    /**
     * Writes all that is found as a table, line by line as it is read, outside of a transaction: it takes as long as
     * whoever takes it away.
     *
     * @param address of an act, for whoever reads the table
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED, readOnly = true)
    public void write(
            TopicId topic, HistoryFilter filter, Locale language, Function<ActId, String> address, OutputStream to) {
        table.write(acts -> search.each(topic, filter, acts), language, address, to);
    }
}
