package org.clinic.portal.base.ui;

import java.util.List;
import java.util.Set;

/** Finds something by its name for the palette. A module contributes its own; {@code @Order} says where it stands. */
public interface PaletteSource {

    /** Its heading is {@code palette.group.} with this name. */
    String name();

    /** Whether somebody with these roles may look there. */
    boolean isFor(Set<String> roles);

    /** The first few for these words, which are not blank. */
    List<Found> find(String words);

    /**
     * Something that was found.
     *
     * @param hint what tells it from others of that name
     * @param address below {@code /staff}
     */
    record Found(String name, String hint, String address) {}
}
