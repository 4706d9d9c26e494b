package org.clinic.portal.website;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.clinic.portal.base.text.PersonalDetail;
import org.clinic.portal.base.text.Tidy;
import org.clinic.portal.website.ContactProblems.Problem;

/**
 * What somebody may want to look at once more before their form is sent. It is said once: whoever sends the form again, as it
 * was or changed, has sent it.
 */
enum KindNote {

    /** Of an e-mail address that is a slip of the finger away from a usual one. */
    MAIL_DOMAIN("email") {
        @Override
        Optional<Problem> in(ContactForm typed) {
            var address = Tidy.mailAddress(typed.email());
            return MailDomain.meant(address).map(meant -> new Problem("website.form.noted.email", address, meant));
        }
    },

    /** Of a question that says what may be left for the call. */
    PERSONAL_DETAIL("message") {
        @Override
        Optional<Problem> in(ContactForm typed) {
            return PersonalDetail.isIn(typed.message())
                    ? Optional.of(new Problem("website.form.noted.personal"))
                    : Optional.empty();
        }
    };

    /** The field of a form that names those that were said. */
    static final String SAID = "noted";

    private final String field;

    KindNote(String field) {
        this.field = field;
    }

    abstract Optional<Problem> in(ContactForm typed);

    /** What is still to be said of a form, by the name of the field. */
    static Map<String, Problem> notSaidOf(ContactForm typed) {
        var said = said(typed.noted());
        var notes = new LinkedHashMap<String, Problem>();
        for (var note : values()) {
            if (!said.contains(note.name())) {
                note.in(typed).ifPresent(problem -> notes.put(note.field, problem));
            }
        }
        return notes;
    }

    /** As a form names them that comes back: those of before, and those that it says now. */
    static String saidWith(ContactForm typed) {
        var before = said(typed.noted());
        return Arrays.stream(values())
                .filter(note -> before.contains(note.name()) || note.in(typed).isPresent())
                .map(Enum::name)
                .collect(Collectors.joining(" "));
    }

    private static Collection<String> said(String sent) {
        return Set.of(sent.split(" "));
    }
}
