package org.clinic.portal.topic.source;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A line that a contact form left behind when its page was copied.
 *
 * @param certain whether it is recognised by itself, not only beside a line that is
 */
record FormLine(LineOutcome outcome, boolean certain) {

    private static final int LONGEST = 160;

    private static final Pattern HONEYPOT = Pattern.compile("""
            (this field is (here )?for validation( purposes)?( only)?,? and (should|must) (be left|stay|remain) (unchanged|empty|blank)\
            |(if you are (a )?human,? )?(please )?(leave|keep) this field (blank|empty|unchanged)\
            |(please )?(don.?t|do not) fill (in |out )?this field( in| out)?\
            |este campo es (un campo de|para( fines de)?) validacion y (debe quedar sin cambios|no debe modificarse)\
            |(si (eres|es) humano,? )?(por favor,? )?(deja|deje|dejar) este campo (vacio|en blanco|sin cambios))[.!]?""");

    private static final Pattern FIELD = Pattern.compile("""
            (\\p{L}[\\p{L}\\p{N}’' /-]{0,58}?)(\\p{Zs}?)\
            (\\((required|optional|obligatorio|obligatoria|requerido|necesario|opcional)\\)|\\*)""");

    private static final Pattern CAPTCHA = Pattern.compile("(re|h)?captcha|i.?m not a robot|no soy un robot");

    private static final Pattern BUTTON =
            Pattern.compile("submit|submit form|send|send message|send request|enviar|enviar mensaje|mandar");

    private static final Pattern PLAIN_LABEL = Pattern.compile("""
            name|first|last|first name|last name|full name|e-?mail|e-?mail address|phone|phone number|message|comments?\
            |nombre|apellidos?|nombre completo|correo|correo electronico|telefono|mensaje|comentarios?""");

    static Optional<FormLine> of(String line) {
        if (line.length() > LONGEST) {
            return Optional.empty();
        }
        var words = LineWords.fold(line);
        if (HONEYPOT.matcher(words).matches()) {
            return Optional.of(new FormLine(LineOutcome.FORM_HONEYPOT, true));
        }
        var field = FIELD.matcher(words);
        if (field.matches()) {
            // "Name(Required)" is how form builders print it; "Photo ID (required)" may be part of the text.
            boolean certain = field.group(2).isEmpty() && field.group(4) != null;
            return Optional.of(new FormLine(
                    LineOutcome.FORM_FIELD,
                    certain || PLAIN_LABEL.matcher(field.group(1)).matches()));
        }
        if (CAPTCHA.matcher(words).matches()) {
            return Optional.of(new FormLine(LineOutcome.FORM_CAPTCHA, true));
        }
        if (BUTTON.matcher(words).matches()) {
            return Optional.of(new FormLine(LineOutcome.FORM_BUTTON, false));
        }
        if (PLAIN_LABEL.matcher(words).matches()) {
            return Optional.of(new FormLine(LineOutcome.FORM_FIELD, false));
        }
        return Optional.empty();
    }
}
