package org.clinic.portal.website;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.clinic.portal.base.broadcast.Broadcasts;
import org.clinic.portal.version.PublishedTopics;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Pages that have been rendered, by what they show: the ones asked for last, some hundreds of them. They have links to
 * other topics, so none outlives a version that goes live or is withdrawn, whichever topic it is of.
 */
@Component
class RenderedPages implements Broadcasts.Listener {

    private static final int MOST = 500;

    /**
     * What a page shows.
     *
     * @param about the section named in its form
     * @param hour in which its form's token was issued
     */
    record Shown(
            String slug,
            int version,
            Standing standing,
            @Nullable UUID about,
            Instant hour) {}

    private final Map<Shown, Page> pages = new LinkedHashMap<>(16, 0.75f, true) {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Shown, Page> eldest) {
            return size() > MOST;
        }
    };

    private long generation;

    RenderedPages(Broadcasts broadcasts) {
        broadcasts.listen(PublishedTopics.LIVE_CHANGED, this);
    }

    synchronized Optional<Page> find(Shown shown) {
        return Optional.ofNullable(pages.get(shown));
    }

    /** Renders a page and keeps it, unless what it was rendered from has changed meanwhile. */
    Page render(Shown shown, Supplier<Page> how) {
        var before = generation();
        var page = how.get();
        keep(shown, page, before);
        return page;
    }

    private synchronized long generation() {
        return generation;
    }

    private synchronized void keep(Shown shown, Page page, long before) {
        if (before == generation) {
            pages.put(shown, page);
        }
    }

    /** Any page may have a link to the topic, so all go: they are rendered again in milliseconds, and this is rare. */
    @Override
    public synchronized void heard(String topic) {
        generation++;
        pages.clear();
    }

    @Override
    public void missed() {
        heard("");
    }
}
