package org.clinic.portal.base.ui;

import org.clinic.portal.base.broadcast.Broadcasts.Subscription;

/** How much waits at a place of the menu, which says so beside its name. Asked only for those who see the place. */
public interface PlaceCount {

    /** The route of the place, such as "reader-notes". */
    String place();

    int waiting();

    /** The key of the words that say how much, in which it is {0}. */
    String key();

    /** @param changed is told, on a thread that serves everybody, that there may be more or less */
    Subscription listen(Runnable changed);
}
