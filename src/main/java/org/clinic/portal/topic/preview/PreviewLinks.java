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

    /**
     * What the link leads to, while it holds: it shows what its maker may show, so it is worth nothing while they are no
     * member of marketing whose account is open. That somebody came is counted.
     */
    Optional<Opened> use(LinkToken token, Instant at) {
        return jdbc.sql("""
                        update preview_link set opened_count = opened_count + 1, opened_at = ?
                        where token_sha256 = ? and revoked_at is null and expires_at > ?
                            and exists (select from account join account_role on account_id = account.id
                                where account.id = made_by and deactivated_at is null and role = 'MARKETING')
                        returning id, topic_id""")
                .params(Timestamptz.of(at), token.sha256(), Timestamptz.of(at))
                .query((row, number) -> new Opened(
                        new PreviewLinkId(row.getObject("id", UUID.class)),
                        new TopicId(row.getObject("topic_id", UUID.class))))
                .optional();
    }

    /** A link that somebody has come by. */
    record Opened(PreviewLinkId link, TopicId topic) {}

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
