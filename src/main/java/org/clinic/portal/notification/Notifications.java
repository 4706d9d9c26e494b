package org.clinic.portal.notification;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.clinic.portal.base.broadcast.Broadcasts;
import org.clinic.portal.base.broadcast.Broadcasts.Subscription;
import org.clinic.portal.base.security.AccountId;
import org.clinic.portal.base.security.CurrentAccount;
import org.clinic.portal.base.time.Timestamptz;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Lets people know of what concerns them; everybody reads their own only, and of those what their present roles may see. */
@Service
@Transactional
@PreAuthorize("isAuthenticated()")
public class Notifications {

    private static final String SUBJECT = "notification";
    private static final int SHOWN = 50;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Broadcasts broadcasts;
    private final CurrentAccount current;
    private final Clock clock;

    Notifications(JdbcClient jdbc, JsonMapper json, Broadcasts broadcasts, CurrentAccount current, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.broadcasts = broadcasts;
        this.current = current;
        this.clock = clock;
    }

    /**
     * Notifies an account, unless it has chosen not to hear of that kind, as part of the caller's transaction: of what is
     * rolled back nobody hears.
     *
     * <p>For everybody, as the portal sends some by itself while nobody is signed in.
     *
     * @param readers the roles that may see what it tells of; whoever holds none of them any more does not read it
     * @param kind lower-case words joined by dots
     * @param details never what a patient wrote
     * @param link below {@code /staff}, such as {@code topics/…?section=…}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    @PreAuthorize("permitAll()")
    public void send(AccountId to, Set<String> readers, String kind, List<String> details, String link) {
        int sent = jdbc.sql("""
                        insert into notification (id, account_id, readers, kind, details, link, made_at)
                        select :id, :to, :readers, :kind, cast(:details as jsonb), :link, :at
                        where not exists (
                            select from notification_refusal where account_id = :to and kind = :kind)""")
                .param("id", new NotificationId().id())
                .param("to", to.id())
                .param("readers", readers.toArray(String[]::new))
                .param("kind", kind)
                .param("details", json.writeValueAsString(details))
                .param("link", link)
                .param("at", Timestamptz.of(clock.instant()))
                .update();
        if (sent > 0) {
            broadcasts.send(SUBJECT, to.toString());
        }
    }

    /** One's own, the newest first: the last fifty. */
    @Transactional(readOnly = true)
    public List<Notification> latest() {
        return jdbc.sql("""
                        select id, kind, details::text, link, made_at, read_at is not null as is_read
                        from notification where account_id = ? and readers && cast(? as text[]) order by made_at desc, id desc limit ?""")
                .param(me())
                .param(roles())
                .param(SHOWN)
                .query((row, number) -> new Notification(
                        new NotificationId(row.getObject("id", UUID.class)),
                        row.getString("kind"),
                        List.of(json.readValue(row.getString("details"), String[].class)),
                        row.getString("link"),
                        Timestamptz.in(row, "made_at"),
                        row.getBoolean("is_read")))
                .list();
    }

    /** How many of one's own are unread. */
    @Transactional(readOnly = true)
    public int unread() {
        return jdbc.sql(
                        "select count(*) from notification where account_id = ? and readers && cast(? as text[]) and read_at is null")
                .param(me())
                .param(roles())
                .query(Integer.class)
                .single();
    }

    /** Marks one of one's own as read, in every window. */
    public void read(NotificationId id) {
        mark("and id = ?", me(), id.id());
    }

    public void readAll() {
        mark("", me());
    }

    private void mark(String which, Object... values) {
        int marked = jdbc.sql(
                        "update notification set read_at = greatest(made_at, now()) where account_id = ? and read_at is null "
                                + which)
                .params(values)
                .update();
        if (marked > 0) {
            broadcasts.send(SUBJECT, me().toString());
        }
    }

    /**
     * Hears when one's own may have changed, in this window or elsewhere.
     *
     * @param hear is called on a thread of its own that serves everybody, so it hands on what takes time
     */
    public Subscription mine(Runnable hear) {
        var account = me().toString();
        return broadcasts.listen(SUBJECT, new Broadcasts.Listener() {

            @Override
            public void heard(String message) {
                if (message.equals(account)) {
                    hear.run();
                }
            }

            @Override
            public void missed() {
                hear.run();
            }
        });
    }

    private String[] roles() {
        return current.get().roles().toArray(String[]::new);
    }

    private UUID me() {
        return current.get().id().id();
    }
}
