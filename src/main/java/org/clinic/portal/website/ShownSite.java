package org.clinic.portal.website;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.clinic.portal.base.clinic.ClinicFacts;
import org.clinic.portal.content.LinkTarget;
import org.clinic.portal.content.SectionAddresses;
import org.clinic.portal.version.PublishedVersion;
import org.clinic.portal.version.Site;
import org.jspecify.annotations.Nullable;

/**
 * A site as pages show it: every link on one of its pages leads to another of them.
 *
 * @param root stands before the address of each page; empty on the site that visitors read
 * @param mark says of each page in its language what site it is of; absent on the one that visitors read
 * @param at the moment that it is of, if that has passed: what stood beside the texts then is shown
 * @param clinic what the clinic says on its pages; absent where that is what it says now
 */
record ShownSite(
        Site site,
        String root,
        @Nullable Function<Words, SiteMark> mark,
        @Nullable Instant at,
        @Nullable ClinicFacts clinic) {

    /** The one that visitors read. */
    static ShownSite live(Site site) {
        return new ShownSite(site, "", null, null, null);
    }

    /** Where what is read of a topic is. */
    String topic(String slug) {
        return root + "/topics/" + slug;
    }

    String changes(String slug) {
        return root + TopicPages.changesAddress(slug);
    }

    String version(String slug, int number) {
        return root + TopicPages.permanentAddress(slug, number);
    }

    /** Where links of one version lead: to a place on its own page, or to what is read of another topic. */
    SectionAddresses linksOf(PublishedVersion version) {
        return target -> {
            var anchor = "#" + TopicPages.anchor(target.section().id());
            if (target.topic().equals(version.topic())) {
                return isIn(version, target) ? Optional.of(anchor) : Optional.empty();
            }
            return site.whereIs(target.topic(), target.section())
                    .map(live -> topic(live.slug()) + (live.shown() ? anchor : ""));
        };
    }

    private static boolean isIn(PublishedVersion version, LinkTarget.ToSection target) {
        return version.content().section(target.section()).isPresent();
    }
}
