package org.clinic.portal.topic.check;

import java.util.List;
import org.clinic.portal.content.InvalidContentException;
import org.clinic.portal.content.Line;

/**
 * How the clinic writes a term, and how not.
 *
 * @param required up to 100 characters
 * @param hint why it is so, for whoever wrote it otherwise, in up to 300 characters; may be empty
 */
public record Term(String required, List<ForbiddenForm> forbidden, String hint) {

    private static final int LONGEST = 100;

    /**
     * Tidies all three; refuses a term that has no required form, forbids what it requires or nothing twice, or does
     * not fit, with {@code InvalidContentException}.
     */
    public Term {
        var written = line(required);
        var forms = forbidden.stream()
                .map(form -> new ForbiddenForm(line(form.text()), form.anyCase()))
                .toList();
        if (forms.stream().anyMatch(form -> form.text().equals(written))) {
            throw new InvalidContentException("A term that forbids its required form");
        }
        if (forms.stream().map(ForbiddenForm::text).distinct().count() < forms.size()) {
            throw new InvalidContentException("A term that forbids the same form twice");
        }
        required = written;
        forbidden = forms;
        hint = Line.of(hint, 300);
    }

    private static String line(String text) {
        var line = Line.of(text, LONGEST);
        if (Line.isBlank(line)) {
            throw new InvalidContentException("A term without letters");
        }
        return line;
    }
}
