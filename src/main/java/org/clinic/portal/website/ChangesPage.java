package org.clinic.portal.website;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All versions of a topic as a page lists them, the newest first.
 *
 * @param address of the live version, if there is one
 */
public record ChangesPage(
        Chrome chrome, String title, @Nullable String address, String canonical, List<ToldChange> versions) {

    public ChangesPage {
        versions = List.copyOf(versions);
    }

    /**
     * One of them.
     *
     * @param address its permanent one
     * @param kind of change, or that it is the first
     * @param note what readers are told, if anything
     */
    public record ToldChange(
            String number,
            String address,
            String publishedOn,
            String kind,
            @Nullable String note,
            boolean live) {}
}
