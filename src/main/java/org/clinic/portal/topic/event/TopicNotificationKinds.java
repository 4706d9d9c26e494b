package org.clinic.portal.topic.event;

import java.util.List;
import java.util.Set;
import org.clinic.portal.notification.NotificationKinds;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Of what those who work on drafts are notified. */
@Component
@Order(10)
class TopicNotificationKinds implements NotificationKinds {

    @Override
    public Set<String> readers() {
        return TopicNotices.READERS;
    }

    /** That something did not happen when it should have one cannot do without. */
    @Override
    public List<String> kinds() {
        return List.of(TopicNotices.MENTION, TopicNotices.REPLY, TopicNotices.HAND_ON, TopicNotices.PLAN_CLASH);
    }
}
