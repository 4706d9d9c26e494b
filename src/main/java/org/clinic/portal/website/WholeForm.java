package org.clinic.portal.website;

import org.clinic.portal.base.clinic.AskedFields;
import org.clinic.portal.inquiry.RecordedWording;
import org.jspecify.annotations.Nullable;

/** A form that somebody sent, with a place for all that they typed, whatever forms ask by now. */
record WholeForm(AskedFields fields, ContactForm typed) {

    /**
     * It asks what its author was asked. Where nobody knows that, it asks what forms ask now, and also what is answered; what was
     * said to a question that nobody can name any more stands in the message.
     *
     * @param now what forms ask
     * @param read what this one said, as far as that is known
     */
    static WholeForm of(ContactForm sent, AskedFields now, @Nullable RecordedWording read, String language) {
        var fields = read == null ? now : new FormAsks(read.texts()).form();
        var typed = sent.adding(sent.own().without(fields, language));
        return new WholeForm(fields.alsoAsking(typed.answered(language)), typed);
    }
}
