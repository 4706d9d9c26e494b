package org.clinic.portal.topic.plan;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.clinic.portal.base.time.Timestamptz;
import org.clinic.portal.content.TopicId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the planners of plans have been told is in their way, for as long as it is. */
@Component
class ToldClashes {

    private final JdbcClient jdbc;
    private final Clock clock;

    ToldClashes(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether a clash is news, which it is not any more from then on. */
    boolean isNews(PlanId plan, Clash clash) {
        return jdbc.sql("""
                        insert into topic_plan_clash as told (plan_id, clash, told_at) values (?, ?, ?)
                        on conflict (plan_id) do update set clash = excluded.clash, told_at = excluded.told_at
                            where told.clash <> excluded.clash""")
                        .params(plan.id(), clash.name(), Timestamptz.of(clock.instant()))
                        .update()
                == 1;
    }

    /** Those of all other plans of a topic are gone. */
    void keepOnly(TopicId topic, List<Planned> clashing) {
        jdbc.sql("""
                        delete from topic_plan_clash using topic_plan plan
                        where plan.id = plan_id and plan.topic_id = ? and plan_id <> all (?)""")
                .param(topic.id())
                .param(clashing.stream().map(plan -> plan.id().id()).toArray(UUID[]::new))
                .update();
    }
}
