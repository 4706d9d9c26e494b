package org.clinic.portal.topic.plan;

import java.util.List;

/** A release does not happen, because some of it clashes. */
public class ClashException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Planned> clashing;

    ClashException(List<Planned> clashing) {
        super("%d plans clash".formatted(clashing.size()));
        this.clashing = List.copyOf(clashing);
    }

    /** Each says what is in its way. */
    public List<Planned> clashing() {
        return clashing;
    }
}
