package org.clinic.portal.topic.check;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.clinic.portal.content.Section;
import org.clinic.portal.content.TopicContent;

/** Looks at sections, and at a topic's own details, for all that is checked, with the clinic's terms in mind. */
public final class Checks {

    private final TermList terms;
    private final Locale language;

    /** {@code language} is the text's; what is known of English holds for whatever is not Spanish. */
    public Checks(Collection<Term> terms, Locale language) {
        this.terms = new TermList(terms);
        this.language = language;
    }

    /** Everything that was found, in the order of the text. Never fails, whatever the section says. */
    public List<Finding> in(Section section) {
        var checked = new CheckedSection(section, terms, language);
        for (var check : Check.values()) {
            check.look(checked);
        }
        return checked.findings();
    }

    /** What was found in the title, the label and the summary. Never fails either. */
    public List<Finding> inDetails(TopicContent content) {
        var checked = CheckedText.details(content, terms, language);
        for (var check : Check.values()) {
            check.lookAtDetails(checked);
        }
        return checked.findings();
    }
}
