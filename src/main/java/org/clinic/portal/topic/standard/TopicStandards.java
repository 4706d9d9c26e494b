package org.clinic.portal.topic.standard;

import java.util.List;
import java.util.Optional;
import org.clinic.portal.topic.check.Finding;
import org.clinic.portal.topic.check.Term;

/**
 * What a topic's text is held against besides its language.
 *
 * @param terms the clinic's
 * @param setAside what was said of any text of the topic's sections; only some of it is about the text as it is now
 * @param unavoidable what this topic cannot do without
 */
public record TopicStandards(List<Term> terms, List<SetAside> setAside, List<String> unavoidable) {

    public TopicStandards {
        terms = List.copyOf(terms);
        setAside = List.copyOf(setAside);
        unavoidable = List.copyOf(unavoidable);
    }

    public Optional<SetAside> setAside(Finding finding) {
        return setAside.stream().filter(each -> each.isAbout(finding)).findFirst();
    }
}
