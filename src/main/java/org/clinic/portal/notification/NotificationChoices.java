package org.clinic.portal.notification;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.clinic.portal.base.security.CurrentAccount;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which kinds of notification somebody wants: all of those for their roles, until they say otherwise. */
@Service
@Transactional
@PreAuthorize("isAuthenticated()")
public class NotificationChoices {

    private final ObjectProvider<NotificationKinds> kinds;
    private final JdbcClient jdbc;
    private final CurrentAccount current;

    NotificationChoices(ObjectProvider<NotificationKinds> kinds, JdbcClient jdbc, CurrentAccount current) {
        this.kinds = kinds;
        this.jdbc = jdbc;
        this.current = current;
    }

    /** One's own, for the roles that one has now. */
    @Transactional(readOnly = true)
    public List<NotificationChoice> mine() {
        var refused = new HashSet<>(jdbc.sql("select kind from notification_refusal where account_id = ?")
                .param(me())
                .query(String.class)
                .list());
        return offered().stream()
                .map(kind -> new NotificationChoice(kind, !refused.contains(kind)))
                .toList();
    }

    /**
     * Is sent that kind from now on, or not any more; what was sent stays.
     *
     * @throws IllegalArgumentException if it is none of {@link #mine}
     */
    public void choose(String kind, boolean wanted) {
        if (!offered().contains(kind)) {
            throw new IllegalArgumentException("Nobody chooses whether to be notified of %s".formatted(kind));
        }
        jdbc.sql(
                        wanted
                                ? "delete from notification_refusal where account_id = ? and kind = ?"
                                : "insert into notification_refusal (account_id, kind) values (?, ?) on conflict do nothing")
                .params(me(), kind)
                .update();
    }

    private List<String> offered() {
        var roles = current.get().roles();
        return kinds.orderedStream()
                .filter(each -> !Collections.disjoint(each.readers(), roles))
                .flatMap(each -> each.kinds().stream())
                .toList();
    }

    private UUID me() {
        return current.get().id().id();
    }
}
