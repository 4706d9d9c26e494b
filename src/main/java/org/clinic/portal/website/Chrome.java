package org.clinic.portal.website;

import org.clinic.portal.base.clinic.Clinic;
import org.jspecify.annotations.Nullable;

/**
 * What is around the content of every page, in the page's language.
 *
 * @param home the address of the list of topics, in the page's language
 * @param style the address of the stylesheet
 * @param mark the address of the clinic's mark
 * @param root stands before the address of each page that visitors read
 * @param other says which site this is, if it is not the one that visitors read now
 */
public record Chrome(
        Words words,
        Clinic clinic,
        String home,
        String style,
        String mark,
        String root,
        @Nullable SiteMark other) {

    /** The same around a page of that site. */
    Chrome at(ShownSite site) {
        return new Chrome(
                words,
                clinic,
                site.root() + home,
                style,
                mark,
                site.root(),
                site.mark() == null ? null : site.mark().apply(words));
    }
}
