package org.clinic.portal.topic.preview;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.clinic.portal.base.dependants.Dependant;
import org.clinic.portal.base.dependants.Dependants;
import org.clinic.portal.base.security.Hand;
import org.clinic.portal.base.security.LinkToken;
import org.clinic.portal.base.time.Timestamptz;
import org.clinic.portal.content.TopicId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The links that are out to previews of drafts. */
@Component
class PreviewLinks implements Dependants {

    private final JdbcClient jdbc;
    private final Clock clock;

    PreviewLinks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(PreviewLinkId id, TopicId topic, LinkToken token, Hand maker, Instant expires) {
        jdbc.sql("""
                        insert into preview_link
                            (id, topic_id, token_sha256, made_at, made_by, maker_name, expires_at)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        id.id(),
                        topic.id(),
                        token.sha256(),
                        Timestamptz.of(maker.at()),
                        maker.id().id(),
                        maker.name(),
                        Timestamptz.of(expires))
                .update();
    }

    /** The topic that the link leads to, while it holds. That somebody came is counted. */
    Optional<TopicId> use(LinkToken token, Instant at) {
        return jdbc.sql("""
                        update preview_link set opened_count = opened_count + 1, opened_at = ?
                        where token_sha256 = ? and revoked_at is null and expires_at > ? returning topic_id""")
                .params(Timestamptz.of(at), token.sha256(), Timestamptz.of(at))
                .query(UUID.class)
                .optional()
                .map(TopicId::new);
    }

    /** Those that hold, the newest first. */
    List<PreviewLink> open(TopicId topic, Instant at) {
        return jdbc.sql("""
                        select * from preview_link where topic_id = ? and revoked_at is null and expires_at > ?
                        order by made_at desc, id desc""")
                .params(topic.id(), Timestamptz.of(at))
                .query((row, number) -> link(row))
                .list();
    }

    /** The topic whose link it was, unless somebody else has revoked it already. */
    Optional<TopicId> revoke(PreviewLinkId id, String revoker, Instant at) {
        return jdbc.sql("""
                        update preview_link set revoked_at = ?, revoker_name = ?
                        where id = ? and revoked_at is null returning topic_id""")
                .params(Timestamptz.of(at), revoker, id.id())
                .query(UUID.class)
                .optional()
                .map(TopicId::new);
    }

    /** Whoever has a link reads the draft. */
    @Override
    public Optional<Dependant> on(String subject, UUID id) {
        var links = subject.equals("topic") ? open(new TopicId(id), clock.instant()) : List.of();
        return links.isEmpty()
                ? Optional.empty()
                : Optional.of(new Dependant("topic.dependants.previews", links.size()));
    }

    private static PreviewLink link(ResultSet row) throws SQLException {
        return new PreviewLink(
                new PreviewLinkId(row.getObject("id", UUID.class)),
                row.getString("maker_name"),
                Timestamptz.in(row, "made_at"),
                Timestamptz.in(row, "expires_at"),
                row.getInt("opened_count"),
                Timestamptz.maybeIn(row, "opened_at").orElse(null));
    }
}
