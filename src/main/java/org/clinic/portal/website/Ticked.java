package org.clinic.portal.website;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.clinic.portal.base.clinic.AskedField.Kind;
import org.clinic.portal.base.clinic.ClinicFacts;
import org.clinic.portal.inquiry.Consent;
import org.clinic.portal.inquiry.ContactWay;
import org.clinic.portal.inquiry.RecordedWording;
import org.jspecify.annotations.Nullable;

/**
 * To which ways of getting in touch a form agrees.
 *
 * @param all in one, as forms asked until each way had a sentence of its own; pages with such a form are still open somewhere
 */
public record Ticked(boolean all, boolean calls, boolean mail) {

    static final Ticked NOTHING = new Ticked(false, false, false);

    static final String TO_CALLS = "website.form.consent.calls";
    static final String TO_MAIL = "website.form.consent.mail";

    private static final String TO_ALL = "website.form.consent";

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

    /**
     * In the very sentences that were read.
     *
     * @param recorded what the form said; without it, what forms say now
     */
    Consent said(@Nullable RecordedWording recorded, Words words, String clinic) {
        return all && !calls && !mail
                ? Consent.toAll(words.say(TO_ALL, clinic))
                : new Consent(
                        null,
                        calls ? said(TO_CALLS, recorded, words, clinic) : null,
                        mail ? said(TO_MAIL, recorded, words, clinic) : null);
    }

    /**
     * The ways that are agreed to in a sentence that is another one by now, of those that are asked for.
     *
     * @param recorded what the form said; without it nobody knows, and none is
     */
    Set<ContactWay> rewordedSince(@Nullable RecordedWording recorded, Words words, ClinicFacts clinic) {
        var reworded = EnumSet.noneOf(ContactWay.class);
        if (recorded != null) {
            var form = clinic.form();
            if (calls && form.shows(Kind.PHONE) && isReworded(TO_CALLS, recorded, words, clinic.name())) {
                reworded.add(ContactWay.CALLS);
            }
            if (mail && form.shows(Kind.EMAIL) && isReworded(TO_MAIL, recorded, words, clinic.name())) {
                reworded.add(ContactWay.MAIL);
            }
        }
        return reworded;
    }

    private static boolean isReworded(String key, RecordedWording recorded, Words words, String clinic) {
        return !said(key, recorded, words, clinic).equals(words.say(key, clinic));
    }

    Ticked without(Set<ContactWay> ways) {
        return new Ticked(all, calls && !ways.contains(ContactWay.CALLS), mail && !ways.contains(ContactWay.MAIL));
    }

    private static String said(String key, @Nullable RecordedWording recorded, Words words, String clinic) {
        return Optional.ofNullable(recorded)
                .flatMap(wording -> wording.text(key))
                .orElseGet(() -> words.say(key, clinic));
    }
}
