package org.clinic.portal.topic.publishing;

import java.util.ArrayList;
import java.util.List;
import org.clinic.portal.content.Line;
import org.clinic.portal.content.SectionKind;
import org.clinic.portal.content.TopicContent;
import org.clinic.portal.topic.check.Check;
import org.clinic.portal.topic.check.Checks;
import org.clinic.portal.topic.check.Finding;

/** Every reason why a text cannot be published, whoever wants to. */
public class PublishingProblems {

    private PublishingProblems() {}

    /** With what the checks find in it. */
    public static List<PublishingProblem> in(TopicContent content, Checks checks) {
        return in(content, new CheckedOnce(checks));
    }

    static List<PublishingProblem> in(TopicContent content, CheckedOnce checks) {
        var problems = new ArrayList<PublishingProblem>();
        if (Line.isBlank(content.title())) {
            problems.add(new PublishingProblem.NoTitle());
        }
        if (content.sections().isEmpty()) {
            problems.add(new PublishingProblem.NoText());
        }
        checks.inDetails(content).stream()
                .filter(finding -> finding.check().blocks())
                .map(PublishingProblem.Found::new)
                .forEach(problems::add);
        for (var section : content.sections()) {
            if (Line.isBlank(section.heading()) && section.kind() != SectionKind.INTRODUCTION) {
                problems.add(new PublishingProblem.SectionWithoutHeading(section.id()));
            }
            if (section.body().isBlank()) {
                problems.add(new PublishingProblem.SectionWithoutText(section.id()));
            }
            checks.in(section).stream()
                    .filter(finding -> finding.check().blocks() && !isHeadingMissing(finding))
                    .map(PublishingProblem.Found::new)
                    .forEach(problems::add);
        }
        return problems;
    }

    /** Is a reason of its own. */
    private static boolean isHeadingMissing(Finding finding) {
        return finding.check() == Check.EMPTY_HEADING && finding.place().isInHeading();
    }
}
