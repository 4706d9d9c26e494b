package org.clinic.portal.website;

import org.clinic.portal.inquiry.Consent;
import org.clinic.portal.inquiry.ContactWay;
import org.jspecify.annotations.Nullable;

/**
 * To which ways of getting in touch a form agrees.
 *
 * @param all in one, as forms asked until each way had a sentence of its own; pages with such a form are still open somewhere
 */
public record Ticked(boolean all, boolean calls, boolean mail) {

    static final Ticked NOTHING = new Ticked(false, false, false);

    private static final String TO_ALL = "website.form.consent";
    private static final String TO_CALLS = "website.form.consent.calls";
    private static final String TO_MAIL = "website.form.consent.mail";

    static Ticked in(FormFields fields) {
        return new Ticked(
                isTicked(fields, "consent"), isTicked(fields, "consentCalls"), isTicked(fields, "consentMail"));
    }

    private static boolean isTicked(FormFields fields, String name) {
        return !fields.text(name).isEmpty();
    }

    public boolean isTo(ContactWay way) {
        return all
                || switch (way) {
                    case CALLS -> calls;
                    case MAIL -> mail;
                };
    }

    /** As it was said to whoever ticked it. */
    Consent said(Words words, String clinic) {
        return all && !calls && !mail
                ? Consent.toAll(words.say(TO_ALL, clinic))
                : new Consent(null, said(calls, TO_CALLS, words, clinic), said(mail, TO_MAIL, words, clinic));
    }

    private static @Nullable String said(boolean ticked, String key, Words words, String clinic) {
        return ticked ? words.say(key, clinic) : null;
    }
}
