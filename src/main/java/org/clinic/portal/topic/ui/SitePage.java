package org.clinic.portal.topic.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.clinic.portal.content.TopicId;
import org.clinic.portal.topic.address.TopicAddress;
import org.clinic.portal.version.PublishedTopics;
import org.clinic.portal.version.PublishedVersion;
import org.clinic.portal.version.Site;
import org.jspecify.annotations.Nullable;

/**
 * A page of the site that one looks at while one goes from moment to moment. A topic's page stays that topic's, at
 * whatever slug it is at each moment.
 *
 * @param path from the front page on, where it is; empty for the front page
 * @param topic whose page it is, if it is one that says what a topic says
 */
record SitePage(String path, @Nullable TopicId topic) {

    private static final Pattern TOPIC = Pattern.compile("topics/([a-z0-9-]{1,100})");
    private static final Pattern PAGE = Pattern.compile(TOPIC.pattern() + "(/changes|/versions/[1-9][0-9]{0,8})?");

    private static final SitePage FRONT = new SitePage("", null);

    /** The one that an address names; what names none is the front page. */
    static SitePage named(QueryParameters query, Site site, PublishedTopics present) {
        return query.getSingleParameter(TopicAddress.TOPIC)
                .flatMap(SitePage::id)
                .map(topic -> of(topic, site, present))
                .orElseGet(() -> at(query.getSingleParameter(TopicAddress.PAGE).orElse(""), site));
    }

    private static Optional<TopicId> id(String id) {
        try {
            return Optional.of(new TopicId(UUID.fromString(id)));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    /** Where the topic is or was then; of one that came later, where it is now, as there it was not. */
    static SitePage of(TopicId topic, Site site, PublishedTopics present) {
        return last(topic, site)
                .or(() -> last(topic, present))
                .map(version -> new SitePage("topics/" + version.content().slug(), topic))
                .orElse(FRONT);
    }

    private static Optional<PublishedVersion> last(TopicId topic, Site site) {
        return site.told(topic).stream().findFirst().flatMap(last -> site.version(topic, last.number()));
    }

    /** The one at a path of the site. */
    static SitePage at(String path, Site site) {
        if (!PAGE.matcher(path).matches()) {
            return FRONT;
        }
        var topic = site.live().stream()
                .filter(live -> path.equals("topics/" + live.slug()))
                .findFirst();
        return new SitePage(path, topic.map(live -> live.id()).orElse(null));
    }

    TopicAddress at(String moment) {
        return topic == null ? TopicAddress.site(moment, path) : TopicAddress.site(moment, topic);
    }
}
