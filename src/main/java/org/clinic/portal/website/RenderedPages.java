package org.clinic.portal.website;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Pages that have been rendered, by what they show: the ones asked for last, some hundreds of them. */
@Component
class RenderedPages {

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

    synchronized Optional<Page> find(Shown shown) {
        return Optional.ofNullable(pages.get(shown));
    }

    synchronized void keep(Shown shown, Page page) {
        pages.put(shown, page);
    }
}
