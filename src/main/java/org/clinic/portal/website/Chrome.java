package org.clinic.portal.website;

import java.util.List;
import java.util.Locale;
import org.clinic.portal.base.clinic.ClinicFacts;
import org.clinic.portal.base.phone.PhoneNumber;
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
        ClinicFacts clinic,
        String home,
        String style,
        String mark,
        String root,
        @Nullable SiteMark other) {

    /** What to do when it cannot wait, with its numbers as links; nothing if the clinic says nothing of it. */
    public List<PhoneNumber.Part> emergency() {
        return PhoneNumber.parts(clinic.emergency().in(words.language()), clinic.country());
    }

    /** Its language, if that is not the page's. */
    public @Nullable String emergencyLanguage() {
        return otherThanOurs(clinic.emergency().saidIn(words.language()));
    }

    public @Nullable String hoursLanguage() {
        return otherThanOurs(clinic.hours().saidIn(words.language()));
    }

    private @Nullable String otherThanOurs(String language) {
        return language.equals(words.language()) ? null : language;
    }

    /** The tags of the languages that one can change to; none if there is only one. */
    public List<String> languages() {
        return clinic.languages().size() < 2
                ? List.of()
                : clinic.languages().stream().map(Locale::toLanguageTag).toList();
    }

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
