package org.clinic.portal.website.serving;

import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What letters and networks add to a link to know who followed it: no page depends on it. */
final class CampaignMarks {

    private static final String OWN = "utm_";

    /** Of the networks that add one to every link. */
    private static final Set<String> NETWORKS =
            Set.of("fbclid", "gclid", "gbraid", "wbraid", "msclkid", "mc_cid", "mc_eid");

    private CampaignMarks() {}

    /** Whether there is nothing else in the query. */
    static boolean areAllOf(@Nullable String query) {
        return query == null || Arrays.stream(query.split("&")).allMatch(CampaignMarks::isMark);
    }

    private static boolean isMark(String field) {
        int end = field.indexOf('=');
        var name = end < 0 ? field : field.substring(0, end);
        return name.isEmpty() || name.startsWith(OWN) || NETWORKS.contains(name);
    }
}
