package org.clinic.portal.base.ui;

import java.util.Set;

/**
 * A place where keys do something, which the list of keys tells of. A module contributes its own; {@code @Order} says
 * where they stand.
 */
public interface KeyPlace {

    /**
     * As {@code key-list/places.ts} calls it, where its keys are. Its words are {@code keys.place.} with this name, and
     * {@code keys.does.} with this name and that of a key.
     */
    String name();

    /** Whether a key of this place does something for whoever has these roles. */
    boolean does(String key, Set<String> roles);
}
