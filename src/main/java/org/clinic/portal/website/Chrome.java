package org.clinic.portal.website;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.clinic.portal.base.clinic.AskedFields;
import org.clinic.portal.base.clinic.ClinicFacts;
import org.clinic.portal.base.phone.PhoneNumber;
import org.clinic.portal.inquiry.RecordedWording;
import org.jspecify.annotations.Nullable;

/**
 * What is around the content of every page, in the page's language.
 *
 * @param home the address of the list of topics, in the page's language
 * @param root stands before the address of each page that visitors read
 * @param other says which site this is, if it is not the one that visitors read now
 */
public record Chrome(
        Words words,
        ClinicFacts clinic,
        String home,
        PageStyle style,
        PageMark mark,
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

    /**
     * A link at the end of the page.
     *
     * @param language of its label, if that is not the page's
     */
    public record Link(
            String label, String address, @Nullable String language) {}

    /** Where the clinic leads from the end of each page, and last to what it says about privacy. */
    public List<Link> links() {
        var language = words.language();
        var links = new ArrayList<Link>();
        for (var link : clinic.footer().links()) {
            var label = link.label();
            links.add(new Link(label.in(language), at(link.address()), otherThanOurs(label.saidIn(language))));
        }
        var privacy = privacy();
        if (privacy != null) {
            links.add(new Link(words.say("website.privacy"), privacy, null));
        }
        return links;
    }

    /** What the clinic says about privacy; nothing if it says nothing. */
    public @Nullable String privacy() {
        var address = clinic.footer().privacy();
        return address.isEmpty() ? null : at(address);
    }

    /** A page of this site, or one elsewhere. */
    private String at(String address) {
        return address.startsWith("/") ? root + address : address;
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

    /** The same with a form that asks that. */
    Chrome asking(AskedFields form) {
        return around(clinic.asking(form));
    }

    /** The same with a form that came back; what it offers is not offered to anybody else. */
    Chrome asking(WholeForm form) {
        return around(clinic.asking(form.fields()).alsoIn(form.typed().languages(words.language())));
    }

    private Chrome around(ClinicFacts facts) {
        return new Chrome(words, facts, home, style, mark, root, other);
    }

    /** The same with a form that says word for word what one said before, if that was in the same language. */
    Chrome saying(RecordedWording form) {
        return form.language().equals(words.language())
                ? new Chrome(words.as(form.texts()), clinic, home, style, mark, root, other)
                : this;
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
