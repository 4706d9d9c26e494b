package org.clinic.portal.website;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * The contact form as a page shows it.
 *
 * @param about the section that the form may be about
 * @param problems what is wrong, in the page's language, by the name of the field and in the order of the fields
 * @param notice why the form is back although nothing in it is wrong
 * @param asked whether the visitor was asked for a way to be answered
 * @param question asked of whoever may be a program
 */
public record FormPage(
        String action,
        String token,
        @Nullable AskedSection about,
        ContactForm typed,
        SequencedMap<String, String> problems,
        @Nullable String notice,
        boolean asked,
        @Nullable PlainQuestion question) {

    public FormPage {
        problems = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(problems));
    }

    /** The section that somebody asks about. */
    public record AskedSection(String id, String heading) {}

    /** Whether the form's section is the one asked about; unlike a tick, it stays known when it is removed. */
    public boolean isAboutSection() {
        return about != null && about.id().equals(typed.section());
    }

    /** Whether the form came back instead of being accepted. */
    public boolean isWrong() {
        return notice != null || !problems.isEmpty();
    }
}
