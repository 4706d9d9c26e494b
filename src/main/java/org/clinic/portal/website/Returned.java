package org.clinic.portal.website;

import org.jspecify.annotations.Nullable;

/**
 * A form that came back.
 *
 * @param asked whether the visitor is, or was, asked for a way to be answered
 * @param question for whoever may be a program
 */
record Returned(
        ContactForm typed,
        FormOrigin origin,
        ContactProblems problems,
        boolean asked,
        @Nullable PlainQuestion question) {

    Returned with(String noticeKey) {
        return new Returned(typed, origin, problems.with(noticeKey), asked, question);
    }

    /** With the question still to be answered. */
    Returned asking() {
        var key = typed.answer().isBlank() ? "website.form.answer.needed" : "website.form.answer.wrong";
        return new Returned(typed, origin, problems.withAnswer(key), asked, question);
    }

    Returned andAsked() {
        return new Returned(typed, origin, problems, true, question);
    }
}
