package org.clinic.portal.topic.publishing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.clinic.portal.content.Section;
import org.clinic.portal.content.TopicContent;
import org.clinic.portal.readability.Readability;
import org.clinic.portal.topic.check.Check;
import org.clinic.portal.topic.check.Checks;
import org.clinic.portal.topic.check.Finding;
import org.clinic.portal.topic.standard.Passages;
import org.clinic.portal.topic.standard.TopicStandards;
import org.clinic.portal.version.Measured;

/** What is recorded of a text when it is published: how hard it is to read, and what the checks found in it. */
final class Measuring {

    private Measuring() {}

    static Measured of(TopicContent content, TopicStandards standards) {
        var reading = reading(content, standards.unavoidable());
        var counts = reading.counts();
        return new Measured(
                standards.unavoidable(),
                counts.sentences(),
                counts.words(),
                counts.syllables(),
                counts.polysyllables(),
                reading.grades()
                        .map(grades -> Math.toIntExact(Math.round(grades.fleschKincaid() * 10)))
                        .orElse(null),
                checks(content, standards));
    }

    /** @param terms that the text cannot do without */
    static Readability reading(TopicContent content, List<String> terms) {
        var passages = content.sections().stream()
                .map(Section::body)
                .flatMap(body -> Passages.of(body).stream())
                .toList();
        return Readability.of(passages, terms, Locale.forLanguageTag(content.language()));
    }

    private static List<Measured.Check> checks(TopicContent content, TopicStandards standards) {
        var found = new EnumMap<Check, List<Finding>>(Check.class);
        findings(content, standards)
                .forEach(finding -> found.computeIfAbsent(finding.check(), check -> new ArrayList<>())
                        .add(finding));
        return found.entrySet().stream().map(each -> counted(each, standards)).toList();
    }

    private static Stream<Finding> findings(TopicContent content, TopicStandards standards) {
        var checks = new Checks(standards.terms(), Locale.forLanguageTag(content.language()));
        return Stream.concat(
                checks.inDetails(content).stream(),
                content.sections().stream().flatMap(section -> checks.in(section).stream()));
    }

    private static Measured.Check counted(Map.Entry<Check, List<Finding>> found, TopicStandards standards) {
        var setAside = Math.toIntExact(found.getValue().stream()
                .filter(finding -> standards.setAside(finding).isPresent())
                .count());
        return new Measured.Check(found.getKey().name(), found.getValue().size() - setAside, setAside);
    }
}
