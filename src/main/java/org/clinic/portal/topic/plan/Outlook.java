package org.clinic.portal.topic.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.clinic.portal.base.digest.Sha256;
import org.clinic.portal.content.TopicId;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of topics if everything that is planned happens in its order, and what of it does not fit: a publication is
 * made with what visitors read in mind, so it clashes as soon as they read, or will read by then, something else.
 */
final class Outlook {

    private final Map<TopicId, Sha256> read = new HashMap<>();

    /**
     * A plan that is still to happen, with what can be said about it by itself.
     *
     * @param basedOn what visitors read when it happens, as its planner knew; absent if they read nothing
     * @param live what they read now; absent if they read nothing
     * @param inItself what is in the way whatever visitors read
     */
    record Coming(
            Planned plan,
            @Nullable Sha256 basedOn,
            @Nullable Sha256 live,
            @Nullable Clash inItself) {}

    private Outlook() {}

    /** The same plans with what they clash with, in the order in which they were given: that in which they happen. */
    static List<Planned> of(List<Coming> inOrder) {
        var outlook = new Outlook();
        var told = new ArrayList<Planned>();
        for (var coming : inOrder) {
            told.add(coming.plan().with(outlook.clash(coming).orElse(null)));
            outlook.pass(coming);
        }
        return told;
    }

    /** What visitors of a topic read after all these; absent if nothing. */
    static Optional<Sha256> after(List<Coming> inOrder, @Nullable Sha256 live) {
        var last = live;
        for (var coming : inOrder) {
            last = coming.plan().sha256();
        }
        return Optional.ofNullable(last);
    }

    private Optional<Clash> clash(Coming coming) {
        if (coming.inItself() != null) {
            return Optional.of(coming.inItself());
        }
        var topic = coming.plan().topic();
        var by = read.containsKey(topic) ? read.get(topic) : coming.live();
        if (!coming.plan().publishes()) {
            return by == null ? Optional.of(Clash.NOTHING_LIVE) : Optional.empty();
        }
        if (!Objects.equals(by, coming.basedOn())) {
            return Optional.of(Clash.MOVED_ON);
        }
        return Objects.equals(by, coming.plan().sha256()) ? Optional.of(Clash.NOTHING_CHANGES) : Optional.empty();
    }

    /** What has no time yet changes nothing for what has. */
    private void pass(Coming coming) {
        if (coming.plan().at() != null) {
            read.put(coming.plan().topic(), coming.plan().sha256());
        }
    }
}
