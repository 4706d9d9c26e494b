package org.clinic.portal.topic.presence;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.clinic.portal.base.broadcast.Broadcasts;
import org.clinic.portal.base.security.CurrentAccount;
import org.clinic.portal.base.security.TopicReaders;
import org.clinic.portal.content.SectionId;
import org.clinic.portal.content.TopicId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets people who have the same topic open know of each other, on whichever node they are. */
@Service
@Transactional
@TopicReaders
public class PresenceService {

    private final PresenceRows rows;
    private final PresenceHeartbeat heartbeat;
    private final Broadcasts broadcasts;
    private final CurrentAccount current;

    PresenceService(PresenceRows rows, PresenceHeartbeat heartbeat, Broadcasts broadcasts, CurrentAccount current) {
        this.rows = rows;
        this.heartbeat = heartbeat;
        this.broadcasts = broadcasts;
        this.current = current;
    }

    /**
     * Shows that the signed-in account has a section, or the details, open in a window. Called again for the same window
     * when something else is opened in it.
     *
     * @param connected whether the window's browser is still there; while it is not, the window stops being present
     *     within 28 seconds
     * @return ends the presence at once; also when nobody is signed in any more, as at the end of a session
     */
    public Runnable enter(PresenceId window, TopicId topic, @Nullable SectionId section, BooleanSupplier connected) {
        heartbeat.begin(new PresenceRows.Window(window, topic, section, current.get()), connected);
        tell(topic);
        return () -> {
            heartbeat.end(window);
            tell(topic);
        };
    }

    /** Shows for the next minute that something is being written in the window. */
    public void write(PresenceId window, TopicId topic) {
        if (rows.write(window)) {
            tell(topic);
        }
    }

    /** Everybody who has the topic open in another window, in the order in which they came. */
    @Transactional(readOnly = true)
    public List<Present> others(PresenceId window, TopicId topic) {
        return rows.others(topic, window);
    }

    private void tell(TopicId topic) {
        broadcasts.send(TopicNews.PRESENCE, topic.toString());
    }
}
